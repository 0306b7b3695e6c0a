package io.anshao.cases.trust.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.trust.domain.RootDays.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RootDaysTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate EIGHTH = LocalDate.of(2021, 6, 8);

  @Test
  void beginsWithTheDayOfTheFirstLeafOnceThatIsOver() {
    assertThat(due(null, null, "2021-06-09T12:00")).isEmpty();
    assertThat(due(null, EIGHTH, "2021-06-08T23:59")).isEmpty();
    assertThat(due(null, EIGHTH, "2021-06-09T00:04")).isEmpty();
    assertThat(due(null, EIGHTH, "2021-06-09T00:05")).contains(EIGHTH);
  }

  @Test
  void goesOnDayByDayAlsoWithoutALeaf() {
    var standing = new Standing(EIGHTH, EIGHTH);

    assertThat(due(standing, null, "2021-06-09T12:00")).isEmpty();
    assertThat(due(standing, null, "2021-06-10T00:05")).contains(EIGHTH.plusDays(1));
    assertThat(due(standing, null, "2021-06-20T12:00")).contains(EIGHTH.plusDays(1));
  }

  @Test
  void takesALateLeafIntoTheNextRoot() {
    var standing = new Standing(EIGHTH.plusDays(3), EIGHTH);

    assertThat(due(standing, EIGHTH, "2021-06-20T12:00")).contains(EIGHTH.plusDays(4));
  }

  @Test
  void sleepsAfterAMonthUntilSomethingComes() {
    var standing = new Standing(EIGHTH.plusDays(31), EIGHTH);
    var august = LocalDate.of(2021, 8, 20);

    assertThat(due(standing, null, "2021-09-01T12:00")).isEmpty();
    assertThat(due(standing, august, "2021-09-01T12:00")).contains(august);
    assertThat(due(standing, EIGHTH, "2021-09-01T12:00")).contains(EIGHTH.plusDays(32));
  }

  private static Optional<LocalDate> due(
      @Nullable Standing standing, @Nullable LocalDate waiting, String now) {
    Instant at = LocalDateTime.parse(now).atZone(ZONE).toInstant();
    return RootDays.due(standing, waiting, at, ZONE);
  }
}
