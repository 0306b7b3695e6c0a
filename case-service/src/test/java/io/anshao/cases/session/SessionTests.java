package io.anshao.cases.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
class SessionTests {

  private static final String PASSWORD = "walks-through-the-door";

  @Autowired private StaffApi staff;
  @Autowired private SigningKeys keys;

  @Test
  void givesATokenAndACookieThatNoScriptReads() {
    var person = staff.unit(staff.freshDistrict(), "xfjy", "unit_clerk");

    var session = staff.session(person.username(), PASSWORD);

    var cookie = session.getResponseCookies().getFirst(RefreshCookies.NAME);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Strict");
    assertThat(cookie.getPath()).isEqualTo("/api/v1/session");
    assertThat(session.getResponseBody().get("user"))
        .extracting("username", "unit", "unitName", "mustChangePassword")
        .containsExactly(person.username(), "xfjy", "区消防救援大队", false);
  }

  @Test
  void answersAWrongNameLikeAWrongPassword() {
    var person = staff.office(staff.freshDistrict(), "triager");

    var wrongPassword =
        signIn(person.username(), "not-the-password").expectStatus().isUnauthorized();
    var wrongName = signIn("nobody-of-this-name", PASSWORD).expectStatus().isUnauthorized();

    assertThat(slug(wrongPassword)).isEqualTo("sign-in-failed").isEqualTo(slug(wrongName));
  }

  @Test
  void locksANameAfterTenMissesWhetherItExistsOrNot() {
    var person = staff.office(staff.freshDistrict(), "triager");

    for (var name : new String[] {person.username(), "ghost-" + person.username()}) {
      IntStream.range(0, 10)
          .forEach(i -> signIn(name, "wrong-" + i).expectStatus().isUnauthorized());
      var locked = signIn(name, PASSWORD).expectStatus().isEqualTo(429);
      locked.expectHeader().exists(HttpHeaders.RETRY_AFTER);
      assertThat(slug(locked)).isEqualTo("locked-out");
    }
  }

  @Test
  void refusesATokenThatIsExpiredOrForgedOrMissing() {
    var user =
        new StaffUser(UUID.randomUUID(), "x", "x", staff.freshDistrict(), null, Set.of("triager"));
    var expired = StaffTokens.sign(keys.current(), user, Instant.now().minusSeconds(1));
    var valid = StaffTokens.sign(keys.current(), user, Instant.now().plusSeconds(60));

    people(valid).expectStatus().isOk();
    people(expired).expectStatus().isUnauthorized();
    people(valid.substring(0, valid.length() - 4) + "AAAA").expectStatus().isUnauthorized();
    staff.anyone().get().uri("/api/v1/people").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void goesOnByItsCookieAndRotatesIt() {
    var person = staff.office(staff.freshDistrict(), "triager");
    var first = cookieOf(person.username());

    var refreshed = refresh(first, ServiceTest.ORIGIN).expectStatus().isOk();
    var second = cookie(refreshed);

    assertThat(second).isNotEqualTo(first);
    // an answer lost on the way: the one before is understood for a moment, and gives the same next
    assertThat(cookie(refresh(first, ServiceTest.ORIGIN).expectStatus().isOk())).isEqualTo(second);
    var third = cookie(refresh(second, ServiceTest.ORIGIN).expectStatus().isOk());
    assertThat(third).isNotEqualTo(second);
  }

  @Test
  void endsASessionForBothWhenAnOldCookieComesBack() {
    var person = staff.office(staff.freshDistrict(), "triager");
    var first = cookieOf(person.username());
    var second = cookie(refresh(first, ServiceTest.ORIGIN).expectStatus().isOk());
    var third = cookie(refresh(second, ServiceTest.ORIGIN).expectStatus().isOk());

    refresh(first, ServiceTest.ORIGIN).expectStatus().isUnauthorized();
    refresh(third, ServiceTest.ORIGIN).expectStatus().isUnauthorized();
  }

  @Test
  void refreshesForOurOwnPagesOnly() {
    var person = staff.office(staff.freshDistrict(), "triager");
    var cookie = cookieOf(person.username());

    refresh(cookie, "http://elsewhere.test").expectStatus().isForbidden();
    var withoutOrigin =
        staff.anyone().put().uri("/api/v1/session").cookie(RefreshCookies.NAME, cookie).exchange();
    assertThat(slug(withoutOrigin.expectStatus().isForbidden())).isEqualTo("wrong-origin");
    refresh(cookie, ServiceTest.ORIGIN).expectStatus().isOk();
  }

  @Test
  void endsWithSigningOut() {
    var person = staff.office(staff.freshDistrict(), "triager");
    var cookie = cookieOf(person.username());

    staff
        .anyone()
        .delete()
        .uri("/api/v1/session")
        .cookie(RefreshCookies.NAME, cookie)
        .header(HttpHeaders.ORIGIN, ServiceTest.ORIGIN)
        .exchange()
        .expectStatus()
        .isNoContent();

    refresh(cookie, ServiceTest.ORIGIN).expectStatus().isUnauthorized();
  }

  @Test
  void opensNothingWhileATemporaryPasswordIsNotChanged() {
    var district = staff.freshDistrict();
    var made =
        staff
            .administrator()
            .post()
            .uri("/api/v1/people")
            .headers(StaffApi.newKey())
            .bodyValue(
                Map.of(
                    "username",
                    "t" + district,
                    "name",
                    "新人",
                    "district",
                    district,
                    "roles",
                    new String[] {"triager"}))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    var temporary = String.valueOf(made.get("password"));
    var token = staff.signIn("t" + district, temporary);

    assertThat(slug(people(token).expectStatus().isForbidden()))
        .isEqualTo("password-change-required");
    changePassword(token, "not-the-temporary", "a-door-of-ones-own").expectStatus().isEqualTo(422);
    changePassword(token, temporary, "short").expectStatus().isEqualTo(422);
    var opened =
        changePassword(token, temporary, "a-door-of-ones-own")
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();

    people(String.valueOf(opened.get("token"))).expectStatus().isOk();
    signIn("t" + district, temporary).expectStatus().isUnauthorized();
  }

  @Test
  void keepsTwoKeysValidAndShowsTheirPublicHalves() {
    var jwk = keys.jwkOf(keys.current().getKeyID()).orElseThrow();

    assertThat(jwk).contains("\"crv\":\"P-256\"").doesNotContain("\"d\":");
    assertThat(keys.validNow()).isEqualTo(2);
  }

  private ResponseSpec signIn(String username, String password) {
    return staff
        .anyone()
        .post()
        .uri("/api/v1/session")
        .bodyValue(Map.of("username", username, "password", password))
        .exchange();
  }

  private ResponseSpec people(String token) {
    return staff.as(token).get().uri("/api/v1/people").exchange();
  }

  private ResponseSpec changePassword(String token, String current, String next) {
    return staff
        .as(token)
        .post()
        .uri("/api/v1/session/password")
        .bodyValue(Map.of("current", current, "new", next))
        .exchange();
  }

  private String cookieOf(String username) {
    return staff
        .session(username, PASSWORD)
        .getResponseCookies()
        .getFirst(RefreshCookies.NAME)
        .getValue();
  }

  private ResponseSpec refresh(String cookie, String origin) {
    return staff
        .anyone()
        .put()
        .uri("/api/v1/session")
        .cookie(RefreshCookies.NAME, cookie)
        .header(HttpHeaders.ORIGIN, origin)
        .exchange();
  }

  private static String cookie(ResponseSpec response) {
    ResponseCookie cookie =
        response
            .expectBody(String.class)
            .returnResult()
            .getResponseCookies()
            .getFirst(RefreshCookies.NAME);
    return cookie.getValue();
  }

  private static String slug(ResponseSpec response) {
    var problem = response.expectBody(Map.class).returnResult().getResponseBody();
    return String.valueOf(problem.get("type")).replace("urn:anshao:problem:", "");
  }
}
