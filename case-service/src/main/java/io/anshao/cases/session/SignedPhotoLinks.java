package io.anshao.cases.session;

import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Addresses at intake with a grant of ten minutes in them (MECHANICS 7). */
final class SignedPhotoLinks implements PhotoLinks {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final SigningKeys keys;
  private final String intake;

  SignedPhotoLinks(SigningKeys keys, String intake) {
    this.keys = keys;
    this.intake = intake;
  }

  @Override
  public String link(UUID person, UUID photo, String purpose) {
    var grant = new PhotoGrant(person, photo, purpose, Instant.now().plus(LIFE));
    return intake
        + "/api/v1/staff/photos/"
        + photo
        + "?grant="
        + PhotoGrants.sign(keys.current(), grant);
  }
}
