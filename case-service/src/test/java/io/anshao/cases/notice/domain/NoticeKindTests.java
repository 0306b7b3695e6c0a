package io.anshao.cases.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeKindTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(NoticeKind.values())
        .extracting(NoticeKind::code)
        .containsExactly(
            "staff-assigned",
            "staff-due",
            "staff-late",
            "staff-letter",
            "staff-interview",
            "staff-listing",
            "staff-alarm");
    assertThat(NoticeKind.ofCode("nothing")).isEmpty();
    for (var each : NoticeKind.values()) {
      assertThat(NoticeKind.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(NoticeKind.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.titleEn()).isNotBlank().isNotEqualTo(each.title());
            });
  }

  @Test
  void letsNobodyTurnEmergenciesOff() {
    assertThat(NoticeKind.values())
        .filteredOn(kind -> !kind.isOptional())
        .containsExactly(NoticeKind.ALARM);
  }
}
