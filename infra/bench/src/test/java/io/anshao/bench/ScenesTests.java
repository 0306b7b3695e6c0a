package io.anshao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.bench.Scenes.Scene;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports lie all over the district, and the n-th is always the same. */
class ScenesTests {

  private static final double DEGREE = 111_000;

  @Test
  void areSpreadAndAlwaysTheSame() {
    var all = IntStream.range(0, 1000).mapToObj(Scenes::of).toList();

    assertThat(all).isEqualTo(IntStream.range(0, 1000).mapToObj(Scenes::of).toList());
    assertThat(all.stream().map(Scene::words).distinct().count()).isGreaterThan(950);
    assertThat(all)
        .allSatisfy(
            here ->
                assertThat(all.stream().filter(other -> metres(here, other) < 500).count())
                    .as("within 500 metres, of a thousand")
                    .isLessThan(25));
  }

  private static double metres(Scene one, Scene other) {
    var north = (one.lat() - other.lat()) * DEGREE;
    var east = (one.lng() - other.lng()) * DEGREE * Math.cos(Math.toRadians(one.lat()));
    return Math.hypot(north, east);
  }
}
