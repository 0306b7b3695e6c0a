package io.anshao.cases.alarm;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.notice.Mailbox.leave;
import static io.anshao.cases.notice.Mailbox.notices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An emergency calls one after the other until somebody knows. */
@ServiceTest
class AlarmTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private String district = "";
  private Member triager;
  private Member first;
  private Member second;

  @BeforeEach
  void office() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T02:00:00");
    triager = staff.office(district, "triager");
    first = staff.office(district, "duty_leader");
    second = staff.office(district, "office_leader");
    leave(staff, first, "mail").expectStatus().isOk();
    leave(staff, first, "sms").expectStatus().isOk();
    leave(staff, second, "mail").expectStatus().isOk();
  }

  @Test
  void callsTheLeaderOnDutyAtOnceAndTheNextAfterFiveMinutes() throws Exception {
    var id = emergency();

    await().until(() -> notices(database, first).size() == 2);
    assertThat(notices(database, first))
        .allSatisfy(
            notice -> {
              assertThat(notice.path("kind").asString()).isEqualTo("staff-alarm");
              assertThat(notice.path("urgent").asBoolean()).isTrue();
              assertThat(notice.path("path").asString()).startsWith("/alarms/");
            });
    clock.set(district, "2021-06-08T02:04:59");
    assertThat(alarm(id).path("calls").size()).isEqualTo(1);
    clock.set(district, "2021-06-08T02:05:00");
    await().until(() -> notices(database, second).size() == 1);

    var known = json(acknowledge(second, alarm(id)).expectStatus().isOk());

    assertThat(known.path("acknowledgedBy").asString()).isEqualTo("试验员");
    assertThat(known.path("calls").size()).isEqualTo(2);
    clock.set(district, "2021-06-08T03:00:00");
    json(acknowledge(first, alarm(id)).expectStatus().isOk());
    assertThat(alarm(id).path("calls").size()).isEqualTo(2);
    assertThat(alarm(id).path("acknowledgedAt").asString()).startsWith("2021-06-07T18:05");
  }

  @Test
  void callsWhomTheDistrictNamesAndPassesOverWhoLeftNoAddress() throws Exception {
    var silent = staff.office(district, "duty_leader");
    rule(Map.of("minutes", 1, "people", List.of(silent.id(), second.id()))).expectStatus().isOk();

    var id = emergency();

    await().until(() -> notices(database, second).size() == 1);
    assertThat(alarm(id).path("calls").get(0).path("channels").asInt()).isZero();
    assertThat(notices(database, first)).isEmpty();
  }

  @Test
  void endsWhenSomebodyActsOnTheCase() throws Exception {
    var id = emergency();
    await().until(() -> notices(database, first).size() == 2);

    cases.give(triager, id, "assign", CaseApi.assign());

    assertThat(alarm(id).has("acknowledgedAt")).isTrue();
  }

  @Test
  void isSeenByTheOfficeOfItsDistrictAndRuledByAdministrators() {
    var id = emergency();
    await().until(() -> alarm(id).path("calls").size() == 1);
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var foreigner = staff.office(staff.freshDistrict(), "duty_leader");

    list(clerk).expectStatus().isForbidden();
    assertThat(json(list(foreigner).expectStatus().isOk()).path("items").isEmpty()).isTrue();
    acknowledge(foreigner, alarm(id)).expectStatus().isNotFound();
    acknowledge(clerk, alarm(id)).expectStatus().isForbidden();
    staff.as(first).get().uri("/api/v1/alarm-rule").exchange().expectStatus().isForbidden();
    rule(Map.of("minutes", 0, "people", List.of(clerk.id()))).expectStatus().isEqualTo(422);
  }

  private UUID emergency() {
    var id = cases.open(tip(district, "2021-06-08T01:59:00"), triager);
    cases.give(
        triager, id, "accept", CaseApi.with(CaseApi.accept(), Map.of("severity", "L1_emergency")));
    return id;
  }

  private JsonNode alarm(UUID caseId) {
    return json(list(triager).expectStatus().isOk())
        .path("items")
        .valueStream()
        .filter(each -> each.path("caseId").asString().equals(caseId.toString()))
        .findFirst()
        .orElseThrow();
  }

  private ResponseSpec list(Member member) {
    return staff.as(member).get().uri("/api/v1/alarms").exchange();
  }

  private ResponseSpec acknowledge(Member member, JsonNode alarm) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/alarms/" + alarm.path("id").asString() + "/acknowledgement")
        .exchange();
  }

  private ResponseSpec rule(Map<String, ?> rule) {
    return staff
        .administrator()
        .put()
        .uri("/api/v1/alarm-rule?district=" + district)
        .bodyValue(rule)
        .exchange();
  }
}
