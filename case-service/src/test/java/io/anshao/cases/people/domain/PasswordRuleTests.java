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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "1q2w3e4r5t",
        "Password2026!",
        "admin@123456",
        "anshao330205",
        "Jiangbei#2026",
        "安全生产20261126",
        "abcabcabc123"
      })
  void refusesWhatEverybodyTriesFirst(String password) {
    assertThat(PasswordRule.allows(password, "wang")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not-a-secret-4-tests", "walks-through-the-door", "83712946501", "admin-of-rain"})
  void asksForNoKindOfCharacter(String password) {
    assertThat(PasswordRule.allows(password, "wang")).isTrue();
  }
}
