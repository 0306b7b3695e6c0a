package io.anshao.cases.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Addresses at intake with a grant of ten minutes in them (MECHANICS 7). For its first half an
 * address is given out again as it is, so that a browser need not fetch the picture twice and
 * nothing is signed anew at every look.
 */
final class SignedPhotoLinks implements PhotoLinks {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Cache<Look, String> given =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LIFE.dividedBy(2)).build();

  private final SigningKeys keys;
  private final String intake;

  private record Look(UUID person, UUID photo, String purpose) {}

  SignedPhotoLinks(SigningKeys keys, String intake) {
    this.keys = keys;
    this.intake = intake;
  }

  @Override
  public String link(UUID person, UUID photo, String purpose) {
    return given.get(new Look(person, photo, purpose), this::sign);
  }

  private String sign(Look look) {
    var grant =
        new PhotoGrant(look.person(), look.photo(), look.purpose(), Instant.now().plus(LIFE));
    return intake
        + "/api/v1/staff/photos/"
        + look.photo()
        + "?grant="
        + PhotoGrants.sign(keys.current(), grant);
  }
}
