package io.anshao.contracts.tree;

import java.util.Comparator;

/**
 * A full subtree, which never changes once it is full.
 *
 * @param level 0 for a leaf; it has 2^level leaves
 * @param index counted from the left among those of its level
 */
public record TreeNode(int level, long index) implements Comparable<TreeNode> {

  private static final Comparator<TreeNode> ORDER =
      Comparator.comparingInt(TreeNode::level).thenComparingLong(TreeNode::index);

  @Override
  public int compareTo(TreeNode other) {
    return ORDER.compare(this, other);
  }
}
