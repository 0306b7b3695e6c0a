package io.anshao.intake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TipRulesTests {

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(Words.fault("😀".repeat(10_000), Words.DESCRIPTION)).isEmpty();
    assertThat(Words.fault("火".repeat(10_001), Words.DESCRIPTION)).contains(Fault.TOO_LONG);
  }

  @Test
  void refusesCharactersThatCannotBeStored() {
    assertThat(Words.fault("a\0b", 10)).contains(Fault.BAD_CHARACTER);
    assertThat(Words.fault("a\uD800", 10)).contains(Fault.BAD_CHARACTER);
    assertThat(Words.fault("𠮷野家\n‮", 10)).isEmpty();
  }

  @Test
  void takesCreditCodesByFormAlone() {
    assertThat(Uscc.normalise("91330205ma2axyt15d")).contains("91330205MA2AXYT15D");
    assertThat(Uscc.normalise("9133 0205 MA2A XYT1 5E")).contains("91330205MA2AXYT15E");
    assertThat(Uscc.normalise("330205000012345")).contains("330205000012345");
    assertThat(Uscc.normalise("91330205")).isEmpty();
  }

  @Test
  void allowsForATelephonesClock() {
    var now = Instant.parse("2021-06-08T01:12:00Z");

    assertThat(OccurredAt.fault(now.plusSeconds(600), now)).isEmpty();
    assertThat(OccurredAt.fault(now.plusSeconds(3600), now)).contains(Fault.IN_FUTURE);
    assertThat(OccurredAt.fault(Instant.MIN, now)).contains(Fault.OUT_OF_RANGE);
    assertThat(OccurredAt.fault(Instant.MAX, now)).contains(Fault.IN_FUTURE);
  }

  @Test
  void boundsPlaces() {
    assertThat(Position.latFault(new BigDecimal("90.0000001"))).contains(Fault.OUT_OF_RANGE);
    assertThat(Position.latFault(new BigDecimal("-90"))).isEmpty();
    assertThat(Position.lngFault(new BigDecimal("1E+999"))).contains(Fault.OUT_OF_RANGE);
    assertThat(Position.accuracyFault(new BigDecimal("-1"))).contains(Fault.OUT_OF_RANGE);
    assertThat(Position.trimmed(new BigDecimal("29.887883123456"))).hasToString("29.88788312");
    assertThat(Position.trimmed(new BigDecimal("1E+1"))).hasToString("10");
  }

  /** MECHANICS 9, computed another way. */
  @Test
  void hashesALeafAsAnOutsiderWould() throws Exception {
    var nonce = new byte[32];
    Arrays.fill(nonce, (byte) 5);
    var sha = MessageDigest.getInstance("SHA-256");
    var content = sha.digest("tip".getBytes());
    sha.update(new byte[] {0});
    sha.update(nonce);
    sha.update(content);

    var leaf = Leaf.of(nonce, "tip".getBytes());

    assertThat(leaf.text()).isEqualTo("sha-256:" + HexFormat.of().formatHex(sha.digest()));
  }

  @Test
  void namesFaultsInKebabCase() {
    assertThat(Fault.EMPTY_REPORT.code()).isEqualTo("empty-report");
  }
}
