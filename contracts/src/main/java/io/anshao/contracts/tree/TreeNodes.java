package io.anshao.contracts.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Where the hashes of full subtrees lie. */
@FunctionalInterface
public interface TreeNodes {

  /** The hash of a full subtree of the tree that is asked about. */
  byte[] at(TreeNode node);

  /** Over those that were read before. */
  static TreeNodes of(Map<TreeNode, byte[]> read) {
    return node -> {
      var hash = read.get(node);
      if (hash == null) {
        throw new IllegalStateException("a tree without " + node);
      }
      return hash;
    };
  }

  /** All that a computation will ask for, so that it can be read at once. */
  static Set<TreeNode> neededBy(Consumer<TreeNodes> computation) {
    var needed = new TreeSet<TreeNode>();
    var any = new byte[TreeHash.BYTES];
    computation.accept(
        node -> {
          needed.add(node);
          return any;
        });
    return needed;
  }

  /** These over others, for a tree that grows. */
  static Map<TreeNode, byte[]> grown(long size, Iterable<byte[]> leaves, TreeNodes before) {
    var grown = new HashMap<TreeNode, byte[]>();
    var at = size;
    for (var leaf : leaves) {
      var node = new TreeNode(0, at++);
      var hash = leaf;
      grown.put(node, hash);
      while (node.index() % 2 == 1) {
        var left = new TreeNode(node.level(), node.index() - 1);
        var known = grown.get(left);
        hash = TreeHash.node(known == null ? before.at(left) : known, hash);
        node = new TreeNode(node.level() + 1, node.index() / 2);
        grown.put(node, hash);
      }
    }
    return grown;
  }
}
