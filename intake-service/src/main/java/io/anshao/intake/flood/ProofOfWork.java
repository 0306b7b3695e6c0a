package io.anshao.intake.flood;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.altcha.altcha.Altcha;
import tools.jackson.databind.json.JsonMapper;

/**
 * Challenges by the ALTCHA scheme. Each is for one {@code Idempotency-Key}, so a solution sends one
 * tip however often it is shown, and nothing about solutions need be remembered.
 */
final class ProofOfWork {

  private static final Duration LIFE = Duration.ofMinutes(20);
  private static final String KEY = "key";
  private static final int LONGEST = 2_000;

  private final String secret;
  private final long effort;

  /**
   * @param effort tries that a solution takes at most
   */
  ProofOfWork(MasterKey master, long effort) {
    this.secret = HexFormat.of().formatHex(master.hmac("proof-of-work"));
    this.effort = effort;
  }

  /** What has to be solved before the tip of that key is taken. */
  Map<String, Object> challenge(IdempotencyKey key) {
    var options =
        new Altcha.ChallengeOptions()
            .setAlgorithm(Altcha.Algorithm.SHA256)
            .setHmacKey(secret)
            .setMaxNumber(effort)
            .setExpiresInSeconds(LIFE.toSeconds())
            .addParam(KEY, key.sha256Hex());
    try {
      var challenge = Altcha.createChallenge(options);
      return Map.of(
          "algorithm", challenge.algorithm,
          "challenge", challenge.challenge,
          "maxnumber", challenge.maxnumber,
          "salt", challenge.salt,
          "signature", challenge.signature);
    } catch (Exception e) {
      // declared by the library for algorithms that a JDK may lack
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether it solves a challenge of ours that was made for that key and has not expired.
   *
   * @param solution base64 of the solved challenge as JSON
   */
  boolean isSolved(IdempotencyKey key, String solution) {
    try {
      return solution.length() <= LONGEST
          && Altcha.verifySolution(solution, secret, true)
          && key.sha256Hex().equals(Altcha.extractParams(saltOf(solution)).get(KEY));
    } catch (Exception e) {
      // whatever it is, it is no solution
      return false;
    }
  }

  private static String saltOf(String solution) {
    var json = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(json).get("salt").asString();
  }
}
