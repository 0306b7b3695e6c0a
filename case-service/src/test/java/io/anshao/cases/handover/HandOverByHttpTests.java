package io.anshao.cases.handover;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Nobody leaves a case behind: what is in their hands passes on, or they do not leave. */
@ServiceTest
class HandOverByHttpTests {

  private static final String MORNING = "2021-06-08T10:05:00";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private Cast cast;
  private Member handler;

  @BeforeEach
  void makePeople() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), MORNING);
    handler = staff.unit(cast.district(), "xfjy", "unit_handler", "inspector");
  }

  @Test
  void refusesToCloseAnAccountWithCasesUntilTheyAreHandedOver() {
    var first = inHandsOf(handler);
    var second = inHandsOf(handler);
    var problem = json(close(handler, "unit_handler", "inspector").expectStatus().isEqualTo(409));
    assertThat(problem.path("type").asString()).isEqualTo("urn:anshao:problem:open-duties");
    assertThat(problem.path("title").asString()).contains("2 件在办案件").contains("移交");
    assertThat(problem.path("handles").asInt()).isEqualTo(2);

    var key = UUID.randomUUID();
    var asked = handOver(staff.administrator(), key, cast.inspector().id());
    assertThat(json(asked.expectStatus().isAccepted()).path("handOver").path("total").asInt())
        .isEqualTo(2);
    await().until(() -> duties(handler).path("handOver").path("isFinished").asBoolean());
    handOver(staff.administrator(), key, cast.inspector().id()).expectStatus().isAccepted();

    var duties = duties(handler);
    assertThat(duties.path("handles").asInt()).isZero();
    assertThat(duties.path("handOver").path("done").asInt()).isEqualTo(2);
    for (var id : List.of(first, second)) {
      assertThat(cases.view(cast.triager(), id).path("handler").path("id").asString())
          .isEqualTo(cast.inspector().id().toString());
      assertThat(events(id)).containsOnlyOnce("handed-over");
      assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
    }
    close(handler, "unit_handler", "inspector").expectStatus().isOk();
  }

  @Test
  void letsNobodyTakeTheLastRoleAwayWhileCasesAreOpen() {
    inHandsOf(cast.inspector());
    var problem = json(close(cast.clerk(), "unit_clerk").expectStatus().isEqualTo(409));
    assertThat(problem.path("lastOf").get(0).path("role").asString()).isEqualTo("unit_clerk");
    assertThat(problem.path("title").asString()).contains("收件员");
    var office = json(closeOffice(cast.leader(), "office_leader").expectStatus().isEqualTo(409));
    assertThat(office.path("lastOf").get(0).path("role").asString()).isEqualTo("office_leader");

    staff.unit(cast.district(), "xfjy", "unit_clerk");
    close(cast.clerk(), "unit_clerk").expectStatus().isOk();
  }

  @Test
  void keepsTheOnlyOtherPairOfEyes() {
    var id = inHandsOf(cast.inspector());
    cases.give(cast.inspector(), id, "record-inspection", major());
    cases.give(cast.inspector(), id, "order-rectification", order());
    cases.give(cast.inspector(), id, "report-rectification", Map.of("statement", "已拆除"));

    var problem = json(close(handler, "unit_handler", "inspector").expectStatus().isEqualTo(409));
    assertThat(problem.path("onlyOneFor").get(0).asString())
        .isEqualTo(cases.view(cast.triager(), id).path("number").asString());

    staff.unit(cast.district(), "t_cicheng", "inspector");
    close(handler, "unit_handler", "inspector").expectStatus().isOk();
  }

  @Test
  void handsOneCaseOverWithAReason() {
    var id = inHandsOf(handler);
    var to = Map.of("handler", cast.inspector().id().toString(), "reason", "调岗");

    cases.give(cast.unitLeader(), id, "hand-over", to);

    assertThat(cases.view(cast.triager(), id).path("handler").path("id").asString())
        .isEqualTo(cast.inspector().id().toString());
    assertThat(inMyHands(cast.inspector())).containsExactly(id);
    assertThat(inMyHands(handler)).isEmpty();
  }

  @Test
  void offersWhatWaitsForSomebodyAwayToTheDeputy() {
    var id = inHandsOf(handler);
    assertThat(inMyHands(cast.inspector())).isEmpty();

    putLeave(staff.as(cast.unitLeader()), handler, cast.inspector()).expectStatus().isOk();

    assertThat(inMyHands(cast.inspector())).containsExactly(id);
    assertThat(cases.view(cast.triager(), id).path("handler").path("deputy").asString())
        .isEqualTo("试验员");
    clock.set(cast.district(), "2021-06-21T09:00:00");
    assertThat(inMyHands(cast.inspector())).isEmpty();
    assertThat(cases.view(cast.triager(), id).path("handler").has("deputy")).isFalse();
  }

  @Test
  void takesNoDeputyWhoCannotStandIn() {
    for (var wrong : List.of(cast.stranger(), cast.clerk(), handler)) {
      assertThat(
              json(putLeave(staff.administrator(), handler, wrong).expectStatus().isEqualTo(422))
                  .path("errors")
                  .get(0)
                  .path("field")
                  .asString())
          .isEqualTo("deputy");
    }
    putLeave(staff.as(cast.stranger()), handler, cast.inspector()).expectStatus().isNotFound();
    putLeave(staff.as(cast.clerk()), handler, cast.inspector()).expectStatus().isForbidden();
    handOver(staff.as(cast.stranger()), UUID.randomUUID(), cast.inspector().id())
        .expectStatus()
        .isNotFound();
    handOver(staff.administrator(), UUID.randomUUID(), cast.stranger().id())
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void givesWhatIsLeftBehindToTheLeaderOfTheUnit() throws SQLException {
    var id = inHandsOf(handler);

    database.asOwner("update person set open = false where id = ?", handler.id());

    await()
        .untilAsserted(
            () ->
                assertThat(cases.view(cast.triager(), id).path("handler").path("id").asString())
                    .isEqualTo(cast.unitLeader().id().toString()));
  }

  @Test
  void goesOnWhereAnotherInstanceLeftAHandOver() throws SQLException {
    var id = inHandsOf(handler);

    database.asOwner(
        """
        insert into hand_over
          (person, district, heir, reason, asked_by, role, key, total, done, after_case)
        values (?, ?, ?, '调离', ?, 'administrator', gen_random_uuid(), 3, 2, ?)""",
        handler.id(),
        cast.district(),
        cast.inspector().id(),
        cast.unitLeader().id(),
        new UUID(0, 1));

    await().until(() -> duties(handler).path("handOver").path("isFinished").asBoolean());
    assertThat(duties(handler).path("handOver").path("done").asInt()).isEqualTo(3);
    assertThat(events(id)).containsOnlyOnce("handed-over");
    assertThat(database.rows("select reason from hand_over where person = ?", handler.id()))
        .containsExactly(java.util.Collections.singletonList(null));
  }

  @Test
  void bringsTheCasesOfAClosedUnitBackToTheOffice() {
    var atWork = inHandsOf(handler);
    var assigned = cases.open(tip(cast.district(), MORNING), cast.triager());
    cases.give(cast.triager(), assigned, "accept", accept());
    cases.give(cast.triager(), assigned, "assign", assign());

    put(
            staff.administrator(),
            "/api/v1/districts/" + cast.district() + "/units/xfjy",
            Map.of("name", "区消防救援大队", "open", false))
        .expectStatus()
        .isOk();

    for (var id : List.of(atWork, assigned)) {
      await()
          .until(() -> cases.view(cast.triager(), id).path("state").asString().equals("accepted"));
      cases.find(cast.clerk(), id).expectStatus().isNotFound();
      cases.give(cast.triager(), id, "assign", Map.of("leadUnit", "zjj", "brief", "请核查"));
      cases.give(cast.stranger(), id, "sign-for", Map.of());
      cases.give(cast.stranger(), id, "record-inspection", inspect(true));
    }
  }

  /** A case that the member is answerable for. */
  private UUID inHandsOf(Member member) {
    var id = cases.open(tip(cast.district(), MORNING), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of("handler", member.id().toString()));
    return id;
  }

  private static Map<String, ?> major() {
    return Map.of(
        "finding",
        "substantiated",
        "record",
        "承重墙开裂",
        "officers",
        List.of("李某", "王某"),
        "hazards",
        List.of(Map.of("description", "承重墙开裂", "level", "major", "fixedOnSpot", false)));
  }

  private static Map<String, ?> order() {
    return Map.of(
        "items", List.of(Map.of("hazardId", "h1", "requirement", "加固", "dueOn", "2021-06-18")));
  }

  private List<UUID> inMyHands(Member member) {
    var page =
        json(
            staff.as(member).get().uri("/api/v1/cases?view=mine").exchange().expectStatus().isOk());
    return page.path("items")
        .valueStream()
        .map(line -> UUID.fromString(line.path("id").asString()))
        .toList();
  }

  private List<String> events(UUID id) {
    return cases
        .get(cast.triager(), id, "events")
        .path("items")
        .valueStream()
        .map(e -> e.path("event").asString())
        .toList();
  }

  private JsonNode duties(Member member) {
    return json(
        staff
            .as(member)
            .get()
            .uri("/api/v1/people/" + member.id() + "/duties")
            .exchange()
            .expectStatus()
            .isOk());
  }

  private ResponseSpec handOver(WebTestClient client, UUID key, UUID to) {
    return client
        .post()
        .uri("/api/v1/people/" + handler.id() + "/hand-over")
        .header("Idempotency-Key", key.toString())
        .bodyValue(Map.of("to", to, "reason", "调离"))
        .exchange();
  }

  private ResponseSpec putLeave(WebTestClient client, Member person, Member deputy) {
    return put(
        client,
        "/api/v1/people/" + person.id() + "/leave",
        Map.of("from", "2021-06-07", "until", "2021-06-20", "deputy", deputy.id()));
  }

  private ResponseSpec close(Member member, String... roles) {
    return put(
        staff.administrator(),
        "/api/v1/people/" + member.id(),
        Map.of(
            "name",
            "离任",
            "district",
            cast.district(),
            "unit",
            "xfjy",
            "roles",
            List.of(roles),
            "open",
            false));
  }

  private ResponseSpec closeOffice(Member member, String role) {
    return put(
        staff.administrator(),
        "/api/v1/people/" + member.id(),
        Map.of("name", "离任", "district", cast.district(), "roles", List.of(role), "open", false));
  }

  private static ResponseSpec put(WebTestClient client, String uri, Map<String, ?> body) {
    return client.method(HttpMethod.PUT).uri(uri).bodyValue(body).exchange();
  }
}
