package io.anshao.edge.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.seal.Hpke.Sealed;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContactSealingTests {

  private static final byte[] KEY_HASH = new byte[32];

  private final Hpke.KeyPair pair = Hpke.generate();

  @Test
  void opensWhatWasSealed() {
    var sealed = ContactSealing.seal("k1", pair.publicKey(), KEY_HASH, "+8613800000000");

    assertThat(ContactSealing.open("k1", pair, KEY_HASH, sealed)).isEqualTo("+8613800000000");
    assertThat(sealed.enc()).hasSize(Hpke.POINT);
  }

  @Test
  void showsNothingOfTheLength() {
    var shortOne = ContactSealing.seal("k1", pair.publicKey(), KEY_HASH, "a@b.cn");
    var longOne = ContactSealing.seal("k1", pair.publicKey(), KEY_HASH, "a".repeat(200) + "@b.cn");

    assertThat(shortOne.ciphertext()).hasSameSizeAs(longOne.ciphertext());
  }

  @Test
  void cannotBeMovedToAnotherTip() {
    var sealed = ContactSealing.seal("k1", pair.publicKey(), KEY_HASH, "+8613800000000");
    var otherTip = KEY_HASH.clone();
    otherTip[0] = 1;

    assertThatThrownBy(() -> ContactSealing.open("k1", pair, otherTip, sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnotherKeyAndAlteredBytes() {
    var sealed = ContactSealing.seal("k1", pair.publicKey(), KEY_HASH, "+8613800000000");
    var altered = sealed.ciphertext().clone();
    altered[3] ^= 1;

    assertThatThrownBy(() -> ContactSealing.open("k1", Hpke.generate(), KEY_HASH, sealed))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> ContactSealing.open("k1", pair, KEY_HASH, new Sealed(sealed.enc(), altered)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opensWhatABrowserSealed() throws Exception {
    try (var kept = getClass().getResourceAsStream("/contact-sealing.json")) {
      var vector = JsonMapper.shared().readTree(kept);
      var hash =
          new IdempotencyKey(UUID.fromString(vector.path("idempotencyKey").stringValue())).sha256();
      var keyPair =
          new Hpke.KeyPair(bytes(vector.path("publicKey")), bytes(vector.path("privateKey")));
      for (var by : List.of("byBrowser", "byServer")) {
        var sealed =
            new Sealed(
                bytes(vector.path(by).path("enc")), bytes(vector.path(by).path("ciphertext")));
        assertThat(ContactSealing.open(vector.path("keyId").stringValue(), keyPair, hash, sealed))
            .as(by)
            .isEqualTo(vector.path("contact").stringValue());
      }
    }
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.stringValue());
  }
}
