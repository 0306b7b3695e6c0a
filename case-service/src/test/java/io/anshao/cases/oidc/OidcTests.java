package io.anshao.cases.oidc;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.CaseDatabase;
import io.anshao.cases.OpenIdProvider;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by an OpenID provider: Spring's authorization server, and what it may not say. */
@ServiceTest
class OidcTests {

  private static final String PASSWORD = "walks-through-the-door";
  private static final String SESSION = "anshao_session";
  private static final URI IN = URI.create("/");
  private static final URI UNLINKED = URI.create("/sign-in?refused=unlinked");
  private static final URI REFUSED = URI.create("/sign-in?refused=provider");

  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;
  @Autowired private OpenIdProvider provider;
  @Autowired private Environment environment;

  private final String subject = "sub-" + UUID.randomUUID();

  @BeforeEach
  void running() throws Exception {
    provider.running();
  }

  @AfterEach
  void straight() {
    provider.bend(Map.of());
  }

  @Test
  void opensAnOrdinarySessionForWhoIsLinked() throws Exception {
    var member = staff.office(staff.freshDistrict(), "triager");
    link(staff.administrator(), member, subject).expectStatus().isOk();
    var browser = browser();

    assertThat(browser.signIn(subject)).isEqualTo(IN);

    var opened = json(refresh(browser).expectStatus().isOk());
    assertThat(opened.at("/user/username").asString()).isEqualTo(member.username());
    assertThat(opened.at("/user/roles/0").asString()).isEqualTo("triager");
    assertThat(opened.at("/user/external").asBoolean()).isTrue();
    staff
        .as(opened.path("token").asString())
        .get()
        .uri("/api/v1/people")
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(browser.cookies()).containsExactly(SESSION);
  }

  @Test
  void asksForTheSubjectAloneWithStateNonceAndProofKey() throws Exception {
    var first = query(browser().start());
    var second = query(browser().start());

    assertThat(first.get("scope")).isEqualTo("openid");
    assertThat(first.get("response_type")).isEqualTo("code");
    assertThat(first.get("code_challenge_method")).isEqualTo("S256");
    assertThat(first.get("redirect_uri"))
        .isEqualTo(ServiceTest.ORIGIN + "/api/v1/session/oidc/callback");
    for (var each : List.of("state", "nonce", "code_challenge")) {
      assertThat(first.get(each)).as(each).hasSizeGreaterThan(40).isNotEqualTo(second.get(each));
    }
  }

  static Stream<Map<String, Object>> lies() {
    var now = Instant.now();
    return Stream.of(
        Map.of("iss", "https://elsewhere.example"),
        Map.of("aud", List.of("another-client")),
        Map.of("iat", now.minusSeconds(7200), "exp", now.minusSeconds(3600)),
        Map.of("nonce", "of-another-sign-in"));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void believesNoTokenThatSays(Map<String, Object> claims) throws Exception {
    var member = staff.office(staff.freshDistrict(), "triager");
    link(staff.administrator(), member, subject).expectStatus().isOk();
    var browser = browser();
    provider.bend(claims);

    assertThat(browser.signIn(subject)).isEqualTo(REFUSED);

    assertThat(browser.cookie(SESSION)).isEmpty();
  }

  @Test
  void asksNoProviderThatCallsItselfSomethingElse() {
    var settings =
        new OidcSettings(
            provider.issuer().replace("127.0.0.1", "localhost"), "a", "b", "https://c", "", "");

    assertThatThrownBy(() -> new Provider(settings).findByRegistrationId(Provider.ID).block())
        .hasMessageContaining("did not match");
  }

  @Test
  void makesNoAccountAndMatchesByNothingButTheSubject() throws Exception {
    var member = staff.office(staff.freshDistrict(), "triager");
    var browser = browser();
    var people = database.rows("select count(*) from person");
    provider.bend(
        Map.of(
            "email",
            member.username() + "@jiangbei.example",
            "email_verified",
            true,
            "preferred_username",
            member.username()));

    assertThat(browser.signIn(subject)).isEqualTo(UNLINKED);
    assertThat(browser.signIn(member.username())).isEqualTo(UNLINKED);

    assertThat(browser.cookie(SESSION)).isEmpty();
    assertThat(database.rows("select count(*) from person")).isEqualTo(people);
  }

  @Test
  void opensNothingForAnAccountThatIsClosed() throws Exception {
    var district = staff.freshDistrict();
    var member = staff.office(district, "operator");
    link(staff.administrator(), member, subject).expectStatus().isOk();
    var change =
        Map.of("name", "试验员", "district", district, "roles", List.of("operator"), "open", false);
    staff
        .administrator()
        .put()
        .uri("/api/v1/people/" + member.id())
        .bodyValue(change)
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(browser().signIn(subject)).isEqualTo(UNLINKED);
  }

  @Test
  void takesNobodyBackWhoDidNotStartInThisBrowser() throws Exception {
    var member = staff.office(staff.freshDistrict(), "triager");
    link(staff.administrator(), member, subject).expectStatus().isOk();
    var attacker = browser();
    var back = attacker.prove(attacker.start(), subject);

    assertThat(browser().comeBack(back)).isEqualTo(REFUSED);
    var victim = browser();
    victim.start();
    assertThat(victim.comeBack(back)).isEqualTo(REFUSED);
    assertThat(victim.comeBack(URI.create(ServiceTest.ORIGIN + ProviderCalls.CALLBACK + "?x=")))
        .isEqualTo(REFUSED);

    assertThat(attacker.comeBack(back)).isEqualTo(IN);
    // a code and its state are good once
    assertThat(attacker.comeBack(back)).isEqualTo(REFUSED);
  }

  @Test
  void takesThePasswordAwayAndGivesItBackByAReset() throws Exception {
    var member = staff.office(staff.freshDistrict(), "triager");
    link(staff.administrator(), member, subject).expectStatus().isOk();

    assertThat(
            database.rows(
                "select 1 from staff_session where person = ? and not revoked", member.id()))
        .isEmpty();
    byPassword(member, PASSWORD).expectStatus().isUnauthorized();
    var given =
        json(
            staff
                .administrator()
                .post()
                .uri("/api/v1/people/" + member.id() + "/password")
                .headers(StaffApi.newKey())
                .exchange());

    assertThat(browser().signIn(subject)).isEqualTo(UNLINKED);
    byPassword(member, given.path("password").asString()).expectStatus().isOk();
    assertThat(
            database.rows(
                "select ended_at is null, ended_by is null from person_subject where person = ?",
                member.id()))
        .containsExactly(List.of("f", "f"));
  }

  @Test
  void isLinkedByAnAdministratorOfTheDistrictAndNobodyElse() {
    var district = staff.freshDistrict();
    var member = staff.unit(district, "xfjy", "unit_clerk");
    var other = staff.unit(district, "xfjy", "unit_clerk");
    var administrator = staff.office(district, "administrator");
    var elsewhere = staff.office(staff.freshDistrict(), "administrator");
    var leader = staff.unit(district, "xfjy", "unit_leader");

    link(staff.as(leader), member, subject).expectStatus().isForbidden();
    link(staff.as(member), member, subject).expectStatus().isForbidden();
    link(staff.as(elsewhere), member, subject).expectStatus().isNotFound();
    link(staff.as(administrator), administrator, subject).expectStatus().isEqualTo(409);
    for (var wrong : List.of("", "张三", "two words", "x".repeat(256))) {
      link(staff.as(administrator), member, wrong).expectStatus().isEqualTo(422);
    }
    link(staff.as(administrator), member, subject).expectStatus().isOk();
    link(staff.as(administrator), member, subject).expectStatus().isOk();
    assertThat(json(link(staff.as(administrator), other, subject)).path("type").asString())
        .endsWith("subject-taken");

    var standing =
        json(
            staff
                .as(administrator)
                .get()
                .uri("/api/v1/people/" + member.id() + "/subject")
                .exchange());
    assertThat(standing.path("subject").asString()).isEqualTo(subject);
  }

  @Test
  void enrolsADeviceWithoutAPasswordRightAfterSigningInAndNotLater() throws Exception {
    var member = staff.office(staff.freshDistrict(), "office_leader");
    link(staff.administrator(), member, subject).expectStatus().isOk();
    var browser = browser();
    browser.signIn(subject);
    var token = json(refresh(browser)).path("token").asString();

    enrol(token, "").expectStatus().isEqualTo(403);
    enrol(token, browser.cookie(SESSION)).expectStatus().isOk();
    database.asOwner(
        "update staff_session set began_at = now() - interval '11 minutes' where person = ?",
        member.id());
    assertThat(json(enrol(token, browser.cookie(SESSION))).path("type").asString())
        .endsWith("sign-in-again");
  }

  @Test
  void showsAButtonWithItsName() {
    var button = json(staff.anyone().get().uri("/api/v1/session/provider").exchange());

    assertThat(button.path("start").asString()).isEqualTo("/api/v1/session/oidc/start");
    assertThat(button.path("name").asString()).isEqualTo("统一身份认证登录");
  }

  private Browser browser() {
    return new Browser("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }

  private ResponseSpec link(WebTestClient by, Member member, String to) {
    return by.put()
        .uri("/api/v1/people/" + member.id() + "/subject")
        .bodyValue(Map.of("subject", to))
        .exchange();
  }

  private ResponseSpec byPassword(Member member, String password) {
    return staff
        .anyone()
        .post()
        .uri("/api/v1/session")
        .bodyValue(Map.of("username", member.username(), "password", password))
        .exchange();
  }

  private ResponseSpec refresh(Browser browser) {
    var before = browser.cookie(SESSION);
    assertThat(before).isNotEmpty();
    return staff
        .anyone()
        .put()
        .uri("/api/v1/session")
        .cookie(SESSION, before)
        .header(HttpHeaders.ORIGIN, ServiceTest.ORIGIN)
        .exchange();
  }

  private ResponseSpec enrol(String token, String cookie) {
    return staff
        .as(token)
        .post()
        .uri("/api/v1/session/totp")
        .cookie(SESSION, cookie)
        .bodyValue(Map.of())
        .exchange();
  }

  private static Map<String, String> query(URI address) {
    return UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap();
  }
}
