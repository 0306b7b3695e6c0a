package io.anshao.notify.reveal.domain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** A key pair as a custodian's browser makes it. */
public record SigningPair(KeyPair pair) {

  private static final int COORDINATE = 32;

  public static SigningPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new SigningPair(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half as WebCrypto exports it in form {@code raw}. */
  public byte[] point() {
    var w = ((ECPublicKey) pair.getPublic()).getW();
    return ByteBuffer.allocate(1 + 2 * COORDINATE)
        .put((byte) 4)
        .put(coordinate(w.getAffineX()))
        .put(coordinate(w.getAffineY()))
        .array();
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var padded = new byte[COORDINATE];
    var length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
    return padded;
  }

  public P256Key key() {
    return P256Key.of(point()).orElseThrow();
  }

  /** ECDSA with SHA-256, r ‖ s. */
  public byte[] sign(byte[] text) {
    try {
      var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
      signer.initSign(pair.getPrivate());
      signer.update(text);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
