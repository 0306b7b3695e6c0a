package io.anshao.cases.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SatisfactionTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(Satisfaction.values())
        .extracting(Satisfaction::code)
        .containsExactly(
            "very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied");
    assertThat(Satisfaction.ofCode("nothing")).isEmpty();
    for (var each : Satisfaction.values()) {
      assertThat(Satisfaction.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(Satisfaction.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.titleEn()).isNotBlank().isNotEqualTo(each.title());
            });
  }

  @Test
  void countsWhoIsContentAndTellsWhoIsNot() {
    assertThat(Satisfaction.values())
        .filteredOn(Satisfaction::isContent)
        .containsExactly(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED);
    assertThat(Satisfaction.values())
        .filteredOn(Satisfaction::isDiscontent)
        .containsExactly(Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED);
  }
}
