package io.anshao.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageCipherTests {

  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  private final MessageCipher cipher = new MessageCipher(KEY, "wxb11529c136998cb6");

  /** Of the platform's own sample code. */
  @Test
  void encryptsAsThePlatformDoes() {
    var random = "aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII);

    assertThat(cipher.encrypt("我是中文abcd123", random))
        .isEqualTo(
            "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==");
  }

  @Test
  void readsWhatItWroteOfEveryLength() {
    for (int length = 0; length < 100; length++) {
      var message = "字".repeat(length);

      assertThat(cipher.decrypt(cipher.encrypt(message))).contains(message);
    }
  }

  @Test
  void readsNothingOfAnotherAccountOrOfNonsense() {
    var other = new MessageCipher(KEY, "wx0000000000000000");
    assertThat(cipher.decrypt(other.encrypt("x"))).isEmpty();
    assertThat(cipher.decrypt("")).isEmpty();
    assertThat(cipher.decrypt("?")).isEmpty();
    assertThat(cipher.decrypt("AAAA")).isEmpty();

    var random = new Random(7);
    for (int blocks = 1; blocks < 200; blocks++) {
      var bytes = new byte[16 * (1 + blocks % 6)];
      random.nextBytes(bytes);

      assertThat(cipher.decrypt(Base64.getEncoder().encodeToString(bytes))).isEmpty();
    }
  }

  @Test
  void doesNotStartWithHalfAKey() {
    assertThatThrownBy(() -> new MessageCipher("abcd", "wx"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void signsTheSortedParts() {
    assertThat(Signature.of("b", "c", "a")).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    assertThat(Signature.fits("a9993e364706816aba3e25717850c26c9cd0d89d", "c", "a", "b")).isTrue();
    assertThat(Signature.fits("", "c", "a", "b")).isFalse();
  }
}
