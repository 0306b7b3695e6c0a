package io.anshao.edge.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Short-lived permissions for one picture: case-service, which knows who may see what, signs them
 * into addresses; intake, which has the pictures, only checks the signature. So a plain {@code img}
 * works.
 */
public final class PhotoGrants {

  private static final String AUDIENCE = "anshao-photo";

  private PhotoGrants() {}

  /**
   * One person may see one picture for one purpose.
   *
   * @param purpose stable word for the log, for example {@code case-view}
   * @param mark what is written across the copy, for example 江北安哨; {@code null} leaves it bare
   * @param expires system time
   */
  public record PhotoGrant(
      UUID person, UUID photo, String purpose, @Nullable String mark, Instant expires) {}

  /** Signs a grant, as the value of the query parameter {@code grant}. */
  public static String sign(ECKey key, PhotoGrant grant) {
    var claims =
        new JWTClaimsSet.Builder()
            .audience(AUDIENCE)
            .subject(grant.person().toString())
            .claim("photo", grant.photo().toString())
            .claim("purpose", grant.purpose())
            .claim("mark", grant.mark())
            .expirationTime(Date.from(grant.expires()))
            .build();
    return StaffTokens.signed(key, claims);
  }

  /** The grant, when it is genuine, not expired, and for this picture. */
  public static Optional<PhotoGrant> verify(String grant, UUID photo, TokenKeys keys, Instant now) {
    return StaffTokens.claims(grant, keys, AUDIENCE, now)
        .flatMap(PhotoGrants::read)
        .filter(read -> read.photo().equals(photo));
  }

  private static Optional<PhotoGrant> read(JWTClaimsSet claims) {
    try {
      return Optional.of(
          new PhotoGrant(
              UUID.fromString(claims.getSubject()),
              UUID.fromString(claims.getStringClaim("photo")),
              claims.getStringClaim("purpose"),
              claims.getStringClaim("mark"),
              claims.getExpirationTime().toInstant()));
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
