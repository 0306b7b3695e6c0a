package io.anshao.cases.totp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Tests {

  /** RFC 4648, section 10, without padding; and bytes above 127. */
  @ParameterizedTest
  @CsvSource({
    "'',''",
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI",
    "安,4WXIS",
  })
  void writesTheVectorsOfTheStandard(String text, String written) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(written);
  }
}
