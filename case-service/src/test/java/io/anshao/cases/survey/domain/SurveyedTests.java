package io.anshao.cases.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyedTests {

  @ParameterizedTest
  @CsvSource({
    "MAJOR, 2021-09-15",
    "LARGER, 2021-12-15",
    "GENERAL, 2022-06-15",
    "LOW, 2023-06-15",
  })
  void isDueAgainTheSoonerTheGraver(RiskLevel level, LocalDate again) {
    assertThat(place("甲厂", "一路 1 号", level).nextOn()).isEqualTo(again);
  }

  @Test
  void isAsGraveAsItsGravestRisk() {
    assertThat(RiskLevel.gravest(Stream.of(RiskLevel.LOW, RiskLevel.LARGER, RiskLevel.GENERAL)))
        .isEqualTo(RiskLevel.LARGER);
  }

  @Test
  void isTheSamePlaceHoweverItIsSpaced() {
    assertThat(place("甲 厂", "一路1号", RiskLevel.LOW).key())
        .isEqualTo(place("甲厂", "一路 1 号", RiskLevel.LOW).key())
        .isNotEqualTo(place("甲厂", "一路 2 号", RiskLevel.LOW).key());
  }

  @ParameterizedTest
  @CsvSource({"重大, MAJOR", "红, MAJOR", "较大风险, LARGER", "黄色, GENERAL", "低, LOW"})
  void knowsALevelByWhatPeopleCallIt(String word, RiskLevel level) {
    assertThat(RiskLevel.meant(word)).contains(level);
  }

  @Test
  void knowsNoOther() {
    assertThat(RiskLevel.meant("很大")).isEmpty();
    assertThat(RiskLevel.meant("")).isEmpty();
  }

  private static Surveyed place(String name, String address, RiskLevel level) {
    return new Surveyed(
        name,
        Optional.empty(),
        address,
        Optional.empty(),
        Optional.empty(),
        new UnitCode("t_cicheng"),
        List.of(new Surveyed.Risk("粉尘", level)),
        LocalDate.parse("2021-06-15"));
  }
}
