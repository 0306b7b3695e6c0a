package io.anshao.cases.totp;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.totp.domain.Base32;
import io.anshao.cases.totp.domain.RecoveryCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OneTimeCodesTests {

  private static final byte[] SECRET = utf8("12345678901234567890");
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

  /** The last six digits of the table in appendix B of RFC 6238. */
  @Test
  void areThoseOfTheStandard() {
    assertThat(OneTimeCodes.of(SECRET, OneTimeCodes.stepOf(Instant.ofEpochSecond(59))))
        .isEqualTo("287082");
    assertThat(OneTimeCodes.of(SECRET, OneTimeCodes.stepOf(NOW))).isEqualTo("081804");
    assertThat(OneTimeCodes.of(SECRET, OneTimeCodes.stepOf(Instant.ofEpochSecond(2_000_000_000L))))
        .isEqualTo("279037");
  }

  @Test
  void areTakenOnceAndNoneBeforeThemAfterwards() {
    var step = OneTimeCodes.stepOf(NOW);

    assertThat(OneTimeCodes.taken(SECRET, "081804", -1, NOW)).hasValue(step);
    assertThat(OneTimeCodes.taken(SECRET, "081804", step, NOW)).isEmpty();
    assertThat(OneTimeCodes.taken(SECRET, OneTimeCodes.of(SECRET, step - 1), step, NOW)).isEmpty();
    assertThat(OneTimeCodes.taken(SECRET, OneTimeCodes.of(SECRET, step + 1), step, NOW))
        .hasValue(step + 1);
  }

  @Test
  void areTakenFromAPhoneWhoseClockIsHalfAMinuteWrongAndNoMore() {
    var step = OneTimeCodes.stepOf(NOW);

    assertThat(OneTimeCodes.taken(SECRET, OneTimeCodes.of(SECRET, step - 1), -1, NOW))
        .hasValue(step - 1);
    assertThat(OneTimeCodes.taken(SECRET, OneTimeCodes.of(SECRET, step - 2), -1, NOW)).isEmpty();
    assertThat(OneTimeCodes.taken(SECRET, OneTimeCodes.of(SECRET, step + 2), -1, NOW)).isEmpty();
    assertThat(OneTimeCodes.taken(SECRET, "", -1, NOW)).isEmpty();
  }

  @Test
  void secretsAreTypedAsTheStandardSays() {
    assertThat(Base32.of(utf8("foobar"))).isEqualTo("MZXW6YTBOI");
    assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void recoveryCodesAreReadHoweverTheyAreTyped() {
    var code = RecoveryCode.random();

    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(RecoveryCode.normal(" " + code.toLowerCase(Locale.ROOT)))
        .isEqualTo(code.replace("-", ""));
    assertThat(RecoveryCode.isLike(code)).isTrue();
    assertThat(RecoveryCode.isLike("123456")).isFalse();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
