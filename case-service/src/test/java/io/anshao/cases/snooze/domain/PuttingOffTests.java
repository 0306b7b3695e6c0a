package io.anshao.cases.snooze.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PuttingOffTests {

  private static final Instant NOW = Instant.parse("2021-06-08T02:00:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofHours(1));
  private static final Instant LATE = NOW.plus(Duration.ofDays(9));

  @Test
  void comesBackAsWished() {
    assertThat(PuttingOff.until(NOW, Optional.of(SOON), Optional.of(LATE))).isEqualTo(SOON);
    assertThat(PuttingOff.until(NOW, Optional.of(SOON), Optional.empty())).isEqualTo(SOON);
  }

  @Test
  void comesBackAtTheDeadlineAtTheLatest() {
    assertThat(PuttingOff.until(NOW, Optional.of(LATE), Optional.of(SOON))).isEqualTo(SOON);
    assertThat(PuttingOff.until(NOW, Optional.empty(), Optional.of(SOON))).isEqualTo(SOON);
  }

  @Test
  void isNotCutShortByADeadlineThatHasPassed() {
    var past = Optional.of(NOW.minusSeconds(1));

    assertThat(PuttingOff.until(NOW, Optional.of(SOON), past)).isEqualTo(SOON);
  }

  @Test
  void comesBackByItselfEvenWhenNothingHappens() {
    assertThat(PuttingOff.until(NOW, Optional.empty(), Optional.empty()))
        .isEqualTo(NOW.plus(PuttingOff.LONGEST));
  }

  @Test
  void isForTheNearFutureAlone() {
    assertThat(PuttingOff.isPossible(NOW, Optional.empty())).isTrue();
    assertThat(PuttingOff.isPossible(NOW, Optional.of(SOON))).isTrue();
    assertThat(PuttingOff.isPossible(NOW, Optional.of(NOW))).isFalse();
    assertThat(PuttingOff.isPossible(NOW, Optional.of(NOW.plus(PuttingOff.LONGEST).plusMillis(1))))
        .isFalse();
  }
}
