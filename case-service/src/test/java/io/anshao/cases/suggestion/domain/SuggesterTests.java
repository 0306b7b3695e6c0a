package io.anshao.cases.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anshao.cases.suggestion.domain.Verdict.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggesterTests {

  private static final Suggester SUGGESTER =
      new Suggester(
          new Lexicon(
              Map.of(
                  "fire_exit", Map.of("安全出口", 3.0, "锁", 1.0),
                  "fire_facility", Map.of("安全出口指示灯", 3.0, "灭火器", 3.0),
                  "no_license", Map.of("锁", 0.2)),
              new Speech(
                  List.of("车间"), List.of("门"), List.of("锁", "未"), List.of("应当"), List.of("未见隐患"))));

  @Test
  void saysWhichWordsSpokeTheStrongestFirst() {
    var found = SUGGESTER.hazardTypes("锁了！安全出口又锁了").getFirst();

    assertThat(found.hazardType()).isEqualTo("fire_exit");
    assertThat(found.words()).containsExactly("安全出口", "锁");
    assertThat(found.reason()).isEqualTo("因“安全出口”“锁”");
    assertThat(found.reasonEn()).isEqualTo("Because of “安全出口”, “锁”");
  }

  @Test
  void givesEachTypeItsShareAndLeavesOutTheFaint() {
    var found = SUGGESTER.hazardTypes("安全出口上锁，没有灭火器");

    assertThat(found)
        .extracting(SuggestedType::hazardType)
        .containsExactly("fire_exit", "fire_facility");
    assertThat(found.getFirst().confidence()).isCloseTo(4 / 8.7, within(1e-9));
  }

  @Test
  void takesTheLongestWord() {
    assertThat(SUGGESTER.hazardTypes("安全出口指示灯"))
        .extracting(SuggestedType::hazardType)
        .containsExactly("fire_facility");
  }

  @Test
  void findsWordsThatAreSpacedOrFullWidth() {
    assertThat(SUGGESTER.hazardTypes("灭 火\u3000器")).hasSize(1);
  }

  @Test
  void suggestsNothingWhereNoWordSpeaks() {
    assertThat(SUGGESTER.hazardTypes("")).isEmpty();
    assertThat(SUGGESTER.hazardTypes("路边有人唱歌")).isEmpty();
  }

  @Test
  void asksForTwoOfPlaceThingAndFault() {
    assertThat(SUGGESTER.vacuity(Report.of("灭火器")))
        .isEqualTo(new Verdict(true, Set.of(Part.PLACE, Part.FAULT)));
    assertThat(SUGGESTER.vacuity(Report.of("车间灭火器")).isVacuous()).isFalse();
    assertThat(SUGGESTER.vacuity(Report.of("灭火器未检")).isVacuous()).isFalse();
    assertThat(SUGGESTER.vacuity(Report.of("车间的门锁了")).missing()).isEmpty();
  }

  @Test
  void doesNotTakeWhatShouldBeForWhatIs() {
    assertThat(SUGGESTER.vacuity(Report.of("门应当未锁。")).missing())
        .containsExactlyInAnyOrder(Part.PLACE, Part.FAULT);
    assertThat(SUGGESTER.vacuity(Report.of("门应当开着，锁了")).missing()).containsExactly(Part.PLACE);
    assertThat(SUGGESTER.vacuity(Report.of("门未见隐患")).isVacuous()).isTrue();
  }

  @Test
  void countsAPlaceAndAPictureThatCameWithTheWords() {
    assertThat(SUGGESTER.vacuity(new Report("", true, false)).isVacuous()).isTrue();
    assertThat(SUGGESTER.vacuity(new Report("", true, true)).isVacuous()).isFalse();
    assertThat(SUGGESTER.vacuity(new Report("锁了", true, false)).isVacuous()).isFalse();
  }

  @Test
  void saysWhatIsMissing() {
    var verdict = SUGGESTER.vacuity(Report.of("灭火器"));

    assertThat(verdict.reason()).isEqualTo("未写明地点、问题所在");
    assertThat(verdict.reasonEn()).isEqualTo("Does not say where, nor what is wrong");
  }
}
