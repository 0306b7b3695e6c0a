package io.anshao.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a token says that one of our keys signed. To verify one costs more than most requests
 * otherwise do, and a token comes with every request of its ten minutes: what was found genuine is
 * remembered. Nothing can be stale in that, for the answer depends on token and key alone; expiry
 * and whether the key is still in use are asked every time.
 */
final class Genuine {

  private static final Cache<String, Genuine> KNOWN =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  private final String keyId;
  private final String jwk;
  private final JWTClaimsSet claims;

  private Genuine(String keyId, String jwk, JWTClaimsSet claims) {
    this.keyId = keyId;
    this.jwk = jwk;
    this.claims = claims;
  }

  /** Empty when it is no token, or none of a key in use; its time may be over. */
  static Optional<JWTClaimsSet> claims(String token, TokenKeys keys) {
    var known = KNOWN.getIfPresent(token);
    if (known != null && keys.jwkOf(known.keyId).filter(known.jwk::equals).isPresent()) {
      return Optional.of(known.claims);
    }
    var verified = verified(token, keys);
    verified.ifPresent(genuine -> KNOWN.put(token, genuine));
    return verified.map(genuine -> genuine.claims);
  }

  private static Optional<Genuine> verified(String token, TokenKeys keys) {
    try {
      var jwt = SignedJWT.parse(token);
      var keyId = jwt.getHeader().getKeyID();
      if (keyId == null || !JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())) {
        return Optional.empty();
      }
      var jwk = keys.jwkOf(keyId).orElse(null);
      return jwk != null && jwt.verify(new ECDSAVerifier(ECKey.parse(jwk)))
          ? Optional.of(new Genuine(keyId, jwk, jwt.getJWTClaimsSet()))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
