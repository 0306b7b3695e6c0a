package io.anshao.edge.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTests {

  @TempDir Path folder;

  @Test
  void derivesDifferentKeysByLabelAndKeepsPartsApart() throws IOException {
    var key = key(1);

    assertThat(key.hmac("a", bytes("xy"), bytes("z")))
        .isEqualTo(key.hmac("a", bytes("xy"), bytes("z")))
        .isNotEqualTo(key.hmac("b", bytes("xy"), bytes("z")))
        .isNotEqualTo(key.hmac("a", bytes("x"), bytes("yz")));
  }

  @Test
  void unwrapsOnlyItsOwnAndUnderTheSameLabel() throws IOException {
    var wrapped = key(1).wrap("token", bytes("secret"));

    assertThat(key(1).unwrap("token", wrapped)).isEqualTo(bytes("secret"));
    var other = key(2);
    assertThatThrownBy(() -> other.unwrap("token", wrapped))
        .isInstanceOf(IllegalStateException.class);
    var same = key(1);
    assertThatThrownBy(() -> same.unwrap("contact", wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesToStartWithoutAProperSecret() throws IOException {
    var file = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");

    assertThatThrownBy(() -> MasterKey.read(file)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> MasterKey.read(folder.resolve("absent.key")))
        .isInstanceOf(IllegalStateException.class);
    var zeros = Base64.getEncoder().encodeToString(new byte[32]);
    var unset = Files.writeString(folder.resolve("zeros.key"), zeros);
    assertThatThrownBy(() -> MasterKey.read(unset)).isInstanceOf(IllegalStateException.class);
  }

  private MasterKey key(int seed) throws IOException {
    var secret = new byte[32];
    new Random(seed).nextBytes(secret);
    var file = folder.resolve(seed + ".key");
    return MasterKey.read(Files.writeString(file, Base64.getEncoder().encodeToString(secret)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
