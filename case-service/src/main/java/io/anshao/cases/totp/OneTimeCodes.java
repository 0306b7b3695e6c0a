package io.anshao.cases.totp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every thirty seconds (RFC 6238, HMAC-SHA-1, which is what the
 * apps know).
 */
final class OneTimeCodes {

  /** Bytes of a secret, as RFC 4226 recommends. */
  static final int SECRET = 20;

  /** Seconds for which a code stands. */
  static final int PERIOD = 30;

  /** Steps before and after now whose code is taken: clocks of phones go wrong a little. */
  private static final int DRIFT = 1;

  private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();

  private OneTimeCodes() {}

  /** The step of a moment. */
  static long stepOf(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), PERIOD);
  }

  /** The code of a step. */
  static String of(byte[] secret, long step) {
    try {
      var key = new SecretKeySpec(secret, "RAW");
      return GENERATOR.generateOneTimePasswordString(key, step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("no secret for codes", e);
    }
  }

  /**
   * The step whose code this is; empty for a wrong one, and for one of a step up to {@code last}:
   * each code is taken once, and none before it afterwards.
   *
   * @param now system time
   */
  static OptionalLong taken(byte[] secret, String code, long last, Instant now) {
    var typed = code.getBytes(StandardCharsets.UTF_8);
    var present = stepOf(now);
    return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
        .filter(step -> step > last)
        .filter(
            step -> MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), typed))
        .findFirst();
  }
}
