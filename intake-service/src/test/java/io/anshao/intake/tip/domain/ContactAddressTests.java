package io.anshao.intake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactAddressTests {

  @ParameterizedTest
  @CsvSource({
    "13800000000, +8613800000000",
    "+86 138-0000-0000, +8613800000000",
    "0086 13800000000, +8613800000000",
    "138 0000 0000, +8613800000000",
    "0574-87654321, +8657487654321",
    "87654321, +8657487654321",
    "(0574) 8765 4321, +8657487654321"
  })
  void readsTelephoneNumbersHoweverTheyAreTyped(String typed, String number) {
    assertThat(ContactAddress.phone(typed)).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"13800000000, 138****0000", "0574-87658680, 0574-****8680"})
  void showsTelephoneNumbersMasked(String typed, String masked) {
    assertThat(ContactAddress.phone(typed).map(ContactAddress::masked)).contains(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12800000000", "1380000000", "abc", "12350", "138000000000"})
  void refusesWhatIsNoTelephoneNumber(String typed) {
    assertThat(ContactAddress.phone(typed)).isEmpty();
  }

  @Test
  void readsMailAddresses() {
    assertThat(ContactAddress.email(" Zhang.San@Example.COM ")).contains("Zhang.San@example.com");
    assertThat(ContactAddress.email("李雷@例子.公司")).contains("李雷@例子.公司");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a@b", "a b@c.de", "a@b..de", "a@b.de\r\nBcc: x@y.zz", "<a@b.de>"})
  void refusesWhatIsNoMailAddress(String typed) {
    assertThat(ContactAddress.email(typed)).isEmpty();
  }
}
