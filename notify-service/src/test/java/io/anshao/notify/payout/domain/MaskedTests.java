package io.anshao.notify.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTests {

  @Test
  void showsAsMuchAsAListMay() {
    assertThat(Masked.of("张三丰", "330205199001010017", "6222021234567890123"))
        .isEqualTo(new Masked("张**", "330205********0017", "0123"));
  }

  @Test
  void showsNothingOfWhatIsTooShort() {
    assertThat(Masked.of("", "12345", "123")).isEqualTo(new Masked("**", "*****", "*"));
    assertThat(Masked.of("𠮷田", "", "").name()).isEqualTo("𠮷**");
  }
}
