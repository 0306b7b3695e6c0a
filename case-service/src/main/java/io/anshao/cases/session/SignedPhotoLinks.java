package io.anshao.cases.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import io.anshao.edge.token.StaffUser;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private final Districts districts;
  private final String intake;

  private record Look(UUID person, UUID photo, String purpose, @Nullable String mark) {}

  SignedPhotoLinks(SigningKeys keys, Districts districts, String intake) {
    this.keys = keys;
    this.districts = districts;
    this.intake = intake;
  }

  @Override
  public String link(StaffUser user, UUID photo, String purpose) {
    return given.get(new Look(user.id(), photo, purpose, mark(user)), this::sign);
  }

  /** 江北区 → 江北安哨; nothing for the office itself. */
  private @Nullable String mark(StaffUser user) {
    if (user.district() == null || Scope.of(user) instanceof Scope.WholeDistrict) {
      return null;
    }
    var name = districts.find(user.district()).map(Districts.District::name).orElse("");
    return name.replaceFirst("^.*市", "").replaceFirst("[区县]$", "") + "安哨";
  }

  private String sign(Look look) {
    var grant =
        new PhotoGrant(
            look.person(), look.photo(), look.purpose(), look.mark(), Instant.now().plus(LIFE));
    return intake
        + "/api/v1/staff/photos/"
        + look.photo()
        + "?grant="
        + PhotoGrants.sign(keys.current(), grant);
  }
}
