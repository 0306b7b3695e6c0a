package io.anshao.cases.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

  @Test
  void allowsALongOneInAnyLanguage() {
    assertThat(PasswordRule.allows("安全出口不得上锁或堵塞", "wang")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaa", "my-name-is-Wang", "tab\tin-the-middle"})
  void refusesWhatIsShortOrUniformOrTheNameOrUntypable(String password) {
    assertThat(PasswordRule.allows(password, "wang")).isFalse();
  }
}
