package io.anshao.cases.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
class PeopleTests {

  @Autowired private StaffApi staff;

  @Test
  void answersARepeatedCallWithTheSamePersonAndPassword() {
    var body = triager(staff.freshDistrict());
    var key = UUID.randomUUID();

    var first = body(make(staff.administrator(), key, body).expectStatus().isCreated());
    var again = body(make(staff.administrator(), key, body).expectStatus().isCreated());

    assertThat(again).isEqualTo(first);
    assertThat(String.valueOf(first.get("password"))).matches("(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}");
    var other = new HashMap<>(body);
    other.put("name", "另一个人");
    make(staff.administrator(), key, other).expectStatus().isEqualTo(422);
    make(staff.administrator(), UUID.randomUUID(), body).expectStatus().isEqualTo(409);
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    var wrong =
        Map.of(
            "username", "有空 格",
            "name", "",
            "district", "000001",
            "unit", "nowhere",
            "roles", List.of("triager", "wizard"),
            "password", "short");

    var problem =
        body(make(staff.administrator(), UUID.randomUUID(), wrong).expectStatus().isEqualTo(422));

    assertThat(String.valueOf(problem.get("errors")))
        .contains(
            "field=username",
            "field=name",
            "field=district",
            "field=unit",
            "field=roles[1]",
            "field=password");
  }

  @Test
  void givesNoUnitRoleWithoutAUnit() {
    var body = new HashMap<>(triager(staff.freshDistrict()));
    body.put("roles", List.of("unit_leader"));

    make(staff.administrator(), UUID.randomUUID(), body).expectStatus().isEqualTo(422);
  }

  @Test
  void leavesPeopleAndDistrictsToAdministrators() {
    var district = staff.freshDistrict();
    var person = staff.unit(district, "xfjy", "unit_leader");
    for (var member : List.of(staff.office(district, "office_leader", "triager"), person)) {
      var calls = staff.as(member);
      make(calls, UUID.randomUUID(), triager(district)).expectStatus().isForbidden();
      call(calls, HttpMethod.PUT, "/api/v1/people/" + person.id(), Map.of())
          .expectStatus()
          .isForbidden();
      call(calls, HttpMethod.POST, "/api/v1/people/" + person.id() + "/password", Map.of())
          .expectStatus()
          .isForbidden();
      call(calls, HttpMethod.POST, "/api/v1/districts", Map.of("code", "999999", "pack", "330205"))
          .expectStatus()
          .isForbidden();
      call(
              calls,
              HttpMethod.PUT,
              "/api/v1/districts/" + district + "/calendars/2021",
              Map.of("days", List.of()))
          .expectStatus()
          .isForbidden();
    }
  }

  @Test
  void keepsADistrictsAdministratorToTheDistrict() {
    var district = staff.freshDistrict();
    var elsewhere = staff.freshDistrict();
    var administrator = staff.as(staff.office(district, "administrator"));
    var stranger = staff.office(elsewhere, "triager");

    make(administrator, UUID.randomUUID(), triager(district)).expectStatus().isCreated();
    make(administrator, UUID.randomUUID(), triager(elsewhere)).expectStatus().isForbidden();
    call(administrator, HttpMethod.POST, "/api/v1/people/" + stranger.id() + "/password", Map.of())
        .expectStatus()
        .isNotFound();
    call(
            administrator,
            HttpMethod.POST,
            "/api/v1/districts",
            Map.of("code", "999998", "pack", "330205"))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void showsAnAdministratorNoCase() {
    staff.administrator().get().uri("/api/v1/cases").exchange().expectStatus().isForbidden();
    staff.administrator().get().uri("/api/v1/stream").exchange().expectStatus().isForbidden();
  }

  @Test
  void closesAnAccountAndItsSessions() {
    var district = staff.freshDistrict();
    var person = staff.office(district, "triager");
    var change =
        Map.of("name", "离任", "district", district, "roles", List.of("triager"), "open", false);

    call(staff.administrator(), HttpMethod.PUT, "/api/v1/people/" + person.id(), change)
        .expectStatus()
        .isOk();

    staff
        .anyone()
        .post()
        .uri("/api/v1/session")
        .bodyValue(Map.of("username", person.username(), "password", "walks-through-the-door"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void givesATemporaryPasswordThatMustBeChanged() {
    var person = staff.office(staff.freshDistrict(), "triager");

    var given =
        body(
            call(
                    staff.administrator(),
                    HttpMethod.POST,
                    "/api/v1/people/" + person.id() + "/password",
                    Map.of())
                .expectStatus()
                .isOk());

    var session = staff.session(person.username(), String.valueOf(given.get("password")));
    assertThat(session.getResponseBody().get("user"))
        .extracting("mustChangePassword")
        .isEqualTo(true);
  }

  @Test
  void showsColleaguesOfTheUnitToItsClerkAndAllToTheOffice() {
    var district = staff.freshDistrict();
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var handler = staff.unit(district, "xfjy", "unit_handler");
    var stranger = staff.unit(district, "zjj", "unit_handler");
    var triager = staff.office(district, "triager");
    staff.office(staff.freshDistrict(), "triager");

    assertThat(ids(clerk, "")).containsExactlyInAnyOrder(clerk.id(), handler.id());
    assertThat(ids(triager, ""))
        .containsExactlyInAnyOrder(clerk.id(), handler.id(), stranger.id(), triager.id());
    assertThat(ids(triager, "?role=unit_handler&unit=zjj")).containsExactly(stranger.id());
  }

  private List<UUID> ids(Member member, String query) {
    var page = body(staff.as(member).get().uri("/api/v1/people" + query).exchange());
    return ((List<?>) page.get("items"))
        .stream().map(line -> UUID.fromString(((Map<?, ?>) line).get("id").toString())).toList();
  }

  private static Map<String, Object> triager(String district) {
    return Map.of(
        "username",
        "t" + UUID.randomUUID().toString().substring(0, 12),
        "name",
        "王研判",
        "district",
        district,
        "roles",
        List.of("triager"));
  }

  private static ResponseSpec make(WebTestClient client, UUID key, Map<String, ?> body) {
    return client
        .post()
        .uri("/api/v1/people")
        .header("Idempotency-Key", key.toString())
        .bodyValue(body)
        .exchange();
  }

  private static ResponseSpec call(
      WebTestClient client, HttpMethod method, String uri, Map<String, ?> body) {
    return client.method(method).uri(uri).headers(StaffApi.newKey()).bodyValue(body).exchange();
  }

  private static Map<?, ?> body(ResponseSpec response) {
    return response.expectBody(Map.class).returnResult().getResponseBody();
  }
}
