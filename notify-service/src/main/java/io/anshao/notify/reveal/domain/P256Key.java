package io.anshao.notify.reveal.domain;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Somebody's public key: a point of P-256, uncompressed, as WebCrypto exports it. */
public final class P256Key {

  /** Bytes of a signature as WebCrypto makes it: r ‖ s. */
  public static final int SIGNATURE = 64;

  private static final int COORDINATE = 32;
  private static final int POINT = 1 + 2 * COORDINATE;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = curve();

  private final byte[] bytes;

  private P256Key(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of these bytes; empty when they are no point of the curve. */
  public static Optional<P256Key> of(byte[] bytes) {
    return bytes.length == POINT && bytes[0] == UNCOMPRESSED && isOnCurve(point(bytes))
        ? Optional.of(new P256Key(bytes.clone()))
        : Optional.empty();
  }

  private static boolean isOnCurve(ECPoint point) {
    var curve = CURVE.getCurve();
    var p = ((ECFieldFp) curve.getField()).getP();
    var x = point.getAffineX();
    var y = point.getAffineY();
    var right = x.pow(2).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
  }

  private static ECPoint point(byte[] bytes) {
    return new ECPoint(
        new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE)),
        new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE, POINT)));
  }

  /** Whether the holder signed the text: ECDSA with SHA-256. */
  public boolean signed(byte[] text, byte[] signature) {
    if (signature.length != SIGNATURE) {
      return false;
    }
    try {
      var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point(bytes), CURVE)));
      verifier.update(text);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What people compare: lower-case hex of SHA-256 of the bytes. */
  public String fingerprint() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 65 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static ECParameterSpec curve() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof P256Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
