package io.anshao.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffTokensTests {

  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  private final ECKey key = newKey("k1");
  private final TokenKeys keys =
      id -> id.equals("k1") ? Optional.of(key.toPublicJWK().toJSONString()) : Optional.empty();
  private final StaffUser user =
      new StaffUser(UUID.randomUUID(), "li", "李", "330205", "yjglj", Set.of("triager"));

  @Test
  void readsBackWhoWasSigned() {
    var token = StaffTokens.sign(key, user, NOW.plusSeconds(600));

    var read = StaffTokens.read(token, keys, NOW);

    assertThat(read).hasValueSatisfying(t -> assertThat(t.user()).isEqualTo(user));
  }

  @Test
  void carriesAnAdministratorOfNoDistrict() {
    var admin = new StaffUser(user.id(), "admin", "管理员", null, null, Set.of("administrator"));

    var read = StaffTokens.read(StaffTokens.sign(key, admin, NOW.plusSeconds(1)), keys, NOW);

    assertThat(read).hasValueSatisfying(t -> assertThat(t.user()).isEqualTo(admin));
  }

  @Test
  void refusesWhatExpiredOrWasSignedByAnother() {
    var expired = StaffTokens.sign(key, user, NOW.minusSeconds(1));
    var forged = StaffTokens.sign(newKey("k1"), user, NOW.plusSeconds(600));
    var unknown = StaffTokens.sign(newKey("k2"), user, NOW.plusSeconds(600));

    assertThat(StaffTokens.read(expired, keys, NOW)).isEmpty();
    assertThat(StaffTokens.read(forged, keys, NOW)).isEmpty();
    assertThat(StaffTokens.read(unknown, keys, NOW)).isEmpty();
    assertThat(StaffTokens.read("not a token", keys, NOW)).isEmpty();
  }

  @Test
  void forgetsAGenuineTokenWhenItsTimeOrItsKeyIsOver() {
    var token = StaffTokens.sign(key, user, NOW.plusSeconds(600));
    assertThat(StaffTokens.read(token, keys, NOW)).isPresent();

    assertThat(StaffTokens.read(token, keys, NOW.plusSeconds(601))).isEmpty();
    assertThat(StaffTokens.read(token, _ -> Optional.empty(), NOW)).isEmpty();
    var other = newKey("k1").toPublicJWK().toJSONString();
    assertThat(StaffTokens.read(token, _ -> Optional.of(other), NOW)).isEmpty();
    assertThat(StaffTokens.read(altered(token), keys, NOW)).isEmpty();
  }

  private static String altered(String token) {
    var parts = token.split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var raised = claims.replace("triager", "auditor").getBytes(StandardCharsets.UTF_8);
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(raised);
    return String.join(".", parts);
  }

  @Test
  void opensOnePictureOnly() {
    var grant =
        new PhotoGrant(
            user.id(),
            UUID.randomUUID(),
            "case-view",
            "江北安哨",
            NOW.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
    var signed = PhotoGrants.sign(key, grant);

    assertThat(PhotoGrants.verify(signed, grant.photo(), keys, NOW)).contains(grant);
    assertThat(PhotoGrants.verify(signed, UUID.randomUUID(), keys, NOW)).isEmpty();
    assertThat(PhotoGrants.verify(signed, grant.photo(), keys, NOW.plusSeconds(61))).isEmpty();
  }

  @Test
  void takesNoTokenForAGrantNorAGrantForAToken() {
    var photo = UUID.randomUUID();
    var grant =
        PhotoGrants.sign(
            key, new PhotoGrant(user.id(), photo, "case-view", null, NOW.plusSeconds(60)));
    var token = StaffTokens.sign(key, user, NOW.plusSeconds(60));

    assertThat(StaffTokens.read(grant, keys, NOW)).isEmpty();
    assertThat(PhotoGrants.verify(token, photo, keys, NOW)).isEmpty();
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
