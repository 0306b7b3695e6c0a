package io.anshao.cases.snooze;

import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** 稍后: hidden from one person for a while, and from no clock. */
@ServiceTest
class SnoozeTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private String district;
  private Member triager;
  private Member colleague;
  private UUID id;

  @BeforeEach
  void openACase() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    triager = staff.office(district, "triager");
    colleague = staff.office(district, "triager");
    id = cases.open(tip(district, "2021-06-08T09:12:00"), triager);
  }

  @Test
  void hidesFromOnePersonAlone() {
    put(triager, "2021-06-08T14:00:00").expectStatus().isOk();

    assertThat(view(triager, "triage")).doesNotContain(id);
    assertThat(view(triager, "later")).containsExactly(id);
    assertThat(count(triager, "later")).isEqualTo("1");
    assertThat(view(colleague, "triage")).contains(id);
    assertThat(view(colleague, "later")).isEmpty();
    cases.find(triager, id).expectStatus().isOk();
  }

  @Test
  void wakesOnTime() {
    put(triager, "2021-06-08T14:00:00").expectStatus().isOk();

    clock.set(district, "2021-06-08T13:59:00");
    assertThat(view(triager, "triage")).doesNotContain(id);
    clock.set(district, "2021-06-08T14:00:00");
    assertThat(view(triager, "triage")).contains(id);
    assertThat(view(triager, "later")).isEmpty();
    assertThat(list(triager)).isEmpty();
  }

  @Test
  void wakesOnAnyEventOfTheCase() {
    put(triager, null).expectStatus().isOk();
    assertThat(list(triager)).hasSize(1);

    cases.give(colleague, id, "accept", CaseApi.accept());

    assertThat(list(triager)).isEmpty();
    assertThat(view(triager, "assign")).contains(id);
    assertThat(view(triager, "later")).isEmpty();
  }

  @Test
  void stopsNoClockAndComesBackWhenItEnds() {
    var before = clockOf(cases.view(triager, id), "triage");
    var answer = json(put(triager, "2021-06-30T08:30:00").expectStatus().isOk());

    assertThat(answer.path("until")).isEqualTo(before.path("dueAt"));
    assertThat(answer.path("dueAt")).isEqualTo(before.path("dueAt"));
    assertThat(answer.path("clock").asString()).isEqualTo("triage");
    assertThat(clockOf(cases.view(triager, id), "triage")).isEqualTo(before);
    assertThat(view(colleague, "triage")).contains(id);
  }

  @Test
  void isTakenBack() {
    put(triager, "2021-06-08T14:00:00").expectStatus().isOk();

    staff
        .as(triager)
        .delete()
        .uri("/api/v1/cases/" + id + "/snooze")
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(view(triager, "triage")).contains(id);
  }

  @Test
  void letsNoEmergencyWait() throws SQLException {
    database.asOwner("update case_row set severity = 'L1_emergency' where id = ?", id);

    var problem = json(put(triager, "2021-06-08T14:00:00").expectStatus().isEqualTo(409));

    assertThat(problem.path("type").asString()).endsWith("emergency-cannot-wait");
    assertThat(view(triager, "triage")).contains(id);
  }

  @Test
  void isForAFewWeeksAtMost() {
    for (var wrong : List.of("2021-06-08T10:05:00", "2021-06-01T10:05:00", "2021-07-09T10:05:00")) {
      var problem = json(put(triager, wrong).expectStatus().isEqualTo(422));
      assertThat(problem.at("/errors/0/field").asString()).isEqualTo("until");
    }
  }

  @Test
  void isNotThereForWhoDoesNotSeeTheCase() {
    var strangers =
        List.of(
            staff.office(staff.freshDistrict(), "triager"),
            staff.unit(district, "xfjy", "unit_clerk"));

    for (var stranger : strangers) {
      put(stranger, null).expectStatus().isNotFound();
    }
    put(staff.office(district, "administrator"), null).expectStatus().isForbidden();
    var clerk = strangers.get(1);
    cases.give(triager, id, "accept", CaseApi.accept());
    cases.give(triager, id, "assign", CaseApi.assign());
    put(clerk, null).expectStatus().isOk();
    assertThat(view(clerk, "sign")).isEmpty();
    assertThat(view(clerk, "later")).containsExactly(id);
  }

  private ResponseSpec put(Member member, String local) {
    var body = new HashMap<String, String>();
    body.put("until", local == null ? null : at(local).toString());
    return staff.as(member).put().uri("/api/v1/cases/" + id + "/snooze").bodyValue(body).exchange();
  }

  private List<UUID> list(Member member) {
    var answer = json(staff.as(member).get().uri("/api/v1/snoozes").exchange());
    return answer
        .path("items")
        .valueStream()
        .map(each -> UUID.fromString(each.path("caseId").asString()))
        .toList();
  }

  private List<UUID> view(Member member, String view) {
    var answer = json(staff.as(member).get().uri("/api/v1/cases?view=" + view).exchange());
    return answer
        .path("items")
        .valueStream()
        .map(each -> UUID.fromString(each.path("id").asString()))
        .toList();
  }

  private String count(Member member, String view) {
    return json(staff.as(member).get().uri("/api/v1/views").exchange())
        .valueStream()
        .filter(each -> each.path("id").asString().equals(view))
        .map(each -> each.path("count").asString())
        .findFirst()
        .orElseThrow();
  }
}
