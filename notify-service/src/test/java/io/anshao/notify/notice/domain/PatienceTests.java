package io.anshao.notify.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import io.anshao.notify.notice.domain.Next.Settle;
import io.anshao.notify.notice.domain.Next.TryAgain;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTests {

  private static final Instant NOW = Instant.parse("2021-06-08T01:12:00Z");
  private static final Attempt BUSY = new Undecided("smtp 451");

  private final Patience patience =
      new Patience(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(3));

  @Test
  void settlesWhatTheServerDecided() {
    assertThat(after(new Accepted(), 1)).isEqualTo(new Settle(Outcome.DELIVERED));
    assertThat(after(new Refused(), 1)).isEqualTo(new Settle(Outcome.BOUNCED));
    assertThat(after(new Unreachable(), 1)).isEqualTo(new Settle(Outcome.GIVEN_UP));
  }

  @ParameterizedTest
  @CsvSource({"1,10", "2,20", "3,40", "9,2560", "10,3600", "64,3600", "2000000000,3600"})
  void doublesThePauseUpToTheLongest(int tries, long seconds) {
    assertThat(after(BUSY, tries)).isEqualTo(new TryAgain(NOW.plusSeconds(seconds), "smtp 451"));
  }

  @Test
  void spreadsThePause() {
    assertThat(patience.after(BUSY, 1, NOW, NOW, 0.0))
        .isEqualTo(new TryAgain(NOW.plusSeconds(8), "smtp 451"));
    assertThat(patience.after(BUSY, 1, NOW, NOW, 0.999999))
        .isEqualTo(new TryAgain(NOW.plusSeconds(12), "smtp 451"));
  }

  @Test
  void givesUpByTimeAndNotByTries() {
    var nearTheEnd = NOW.minus(Duration.ofDays(3)).plusSeconds(3600);

    assertThat(patience.after(BUSY, 500, nearTheEnd, NOW, 0.5)).isInstanceOf(TryAgain.class);
    assertThat(patience.after(BUSY, 500, nearTheEnd.minusSeconds(1), NOW, 0.5))
        .isEqualTo(new Settle(Outcome.GIVEN_UP));
  }

  private Next after(Attempt attempt, int tries) {
    return patience.after(attempt, tries, NOW, NOW, 0.5);
  }
}
