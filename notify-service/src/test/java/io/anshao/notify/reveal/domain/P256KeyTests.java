package io.anshao.notify.reveal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class P256KeyTests {

  private final SigningPair pair = SigningPair.generate();

  @Test
  void takesPointsOfTheCurveAlone() {
    var point = pair.point();
    var beside = point.clone();
    beside[64] ^= 1;
    var compressed = Arrays.copyOf(point, 33);
    compressed[0] = 2;
    var all = new byte[65];
    Arrays.fill(all, (byte) 0xff);
    all[0] = 4;

    assertThat(P256Key.of(point)).isPresent();
    assertThat(P256Key.of(beside)).isEmpty();
    assertThat(P256Key.of(compressed)).isEmpty();
    assertThat(P256Key.of(all)).isEmpty();
    assertThat(P256Key.of(new byte[65])).isEmpty();
    assertThat(P256Key.of(new byte[0])).isEmpty();
  }

  @Test
  void knowsWhatItsHolderSigned() {
    var text = "anshao/approval/v1".getBytes(UTF_8);
    var signature = pair.sign(text);
    var altered = signature.clone();
    altered[10] ^= 1;

    assertThat(pair.key().signed(text, signature)).isTrue();
    assertThat(pair.key().signed(text, altered)).isFalse();
    assertThat(pair.key().signed(text, new byte[64])).isFalse();
    assertThat(pair.key().signed(text, new byte[0])).isFalse();
    assertThat(pair.key().signed("another".getBytes(UTF_8), signature)).isFalse();
    assertThat(SigningPair.generate().key().signed(text, signature)).isFalse();
  }

  /** RFC 6979, A.2.5: P-256 with SHA-256 over {@code sample}. */
  @Test
  void agreesWithOthersOnASignature() {
    var point =
        HexFormat.of()
            .parseHex(
                "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                    + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    var signature =
        HexFormat.of()
            .parseHex(
                "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                    + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");

    assertThat(P256Key.of(point).orElseThrow().signed("sample".getBytes(UTF_8), signature))
        .isTrue();
  }
}
