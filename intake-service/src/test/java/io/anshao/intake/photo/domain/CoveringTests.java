package io.anshao.intake.photo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.photo.domain.Area.How;
import io.anshao.intake.photo.domain.Area.Point;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveringTests {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  /** Two pictures that differ under the area alone are one picture afterwards. */
  @ParameterizedTest
  @EnumSource(How.class)
  void leavesNothingOfWhatWasUnderABox(How how) {
    var area = new Area(how, true, List.of(new Point(0.3, 0.3), new Point(0.6, 0.7)), 0);

    same(area, 96, 72, 190, 166);
  }

  @ParameterizedTest
  @EnumSource(How.class)
  void leavesNothingOfWhatWasUnderABrush(How how) {
    var line = List.of(new Point(0.2, 0.5), new Point(0.8, 0.5));

    same(new Area(how, false, line, 0.05), 64, 110, 254, 128);
  }

  @Test
  void leavesTheRestAsItWas() {
    var before = noise();
    var after = before.clone();

    Covering.cover(
        after,
        WIDTH,
        HEIGHT,
        List.of(new Area(How.BLACK, true, List.of(new Point(0, 0), new Point(0.1, 0.1)), 0)));

    assertThat(after[0]).isZero();
    assertThat(after[WIDTH * HEIGHT - 1]).isEqualTo(before[WIDTH * HEIGHT - 1]);
  }

  @Test
  void becomesBlackWhereNothingIsLeftToBorrowFrom() {
    var pixels = noise();

    Covering.cover(
        pixels,
        WIDTH,
        HEIGHT,
        List.of(new Area(How.BLUR, true, List.of(new Point(0, 0), new Point(1, 1)), 0)));

    assertThat(pixels).containsOnly(0);
  }

  private void same(Area area, int left, int top, int right, int bottom) {
    var one = noise();
    var other = one.clone();
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        other[y * WIDTH + x] = random.nextInt(0x1000000);
      }
    }
    assertThat(one).isNotEqualTo(other);

    Covering.cover(one, WIDTH, HEIGHT, List.of(area));
    Covering.cover(other, WIDTH, HEIGHT, List.of(area));

    assertThat(one).isEqualTo(other);
  }

  private int[] noise() {
    return random.ints(WIDTH * HEIGHT, 0, 0x1000000).toArray();
  }
}
