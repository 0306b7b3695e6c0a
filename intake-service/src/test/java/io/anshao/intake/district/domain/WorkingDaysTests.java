package io.anshao.intake.district.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors of DOMAIN 7.5. */
class WorkingDaysTests {

  private static final WorkingDays OF_2021 =
      new WorkingDays(
          Map.of(
              LocalDate.of(2021, 6, 14), true,
              LocalDate.of(2021, 9, 18), false,
              LocalDate.of(2021, 9, 20), true,
              LocalDate.of(2021, 9, 21), true));

  @Test
  void passesOverFeastsAndWeekends() {
    assertThat(OF_2021.after(LocalDate.of(2021, 6, 8), 1)).isEqualTo("2021-06-09");
    assertThat(OF_2021.after(LocalDate.of(2021, 6, 11), 1)).isEqualTo("2021-06-15");
    assertThat(OF_2021.after(LocalDate.of(2021, 6, 10), 5)).isEqualTo("2021-06-18");
  }

  @Test
  void worksOnMadeUpDays() {
    assertThat(OF_2021.after(LocalDate.of(2021, 9, 17), 1)).isEqualTo("2021-09-18");
  }

  @Test
  void followsTheWeekdaysOfAYearWithoutNotice() {
    assertThat(new WorkingDays(Map.of()).after(LocalDate.of(2027, 10, 1), 1))
        .isEqualTo("2027-10-04");
  }
}
