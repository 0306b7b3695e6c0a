package io.anshao.contracts.tree;

import java.util.ArrayDeque;

/** Computes the roots of a tree that is read leaf by leaf, and keeps a few hashes of it. */
public final class Frontier {

  private record Full(int level, byte[] hash) {}

  private final ArrayDeque<Full> full = new ArrayDeque<>();
  private long size;

  public void add(byte[] leaf) {
    var last = new Full(0, leaf);
    var left = full.peekLast();
    while (left != null && left.level() == last.level()) {
      full.removeLast();
      last = new Full(last.level() + 1, TreeHash.node(left.hash(), last.hash()));
      left = full.peekLast();
    }
    full.addLast(last);
    size++;
  }

  /** How many leaves were added. */
  public long size() {
    return size;
  }

  /** The root over all of them. */
  public byte[] root() {
    byte[] root = null;
    for (var it = full.descendingIterator(); it.hasNext(); ) {
      var left = it.next().hash();
      root = root == null ? left : TreeHash.node(left, root);
    }
    return root == null ? TreeHash.empty() : root;
  }
}
