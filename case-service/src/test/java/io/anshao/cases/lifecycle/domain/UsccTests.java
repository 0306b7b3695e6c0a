package io.anshao.cases.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Uscc.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of DOMAIN 7.3. */
class UsccTests {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "91330205MA2AXYT15D, -",
        "91330205MA2ABCD21T, -",
        "91330205ma2abcd21t, -",
        "9133 0205 MA2A BCD2 1T, -",
        "９１３３０２０５ＭＡ２ＡＢＣＤ２１Ｔ, -",
        "330205000012345, -",
        "91330205MA2AXYT15E, CHECK",
        "91330205MA2ABCD21S, LETTER",
        "91330205MA2ABCI21T, LETTER",
        "91330205, FORM",
        "不知道, FORM",
        "'', FORM"
      })
  void saysWhatIsDoubtful(String typed, Doubt doubt) {
    assertThat(Uscc.doubt(typed).orElse(null)).isEqualTo(doubt);
  }

  @Test
  void findsAnyOtherLastCharacterDoubtful() {
    "0123456789ABCDEFGHJKLMNPQRUWXY"
        .chars()
        .mapToObj(letter -> "91330205MA2ABCD21" + (char) letter)
        .forEach(code -> assertThat(Uscc.doubt(code)).as(code).contains(Doubt.CHECK));
  }

  @Test
  void takesADoubtfulCodeAllTheSame() {
    assertThat(Uscc.normalise("91330205ma2axyt15e")).contains("91330205MA2AXYT15E");
    assertThat(Uscc.normalise("330205000012345")).contains("330205000012345");
    assertThat(Uscc.normalise("不知道")).isEmpty();
  }
}
