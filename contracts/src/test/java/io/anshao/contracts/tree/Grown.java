package io.anshao.contracts.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A tree that grew leaf by leaf, as tests need one. */
final class Grown {

  private final Map<TreeNode, byte[]> nodes = new HashMap<>();
  private final List<byte[]> leaves = new ArrayList<>();

  static Grown random(int size, Random random) {
    var tree = new Grown();
    for (int i = 0; i < size; i++) {
      var leaf = new byte[TreeHash.BYTES];
      random.nextBytes(leaf);
      tree.add(List.of(leaf));
    }
    return tree;
  }

  void add(List<byte[]> more) {
    nodes.putAll(TreeNodes.grown(leaves.size(), more, TreeNodes.of(nodes)));
    leaves.addAll(more);
  }

  byte[] leaf(int index) {
    return leaves.get(index);
  }

  MerkleTree at(long size) {
    return new MerkleTree(size, TreeNodes.of(nodes));
  }

  int size() {
    return leaves.size();
  }
}
