package io.anshao.cases.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of DOMAIN 2.5 and 6 A3. */
class RewardSchemeTests {

  private static final RewardScheme SCHEME = RewardScheme.on(LocalDate.of(2021, 10, 12));

  @ParameterizedTest
  @CsvSource({
    "15000, true, 3600",
    "15000, false, 3000",
    "120000, true, 21600",
    "120000, false, 18000",
    "3000000, true, 360000",
    "3000000, false, 300000",
    "20010, false, 3002",
    "20003, false, 3000",
    "0, true, 0"
  })
  void takesAPartOfTheFineWithinItsLimitsAndThenAddsForInsiders(
      long fines, boolean isInsider, long yuan) {
    assertThat(SCHEME.amount(new Ground(fines, false, Optional.empty(), isInsider)))
        .isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL, 2, true, 72000",
    "GENERAL, 2, false, 60000",
    "LARGER, 3, false, 120000",
    "MAJOR, 10, false, 300000",
    "ESPECIALLY_MAJOR, 30, true, 360000"
  })
  void paysForEachConcealedDeathWithinTheLimit(
      AccidentGrade grade, int deaths, boolean isInsider, long yuan) {
    var concealed = Optional.of(new Ground.Concealed(grade, deaths));
    assertThat(SCHEME.amount(new Ground(0, false, concealed, isInsider))).isEqualTo(yuan);
  }

  @Test
  void paysTheLeastForAMajorHazardWithoutAFine() {
    assertThat(SCHEME.amount(new Ground(0, true, Optional.empty(), false))).isEqualTo(3000);
    assertThat(SCHEME.amount(new Ground(0, true, Optional.empty(), true))).isEqualTo(3600);
  }

  @Test
  void goesByTheSchemeOfTheDay() {
    assertThat(RewardScheme.on(LocalDate.of(2020, 12, 14)).version()).isEqualTo("国家2018");
    assertThat(RewardScheme.on(LocalDate.of(2020, 12, 15)).version()).isEqualTo("浙江2020");
    assertThat(
            RewardScheme.on(LocalDate.of(2020, 12, 14))
                .amount(new Ground(120_000, false, Optional.empty(), true)))
        .isEqualTo(18_000);
  }
}
