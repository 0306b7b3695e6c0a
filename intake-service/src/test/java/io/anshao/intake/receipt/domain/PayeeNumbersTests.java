package io.anshao.intake.receipt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic numbers alone (DOMAIN 7.4). */
class PayeeNumbersTests {

  @ParameterizedTest
  @CsvSource({
    "330205199001010017, 330205199001010017",
    "' 330205197812310030 ', 330205197812310030",
    "３３０２０５１９９００１０１００１７, 330205199001010017",
    "33020519900101005x, 33020519900101005X"
  })
  void readsIdNumbers(String typed, String number) {
    assertThat(IdNumber.of(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "330205199001010018",
        "330205199002300016",
        "33020519900101001",
        "330205900101001",
        "abc"
      })
  void refusesWhatDoesNotAddUp(String typed) {
    assertThat(IdNumber.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6222 0212 3456 7890 123, 6222021234567890123", "3901-2345, 39012345"})
  void readsAccounts(String typed, String digits) {
    assertThat(BankAccount.of(typed)).hasValue(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "62220212345678901x", "1234567890123456789012345678901"})
  void refusesWhatIsNoAccount(String typed) {
    assertThat(BankAccount.of(typed)).isEmpty();
  }
}
