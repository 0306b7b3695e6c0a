package io.anshao.edge.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Hybrid public-key encryption (RFC 9180), one suite, base mode, empty AAD. Interoperates with
 * {@code @hpke/core} in the browser.
 */
public final class Hpke {

  /** The suite's name as it travels with every sealed thing. */
  public static final String SUITE = "DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM";

  /** Bytes of an encapsulated key and of a public key: an uncompressed P-256 point. */
  public static final int POINT = 65;

  private static final HpkeParameters PARAMETERS = parameters();

  private Hpke() {}

  /** What is needed to open: the encapsulated key and the ciphertext. */
  public record Sealed(byte[] enc, byte[] ciphertext) {}

  /** A key pair; the private half is 32 bytes and secret. */
  public record KeyPair(byte[] publicKey, byte[] privateKey) {}

  /** A fresh key pair. */
  public static KeyPair generate() {
    try {
      var pair =
          (HpkePrivateKey)
              KeysetHandle.generateNew(PARAMETERS, RegistryConfiguration.get())
                  .getPrimary()
                  .getKey();
      return new KeyPair(
          pair.getPublicKey().getPublicKeyBytes().toByteArray(),
          pair.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Seals for the holder of the private key.
   *
   * @throws IllegalArgumentException when the public key is not a P-256 point
   */
  public static Sealed seal(byte[] publicKey, byte[] info, byte[] plainText) {
    try {
      var encrypt =
          handle(publicKeyOf(publicKey))
              .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
      var sealed = encrypt.encrypt(plainText, info);
      return new Sealed(
          Arrays.copyOf(sealed, POINT), Arrays.copyOfRange(sealed, POINT, sealed.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key of this suite", e);
    }
  }

  /**
   * Opens what was sealed to the pair under the same {@code info}.
   *
   * @throws IllegalArgumentException when it was not, or was altered
   */
  public static byte[] open(KeyPair pair, byte[] info, Sealed sealed) {
    try {
      var secret = SecretBytes.copyFrom(pair.privateKey(), InsecureSecretKeyAccess.get());
      var decrypt =
          handle(HpkePrivateKey.create(publicKeyOf(pair.publicKey()), secret))
              .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
      var joined =
          ByteBuffer.allocate(sealed.enc().length + sealed.ciphertext().length)
              .put(sealed.enc())
              .put(sealed.ciphertext())
              .array();
      return decrypt.decrypt(joined, info);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("cannot be opened with this key", e);
    }
  }

  private static HpkePublicKey publicKeyOf(byte[] point) throws GeneralSecurityException {
    return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(point), null);
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }

  private static HpkeParameters parameters() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
