package io.anshao.edge.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.edge.seal.Hpke.Sealed;
import org.junit.jupiter.api.Test;

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
}
