package io.anshao.cases.totp;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A second factor: who has one signs in with it, each code once, and a lost device is no end. */
@ServiceTest
class TotpTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;

  @Test
  void asksForACodeOnceThePasswordIsRight() {
    var member = staff.office(staff.freshDistrict(), "office_leader");
    var device = Device.of(staff, member);

    assertThat(slug(signIn(member, Device.PASSWORD, null), 401)).isEqualTo("totp-needed");
    assertThat(slug(signIn(member, "not-the-password", null), 401)).isEqualTo("sign-in-failed");
    var opened = json(signIn(member, Device.PASSWORD, device.next()).expectStatus().isOk());

    assertThat(opened.at("/user/totp/enrolled").asBoolean()).isTrue();
    assertThat(opened.at("/user/totp/advice").asString()).isEqualTo("urged");
  }

  @Test
  void saysOfAWrongCodeWhatItSaysOfAWrongPassword() {
    var member = staff.office(staff.freshDistrict(), "office_leader");
    Device.of(staff, member);

    var wrongCode = body(signIn(member, Device.PASSWORD, "000000"));
    var wrongPassword = body(signIn(member, "not-the-password", "000000"));
    var nobody =
        body(signIn(new Member(member.id(), "nobody-here", ""), Device.PASSWORD, "000000"));

    assertThat(wrongCode).isEqualTo(wrongPassword).isEqualTo(nobody);
  }

  @Test
  void takesEachCodeOnce() {
    var member = staff.office(staff.freshDistrict(), "triager");
    var device = Device.of(staff, member);
    var code = device.next();

    signIn(member, Device.PASSWORD, code).expectStatus().isOk();
    assertThat(slug(signIn(member, Device.PASSWORD, code), 401)).isEqualTo("sign-in-failed");
    var stepUp = Device.post(staff, member, "step-up", Map.of("code", code));
    assertThat(stepUp.expectStatus().isEqualTo(422).expectBody(String.class).returnResult())
        .extracting(answer -> answer.getResponseBody())
        .asString()
        .contains("wrong-code");
  }

  @Test
  void takesEachRecoveryCodeOnceAndKeepsNoneInClear() throws SQLException {
    var member = staff.office(staff.freshDistrict(), "triager");
    var device = Device.of(staff, member);

    signIn(member, Device.PASSWORD, device.recovery(3).toLowerCase()).expectStatus().isOk();
    signIn(member, Device.PASSWORD, device.recovery(3)).expectStatus().isUnauthorized();
    signIn(member, Device.PASSWORD, device.recovery(4).replace("-", " ")).expectStatus().isOk();

    var standing = json(staff.as(member).get().uri("/api/v1/session/totp").exchange());
    assertThat(standing.path("recoveryCodes").asInt()).isEqualTo(8);
    var stored =
        database.rows("select code_hash::text from recovery_code where person = ?", member.id());
    assertThat(stored.toString()).doesNotContain(device.recovery(5));
    assertThat(
            database.rows("select kind from totp_event where person = ? order by id", member.id()))
        .extracting(row -> row.getFirst())
        .containsExactly("enrolled", "recovery-code-used", "recovery-code-used");
  }

  @Test
  void locksAfterTenWrongCodesAndAnAdministratorOpens() {
    var district = staff.freshDistrict();
    var member = staff.office(district, "triager");
    Device.of(staff, member);
    IntStream.range(0, 10)
        .forEach(i -> signIn(member, Device.PASSWORD, "00000" + i).expectStatus().isUnauthorized());

    assertThat(slug(signIn(member, Device.PASSWORD, "000000"), 429)).isEqualTo("locked-out");
    reset(staff.administrator(), member).expectStatus().isNoContent();

    signIn(member, Device.PASSWORD, null).expectStatus().isOk();
  }

  @Test
  void givesNoMoreThanTenTriesToSignWithATokenThatWasFound() {
    var member = staff.office(staff.freshDistrict(), "office_leader");
    Device.of(staff, member);
    IntStream.range(0, 10)
        .forEach(
            i ->
                Device.post(staff, member, "step-up", Map.of("code", "00000" + i))
                    .expectStatus()
                    .isEqualTo(422));

    Device.post(staff, member, "step-up", Map.of("code", "000000")).expectStatus().isEqualTo(429);
    assertThat(slug(signIn(member, Device.PASSWORD, null), 401)).isEqualTo("totp-needed");
  }

  @Test
  void enrolsNobodyWithoutThePasswordNorAnotherDeviceWithoutTheOldOne() {
    var member = staff.office(staff.freshDistrict(), "triager");
    fields(Device.post(staff, member, "totp", Map.of("password", "found-a-token")), "password");
    var device = Device.of(staff, member);

    fields(Device.post(staff, member, "totp", Map.of("password", Device.PASSWORD)), "totp");
    var with = Map.of("password", Device.PASSWORD, "totp", device.recovery(0));
    Device.post(staff, member, "totp", with).expectStatus().isOk();

    // not confirmed: the device in use stays in use
    signIn(member, Device.PASSWORD, device.next()).expectStatus().isOk();
    fields(Device.post(staff, member, "totp/confirmation", Map.of("code", "000000")), "code");
  }

  @Test
  void letsAnAdministratorOfTheDistrictTakeALostDeviceAwayAndNobodyElse() throws SQLException {
    var district = staff.freshDistrict();
    var member = staff.unit(district, "xfjy", "unit_handler");
    Device.of(staff, member);
    var administrator = staff.office(district, "administrator");
    var elsewhere = staff.office(staff.freshDistrict(), "administrator");
    var leader = staff.unit(district, "xfjy", "unit_leader");

    reset(staff.as(leader), member).expectStatus().isForbidden();
    reset(staff.as(member), member).expectStatus().isForbidden();
    reset(staff.as(elsewhere), member).expectStatus().isNotFound();
    reset(staff.as(administrator), administrator).expectStatus().isEqualTo(409);
    reset(staff.as(administrator), member).expectStatus().isNoContent();

    signIn(member, Device.PASSWORD, null).expectStatus().isOk();
    var standing =
        json(
            staff
                .as(administrator)
                .get()
                .uri("/api/v1/people/" + member.id() + "/totp")
                .exchange());
    assertThat(standing.path("enrolled").asBoolean()).isFalse();
    assertThat(standing.at("/events/0/kind").asString()).isEqualTo("reset");
    assertThat(standing.at("/events/0/by").asString()).isEqualTo(administrator.id().toString());
    assertThat(
            database.rows(
                "select 1 from staff_session where person = ? and not revoked", member.id()))
        .hasSize(1);
  }

  @Test
  void opensNothingForARoleThatMustHaveOneUntilItHas() {
    var member = staff.office(staff.freshDistrict(), "expert");

    var people = staff.as(member).get().uri("/api/v1/people").exchange();
    assertThat(slug(people, 403)).isEqualTo("totp-enrolment-required");
    Device.of(staff, member);
    var opened = json(signIn(member, Device.PASSWORD, null).expectStatus().isUnauthorized());

    assertThat(opened.path("type").asString()).endsWith("totp-needed");
  }

  @Test
  void keepsTheSecretSealed() throws SQLException {
    var member = staff.office(staff.freshDistrict(), "triager");
    var begun = json(Device.post(staff, member, "totp", Map.of("password", Device.PASSWORD)));

    assertThat(begun.path("uri").asString())
        .startsWith("otpauth://totp/Anshao:" + member.username())
        .contains("secret=" + begun.path("secret").asString());
    var sealed =
        database.rows(
            "select length(pending), secret is null from person_totp where person = ?",
            member.id());
    // 20 bytes with nonce and tag
    assertThat(sealed.getFirst()).containsExactly("48", "t");
  }

  private ResponseSpec signIn(Member member, String password, @Nullable String totp) {
    var body = new HashMap<String, Object>();
    body.put("username", member.username());
    body.put("password", password);
    if (totp != null) {
      body.put("totp", totp);
    }
    return staff.anyone().post().uri("/api/v1/session").bodyValue(body).exchange();
  }

  private static ResponseSpec reset(WebTestClient by, Member member) {
    return by.delete().uri("/api/v1/people/" + member.id() + "/totp").exchange();
  }

  private static void fields(ResponseSpec response, String field) {
    assertThat(json(response.expectStatus().isEqualTo(422)).at("/errors/0/field").asString())
        .isEqualTo(field);
  }

  private static String slug(ResponseSpec response, int status) {
    return json(response.expectStatus().isEqualTo(status))
        .path("type")
        .asString()
        .replace("urn:anshao:problem:", "");
  }

  private static String body(ResponseSpec response) {
    return String.valueOf(
        response
            .expectStatus()
            .isUnauthorized()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
