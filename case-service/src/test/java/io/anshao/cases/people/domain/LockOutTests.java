package io.anshao.cases.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTests {

  private static final Instant NOW = Instant.parse("2021-06-08T01:00:00Z");

  @Test
  void locksWithTheTenthAttempt() {
    var tried = attempts(9);

    assertThat(tried.isLocked(NOW)).isFalse();
    assertThat(tried.attempt(NOW).isLocked(NOW)).isTrue();
  }

  @Test
  void opensAfterFifteenMinutesAndCountsAnew() {
    var locked = attempts(10);
    var later = NOW.plus(LockOut.LOCKED);

    assertThat(locked.isLocked(later.minusMillis(1))).isTrue();
    assertThat(locked.isLocked(later)).isFalse();
    assertThat(locked.attempt(later).misses()).isEqualTo(1);
  }

  @Test
  void forgetsMissesThatAreLongPast() {
    var later = NOW.plus(LockOut.LOCKED).plus(Duration.ofSeconds(1));

    assertThat(attempts(9).attempt(later).misses()).isEqualTo(1);
  }

  private static LockOut attempts(int number) {
    var lock = LockOut.none(NOW);
    for (int i = 0; i < number; i++) {
      lock = lock.attempt(NOW);
    }
    return lock;
  }
}
