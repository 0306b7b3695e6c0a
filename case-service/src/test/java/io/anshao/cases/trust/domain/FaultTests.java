package io.anshao.cases.trust.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(Fault.values())
        .extracting(Fault::code)
        .containsExactly(
            "altered",
            "removed",
            "cut_off",
            "reordered",
            "back_dated",
            "added",
            "unlinked",
            "case_removed",
            "head",
            "text",
            "state",
            "read_model",
            "leaf",
            "root",
            "signature",
            "day_missing");
    assertThat(Fault.ofCode("nothing")).isEmpty();
    for (var each : Fault.values()) {
      assertThat(Fault.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(Fault.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.titleEn()).isNotBlank().isNotEqualTo(each.title());
            });
  }
}
