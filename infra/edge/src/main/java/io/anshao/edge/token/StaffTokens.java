package io.anshao.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs and reads staff tokens: ES256, one token for the three services. */
public final class StaffTokens {

  private static final String ISSUER = "anshao";
  private static final String AUDIENCE = "anshao-staff";

  private StaffTokens() {}

  /**
   * A token as read.
   *
   * @param expires system time
   */
  public record StaffToken(StaffUser user, Instant expires) {}

  /** Signs a token. */
  public static String sign(ECKey key, StaffUser user, Instant expires) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(user.id().toString())
            .claim("username", user.username())
            .claim("name", user.name())
            .claim("district", user.district())
            .claim("unit", user.unit())
            .claim("roles", user.roles().stream().sorted().toList())
            .expirationTime(Date.from(expires))
            .build();
    return signed(key, claims);
  }

  /** The token's person, or empty when it is forged, expired, or for something else. */
  public static Optional<StaffToken> read(String token, TokenKeys keys, Instant now) {
    return claims(token, keys, AUDIENCE, now).flatMap(StaffTokens::staffToken);
  }

  static String signed(ECKey key, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign with this key", e);
    }
  }

  static Optional<JWTClaimsSet> claims(String token, TokenKeys keys, String audience, Instant now) {
    return Genuine.claims(token, keys)
        .filter(claims -> claims.getAudience().contains(audience))
        .filter(claims -> isAfter(claims.getExpirationTime(), now));
  }

  private static boolean isAfter(@Nullable Date expires, Instant now) {
    return expires != null && expires.toInstant().isAfter(now);
  }

  private static Optional<StaffToken> staffToken(JWTClaimsSet claims) {
    try {
      var user =
          new StaffUser(
              UUID.fromString(claims.getSubject()),
              claims.getStringClaim("username"),
              claims.getStringClaim("name"),
              claims.getStringClaim("district"),
              claims.getStringClaim("unit"),
              Set.copyOf(claims.getStringListClaim("roles")));
      return Optional.of(new StaffToken(user, claims.getExpirationTime().toInstant()));
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
