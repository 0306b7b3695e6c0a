package io.anshao.contracts.tree;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs against roots. They are read from strangers: anything wrong is just false. */
public final class Proofs {

  private Proofs() {}

  /** Whether that leaf is in the tree of that size and root. RFC 9162, 2.1.3.2. */
  public static boolean includes(
      byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var first = index;
    var last = size - 1;
    var hash = leaf;
    for (var beside : path) {
      if (last == 0) {
        return false;
      }
      if (first % 2 == 1 || first == last) {
        hash = TreeHash.node(beside, hash);
        while (first % 2 == 0 && first != 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        hash = TreeHash.node(hash, beside);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the later tree began as the earlier one. RFC 9162, 2.1.4.2. */
  public static boolean grewFrom(
      long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> path) {
    if (earlier < 1 || earlier > later) {
      return false;
    }
    if (earlier == later) {
      return path.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
    }
    var left = path.iterator();
    // the root of a tree that is one full subtree is known and not in the proof
    var start = Long.bitCount(earlier) == 1 ? earlierRoot : next(left);
    return start != null && grewFrom(earlier, earlierRoot, later, laterRoot, start, left);
  }

  private static boolean grewFrom(
      long earlier,
      byte[] earlierRoot,
      long later,
      byte[] laterRoot,
      byte[] start,
      Iterator<byte[]> path) {
    var first = earlier - 1;
    var last = later - 1;
    while (first % 2 == 1) {
      first >>= 1;
      last >>= 1;
    }
    var old = start;
    var now = start;
    while (path.hasNext()) {
      if (last == 0) {
        return false;
      }
      var beside = path.next();
      if (first % 2 == 1 || first == last) {
        old = TreeHash.node(beside, old);
        now = TreeHash.node(beside, now);
        while (first % 2 == 0 && first != 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        now = TreeHash.node(now, beside);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(old, earlierRoot) && Arrays.equals(now, laterRoot);
  }

  private static byte @org.jspecify.annotations.Nullable [] next(Iterator<byte[]> path) {
    return path.hasNext() ? path.next() : null;
  }
}
