package io.anshao.contracts.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Root and proofs of a tree, from the hashes of its full subtrees: a few dozen, however large it
 * is. RFC 9162, 2.1.
 *
 * @param size how many leaves it has
 */
public record MerkleTree(long size, TreeNodes nodes) {

  /** Its root. */
  public byte[] root() {
    return size == 0 ? TreeHash.empty() : hash(0, size);
  }

  /**
   * That a leaf is in it: the hashes beside the way from the leaf to the root. RFC 9162, 2.1.3.1.
   *
   * @throws IllegalArgumentException when it has no such leaf
   */
  public List<byte[]> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " of " + size);
    }
    var path = new ArrayList<byte[]>();
    inclusion(index, 0, size, path);
    return path;
  }

  /**
   * That it began as a tree of that size. RFC 9162, 2.1.4.1.
   *
   * @param earlier from 1 to its size
   */
  public List<byte[]> consistency(long earlier) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("a tree of " + earlier + " before one of " + size);
    }
    var path = new ArrayList<byte[]>();
    if (earlier < size) {
      consistency(earlier, 0, size, true, path);
    }
    return path;
  }

  private void inclusion(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    var middle = from + split(to - from);
    if (index < middle) {
      inclusion(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      inclusion(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /**
   * @param isKnown whether the earlier tree is the whole of this part, so that its root is known
   */
  private void consistency(long earlier, long from, long to, boolean isKnown, List<byte[]> path) {
    if (earlier == to) {
      if (!isKnown) {
        path.add(hash(from, to));
      }
      return;
    }
    var middle = from + split(to - from);
    if (earlier <= middle) {
      consistency(earlier, from, middle, isKnown, path);
      path.add(hash(middle, to));
    } else {
      consistency(earlier, middle, to, false, path);
      path.add(hash(from, middle));
    }
  }

  private byte[] hash(long from, long to) {
    var width = to - from;
    if (Long.bitCount(width) == 1 && from % width == 0) {
      return nodes.at(new TreeNode(Long.numberOfTrailingZeros(width), from / width));
    }
    var middle = from + split(width);
    return TreeHash.node(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two below. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
