package io.anshao.cases.trust.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The leaves that join on one day: filled up with random ones to a power of two and sorted by hash,
 * so that neither their order nor their number says when or how much was reported.
 */
public record DayBatch(List<Leaf> leaves) {

  private static final Comparator<Leaf> BY_HASH =
      (one, other) -> Arrays.compareUnsigned(one.hash(), other.hash());

  /**
   * The batch of these.
   *
   * @param random 32 bytes that nobody can foresee, at each call others
   */
  public static DayBatch of(List<Leaf> happened, Supplier<byte[]> random) {
    var all = new ArrayList<>(happened);
    for (var missing = sizeFor(all.size()) - all.size(); missing > 0; missing--) {
      all.add(Leaf.filling(random.get()));
    }
    all.sort(BY_HASH);
    return new DayBatch(List.copyOf(all));
  }

  private static int sizeFor(int count) {
    return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }
}
