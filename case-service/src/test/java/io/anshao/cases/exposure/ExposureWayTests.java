package io.anshao.cases.exposure;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The way of a public record from its draft to its end, by HTTP. */
@ServiceTest
class ExposureWayTests {

  private static final Map<String, ?> PASSES =
      Map.of("decision", "approve", "basis", "安全生产法第一百零五条");

  private static final Map<String, ?> YES = Map.of("decision", "approve");

  private static final Map<String, ?> UNNAMED =
      Map.of("title", "一企业锁闭安全出口", "problem", "经查，安全出口被锁闭。", "place", "慈城镇");

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  @Test
  void appearsByItselfAtItsTimeAndOnce() throws SQLException {
    var cast = castOfItsOwn();
    var editor = staff.office(cast.district(), "editor");
    var id = proven(cast);
    passed(cast, editor, id, UNNAMED);
    cases.give(editor, id, "schedule-exposure", Map.of("on", "2021-06-15", "hour", 9));
    assertThat(told(id)).isEmpty();

    clock.set(cast.district(), "2021-06-15T09:00:01");

    await().until(() -> stateOf(cast, id).equals("published"));
    assertThat(told(id)).hasSize(1);
    assertThat(cases.view(cast.leader(), id).at("/exposure/until").asString())
        .isEqualTo("2022-06-15");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void showsAPenaltyByItsClockBesideTheExample() throws SQLException {
    var cast = cases.cast();
    var editor = staff.office(cast.district(), "editor");
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.punish(cast, id, "91330205MA2AXYT15D", "2021-06-08");
    passed(cast, editor, id, UNNAMED);
    cases.give(editor, id, "publish-exposure", Map.of());
    assertThat(clockOf(cases.view(cast.leader(), id), "penalty_publicity").has("metAt")).isFalse();
    assertThat(owed(cast.leader(), id)).contains("penalty_publicity");

    passed(
        cast,
        editor,
        id,
        with(UNNAMED, Map.of("kind", "penalty_publicity", "subjectName", "测试纺织厂")));
    cases.give(editor, id, "publish-exposure", Map.of());

    var view = cases.view(cast.leader(), id);
    assertThat(clockOf(view, "penalty_publicity").has("metAt")).isTrue();
    // the penalty has moved on with it, once
    cases.give(cast.unitLeader(), id, "record-penalty-execution", Map.of());
    assertThat(view.at("/exposure/kind").asString()).isEqualTo("penalty_publicity");
    assertThat(view.at("/exposure/more/0/kind").asString()).isEqualTo("typical_case");
    assertThat(told(id)).hasSize(2);
    assertThat(owed(cast.leader(), id)).doesNotContain("penalty_publicity");
  }

  @Test
  void isCorrectedInSightAndEndsWhenItsTimeIsOver() throws SQLException {
    var cast = castOfItsOwn();
    var editor = staff.office(cast.district(), "editor");
    var id = proven(cast);
    passed(cast, editor, id, UNNAMED);
    cases.give(editor, id, "publish-exposure", Map.of());
    var other = with(UNNAMED, Map.of("title", "一企业锁闭二楼出口", "reason", "标题中的位置不准确"));
    cases.give(editor, id, "correct-exposure", other);
    assertThat(told(id)).hasSize(1);
    cases.give(cast.leader(), id, "approve-correction", YES);

    assertThat(told(id).getLast()).contains("一企业锁闭安全出口", "一企业锁闭二楼出口", "标题中的位置不准确");

    clock.set(cast.district(), "2022-06-09T00:00:01");
    await().until(() -> stateOf(cast, id).equals("expired"));
    assertThat(told(id).getLast()).contains("\"withdrawn\"", "\"expired\"");
    assertThat(told(id)).hasSize(3);
  }

  @Test
  void namesNoPlaceThatTellsWhoReportedIt() {
    var cast = cases.cast();
    var editor = staff.office(cast.district(), "editor");
    var tip =
        tip(
            cast.district(),
            "2021-06-08T09:12:00",
            IdentityMode.SEALED,
            "employee",
            ContactKind.PHONE);
    var id = cases.open(tip, cast.triager());
    cases.give(cast.triager(), id, "accept", with(accept(), Map.of("place", "慈城镇测试路 12 号 B 栋")));
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var action = cases.action(editor, id, "draft-exposure");
    assertThat(action.at("/schema/properties/place/default").asString()).isEqualTo("慈城镇");
    var exact = with(UNNAMED, Map.of("place", "慈城镇测试路 12 号 B 栋"));

    var problem =
        json(
            cases
                .send(
                    editor,
                    id,
                    "draft-exposure",
                    action.path("etag").asString(),
                    UUID.randomUUID(),
                    exact)
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("place");
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo("exact-place");
    cases.give(editor, id, "draft-exposure", with(exact, Map.of("placeReason", "处罚决定书已公开该地址")));
  }

  @Test
  void hasADeskForThoseWhoWorkOnItAlone() {
    var cast = cases.cast();
    var editor = staff.office(cast.district(), "editor");
    var id = proven(cast);
    cases.give(editor, id, "draft-exposure", UNNAMED);

    var waits = line(desk(cast.leader()), id);
    assertThat(waits.path("mine").asBoolean()).isTrue();
    assertThat(waits.path("next").asString()).isEqualTo("check-exposure");
    assertThat(line(desk(editor), id).path("mine").asBoolean()).isFalse();
    var record = cases.get(editor, id, "exposures/" + waits.path("id").asString());
    assertThat(record.path("finds")).isEmpty();
    assertThat(record.at("/exposure/title").asString()).isEqualTo("一企业锁闭安全出口");

    staff
        .as(cast.inspector())
        .get()
        .uri("/api/v1/exposure-desk")
        .exchange()
        .expectStatus()
        .isForbidden();
    var elsewhere = staff.office(staff.freshDistrict(), "editor", "office_leader");
    assertThat(desk(elsewhere).path("records")).isEmpty();
    staff
        .as(elsewhere)
        .get()
        .uri("/api/v1/cases/" + id + "/exposures/" + waits.path("id").asString())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private Cast castOfItsOwn() {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:05:00");
    return cast;
  }

  private UUID proven(Cast cast) {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    return id;
  }

  private void passed(Cast cast, Member editor, UUID id, Map<String, ?> article) {
    cases.give(editor, id, "draft-exposure", article);
    cases.give(cast.leader(), id, "check-exposure", PASSES);
    cases.give(cast.leader(), id, "review-exposure", YES);
  }

  private String stateOf(Cast cast, UUID id) {
    return cases.view(cast.leader(), id).at("/exposure/state").asString();
  }

  private JsonNode desk(Member member) {
    return json(
        staff.as(member).get().uri("/api/v1/exposure-desk").exchange().expectStatus().isOk());
  }

  private static JsonNode line(JsonNode desk, UUID caseId) {
    for (var each : desk.path("records")) {
      if (each.path("caseId").asString().equals(caseId.toString())) {
        return each;
      }
    }
    throw new AssertionError("not on the desk");
  }

  private List<String> owed(Member member, UUID caseId) {
    var keys = new ArrayList<String>();
    for (var each : desk(member).path("owed")) {
      if (each.path("caseId").asString().equals(caseId.toString())) {
        keys.add(each.path("clock").asString());
      }
    }
    return keys;
  }

  /** What the public side was told of the records of a case, in order. */
  private List<String> told(UUID caseId) throws SQLException {
    var sql =
        """
        select convert_from(o.payload, 'UTF8') from outbox o
         where o.topic = 'anshao.exposures.v1'
           and o.key in (select id::text from exposure where case_id = ?::uuid)
         order by o.id\
        """;
    return database.rows(sql, caseId.toString()).stream().map(List::getFirst).toList();
  }
}
