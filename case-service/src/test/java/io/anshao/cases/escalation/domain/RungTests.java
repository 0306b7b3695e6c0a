package io.anshao.cases.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RungTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(Rung.values())
        .extracting(Rung::code)
        .containsExactly("reminder", "urging", "letter", "interview", "listing");
    assertThat(Rung.ofCode("nothing")).isEmpty();
    for (var each : Rung.values()) {
      assertThat(Rung.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(Rung.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.titleEn()).isNotBlank().isNotEqualTo(each.title());
            });
  }

  /** DOMAIN 3.4. */
  @Test
  void comesSoManyWorkingDaysLate() {
    assertThat(Rung.values()).extracting(Rung::workdaysLate).containsExactly(0, 1, 3, 7, 10);
  }
}
