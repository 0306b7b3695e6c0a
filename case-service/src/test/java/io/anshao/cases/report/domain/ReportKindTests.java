package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportKindTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(ReportKind.values())
        .extracting(ReportKind::code)
        .containsExactly("weekly", "table", "urgent");
    assertThat(ReportKind.ofCode("nothing")).isEmpty();
    for (var each : ReportKind.values()) {
      assertThat(ReportKind.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(ReportKind.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
            });
  }
}
