package io.anshao.cases.retaliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorityTests {

  /** They stand in logs, rows and addresses: a code that changes is another one. */
  @Test
  void keepsItsCodes() {
    assertThat(Authority.values())
        .extracting(Authority::code)
        .containsExactly("labour_inspection", "police", "union");
    assertThat(Authority.ofCode("nothing")).isEmpty();
    for (var each : Authority.values()) {
      assertThat(Authority.ofCode(each.code())).contains(each);
    }
  }

  @Test
  void hasWordsForPeople() {
    assertThat(Authority.values())
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.titleEn()).isNotBlank().isNotEqualTo(each.title());
            });
  }
}
