package io.anshao.cases.trust.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayBatchTests {

  private static final LocalDate DAY = LocalDate.of(2021, 6, 8);

  private final Random random = new Random(1);

  @Test
  void isFilledToAPowerOfTwoAndSorted() {
    for (int count = 0; count <= 70; count++) {
      var happened = new ArrayList<Leaf>();
      for (int i = 0; i < count; i++) {
        happened.add(new Leaf(Leaf.TIP, "tip" + i, 1, random(), DAY));
      }

      var leaves = DayBatch.of(happened, this::random).leaves();

      assertThat(leaves).hasSizeBetween(Math.max(count, 1), Math.max(2 * count - 1, 1));
      assertThat(Integer.bitCount(leaves.size())).isOne();
      assertThat(leaves).containsAll(happened);
      assertThat(leaves.stream().filter(Leaf::isFilling)).hasSize(leaves.size() - count);
      assertThat(leaves).isSortedAccordingTo((a, b) -> Arrays.compareUnsigned(a.hash(), b.hash()));
    }
  }

  private byte[] random() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }
}
