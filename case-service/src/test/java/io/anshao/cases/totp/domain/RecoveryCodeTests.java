package io.anshao.cases.totp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecoveryCodeTests {

  @Test
  void isTwoGroupsOfFiveAndNeverTheSame() {
    var codes = Stream.generate(RecoveryCode::random).limit(RecoveryCode.MANY).toList();

    assertThat(codes)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
  }

  @Test
  void isReadHoweverItWasTyped() {
    assertThat(RecoveryCode.normal(" oil0l-abc de ")).isEqualTo("01101ABCDE");
    assertThat(RecoveryCode.isLike("0110l-abcde")).isTrue();
    assertThat(RecoveryCode.isLike("123456")).isFalse();
  }
}
