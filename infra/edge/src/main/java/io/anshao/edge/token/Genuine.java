package io.anshao.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;

/**
 * Whether a key signed a token. To verify costs more than most requests otherwise do, and a token
 * comes with every request of its ten minutes: what was found genuine is remembered. Nothing can be
 * stale in that, for the answer depends on token and key alone; expiry and whether the key is still
 * in use are asked every time, elsewhere.
 */
final class Genuine {

  private static final Cache<Signature, Boolean> KNOWN =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  private record Signature(String token, String jwk) {}

  private Genuine() {}

  static boolean is(SignedJWT token, String jwk) {
    return KNOWN.get(new Signature(token.serialize(), jwk), _ -> verifies(token, jwk) ? true : null)
        != null;
  }

  private static boolean verifies(SignedJWT token, String jwk) {
    try {
      return token.verify(new ECDSAVerifier(ECKey.parse(jwk)));
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }
}
