package io.anshao.cases.redlist;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** 红榜、标杆示范企业、安全承诺公告: proposed by one, shown by another, for a time. */
@ServiceTest
class RedListByHttpTests {

  private static final String LIST = "/api/v1/list-entries";

  private static final Map<String, ?> ENTRY =
      Map.of(
          "kind", "red_list",
          "title", "测试电子厂全员查隐患",
          "firm", "测试电子厂",
          "uscc", "91330205MA2ABCD21T",
          "said", "班组每日自查，半年整改 120 项。",
          "place", "慈城镇",
          "unit", "t_cicheng",
          "until", "2021-12-31");

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private String district;
  private Member editor;
  private Member leader;

  @BeforeEach
  void people() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-15T10:00:00");
    editor = staff.office(district, "editor");
    leader = staff.office(district, "office_leader");
  }

  @Test
  void isShownByAnotherPersonAndEndsByTheClock() throws SQLException {
    var key = UUID.randomUUID();
    var made = json(propose(editor, key, ENTRY).expectStatus().isCreated());
    var id = made.path("id").asString();
    assertThat(json(propose(editor, key, ENTRY).expectStatus().isCreated()).path("id").asString())
        .isEqualTo(id);
    assertThat(told(id)).isEmpty();
    assertThat(made.path("mine").asBoolean()).isFalse();
    assertThat(first(leader).path("mine").asBoolean()).isTrue();

    var shown = json(decide(leader, id, 1, Map.of("approve", true)).expectStatus().isOk());

    assertThat(shown.path("stage").asString()).isEqualTo("shown");
    assertThat(told(id)).hasSize(1);
    assertThat(told(id).getFirst())
        .contains("\"red_list\"", "\"published\"", "2021-12-31", "测试电子厂", "慈城镇");
    assertThat(red(leader)).isEqualTo(1);

    var revised = with(ENTRY, Map.of("title", "测试电子厂班组查隐患"));
    post(editor, id, "revision", Map.of("version", 2, "words", revised, "reason", "标题不准确"))
        .expectStatus()
        .isOk();
    assertThat(told(id)).hasSize(1);
    decide(leader, id, 3, Map.of("approve", true)).expectStatus().isOk();
    assertThat(told(id).getLast()).contains("全员查隐患", "班组查隐患", "标题不准确");

    clock.set(district, "2022-01-01T00:00:01");
    await().until(() -> first(leader).path("stage").asString().equals("expired"));
    assertThat(told(id)).hasSize(3);
    assertThat(told(id).getLast()).contains("\"withdrawn\"", "\"expired\"");
    assertThat(acts(leader, id))
        .containsExactly("expired", "approved", "revision-proposed", "approved", "proposed");
    neverChanges(id);
  }

  private void neverChanges(String id) {
    assertThatThrownBy(
            () ->
                database.asApp(
                    "update list_entry_act set body = '{}' where entry = ?", UUID.fromString(id)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void isNoPlaceForWhoStandsOnTheBlackList() {
    var cast = cases.cast(district);
    var id = cases.open(tip(district, "2021-06-15T09:12:00"), cast.triager());
    cases.punish(cast, id, "91330205MA2ABCD21T", "2021-06-15");
    exposed(cast, id);
    var entry = json(propose(editor, UUID.randomUUID(), ENTRY).expectStatus().isCreated());

    var refused = decide(leader, entry.path("id").asString(), 1, Map.of("approve", true));

    assertThat(json(refused.expectStatus().isEqualTo(409)).path("reason").asString())
        .isEqualTo("on-black-list");
    assertThat(first(leader).path("onBlackList").asBoolean()).isTrue();
    assertThat(red(leader)).as("the black list counts as well").isEqualTo(1);
  }

  private void exposed(CaseApi.Cast cast, UUID id) {
    var black =
        Map.of(
            "kind", "black_list",
            "title", "列入黑榜",
            "problem", "安全出口锁闭，已处罚。",
            "place", "慈城镇",
            "subjectName", "测试纺织厂");
    cases.give(editor, id, "draft-exposure", black);
    cases.give(
        cast.leader(), id, "check-exposure", Map.of("decision", "approve", "basis", "安全生产法第一百零五条"));
    cases.give(cast.leader(), id, "review-exposure", Map.of("decision", "approve"));
    cases.give(editor, id, "notify-subject", Map.of("how", "直接送达"));
    cases.give(editor, id, "record-objection", Map.of("answer", "agrees"));
    cases.give(editor, id, "publish-exposure", Map.of());
  }

  @Test
  void isTheOfficesOfTheDistrictAlone() {
    var made = json(propose(editor, UUID.randomUUID(), ENTRY).expectStatus().isCreated());
    var id = made.path("id").asString();
    var elsewhere = staff.office(staff.freshDistrict(), "office_leader", "editor");
    var unit = staff.unit(district, "t_cicheng", "unit_leader", "unit_clerk");

    propose(leader, UUID.randomUUID(), ENTRY).expectStatus().isForbidden();
    decide(editor, id, 1, Map.of("approve", true)).expectStatus().isForbidden();
    decide(elsewhere, id, 1, Map.of("approve", true)).expectStatus().isNotFound();
    get(unit, "").expectStatus().isForbidden();
    assertThat(json(get(elsewhere, "")).path("items")).isEmpty();
    get(elsewhere, "/" + id).expectStatus().isNotFound();
    decide(leader, id, 7, Map.of("approve", true)).expectStatus().isEqualTo(409);
  }

  /** 承诺公告: the signed sheet as it hangs on the wall. */
  @Test
  void showsPicturesThatWereTakenForIt() throws SQLException {
    var sheet = UUID.randomUUID();
    var pledge = with(ENTRY, Map.of("kind", "safety_pledge", "photos", List.of(sheet)));
    var made = json(propose(editor, UUID.randomUUID(), pledge).expectStatus().isCreated());
    var id = made.path("id").asString();
    var seen = first(leader).at("/waiting/words/photos/0");
    assertThat(seen.path("id").asString()).isEqualTo(sheet.toString());
    assertThat(seen.path("url").asString()).contains(sheet + "?grant=");

    decide(leader, id, 1, Map.of("approve", true)).expectStatus().isOk();

    assertThat(told(id).getFirst()).contains("\"photos\":[\"" + sheet + "\"]");
  }

  /**
   * Neither what came with the tip, nor what came later, nor a covered copy of a copy of either.
   */
  @Test
  void showsNoPictureOfAReporter() {
    var later = UUID.randomUUID();
    var copy = UUID.randomUUID();
    var copyOfCopy = UUID.randomUUID();
    var tip = tip(district, "2021-06-15T09:12:00");
    cases.open(tip, cases.cast(district).triager());
    var sheet = UUID.randomUUID();
    var pledge =
        json(propose(editor, UUID.randomUUID(), showing(sheet)).expectStatus().isCreated());
    var sent =
        new TipVoiced(
            tip.tipId(), district, VoiceKind.MESSAGE, "又拍到一张", List.of(later), tip.submittedAt());
    tell(sent, tip.tipId(), 2);
    tell(covered(copy, later), copy, 1);
    tell(covered(copyOfCopy, copy), copyOfCopy, 1);

    for (var theirs : List.of(tip.uploads().getFirst().uploadId(), later, copy, copyOfCopy)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(wrongField(propose(editor, UUID.randomUUID(), showing(theirs))))
                      .as("%s", theirs)
                      .isEqualTo("photos"));
    }
    var id = pledge.path("id").asString();
    var revision = Map.of("version", 1, "words", showing(later));
    decide(leader, id, 1, Map.of("approve", false, "reason", "照片不清楚")).expectStatus().isOk();
    assertThat(wrongField(post(editor, id, "proposal", with(revision, Map.of("version", 2)))))
        .isEqualTo("photos");
  }

  /** What is known of a picture may come after it was proposed: it is looked at again. */
  @Test
  void agreesToNoPictureOfAReporter() {
    var tip = tip(district, "2021-06-15T09:12:00");
    var picture = tip.uploads().getFirst().uploadId();
    var made =
        json(propose(editor, UUID.randomUUID(), showing(picture)).expectStatus().isCreated());
    cases.open(tip, cases.cast(district).triager());
    var id = made.path("id").asString();

    assertThat(wrongField(decide(leader, id, 1, Map.of("approve", true)))).isEqualTo("photos");
    decide(leader, id, 1, Map.of("approve", false, "reason", "举报人的照片")).expectStatus().isOk();
  }

  private static Map<String, ?> showing(UUID picture) {
    return with(ENTRY, Map.of("kind", "safety_pledge", "photos", List.of(picture)));
  }

  private static String wrongField(ResponseSpec answer) {
    return json(answer.expectStatus().isEqualTo(422)).at("/errors/0/field").asString();
  }

  private PhotographTaken covered(UUID copy, UUID source) {
    return new PhotographTaken(copy, district, "0".repeat(64), "0f1e2d3c4b5a6978", null, source);
  }

  private void tell(Object event, UUID key, long seq) {
    var at = Instant.parse("2021-06-15T02:00:00Z");
    cases.publish(
        OutboxRecord.of("/anshao/intake", event, key.toString(), seq, district, at, null, null));
  }

  @Test
  void namesEveryWrongField() {
    var wrong =
        Map.of(
            "kind", "medal",
            "title", "联系 13800000000",
            "uscc", "12",
            "unit", "nobody",
            "street", "nowhere",
            "until", "2021-06-15");

    var problem = json(propose(editor, UUID.randomUUID(), wrong).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactlyInAnyOrder(
            "kind", "title", "firm", "uscc", "said", "place", "unit", "street", "until");
    var made = json(propose(editor, UUID.randomUUID(), ENTRY).expectStatus().isCreated());
    var id = made.path("id").asString();
    decide(leader, id, 1, Map.of("approve", false)).expectStatus().isEqualTo(422);
    post(editor, id, "removal", Map.of("version", 1, "reason", " ")).expectStatus().isEqualTo(422);
  }

  private ResponseSpec propose(Member by, UUID key, Map<String, ?> body) {
    return staff
        .as(by)
        .post()
        .uri(LIST)
        .header("Idempotency-Key", key.toString())
        .bodyValue(body)
        .exchange();
  }

  private ResponseSpec decide(Member by, String id, int version, Map<String, ?> decision) {
    return post(by, id, "decision", with(decision, Map.of("version", version)));
  }

  private ResponseSpec post(Member by, String id, String what, Map<String, ?> body) {
    return staff.as(by).post().uri(LIST + "/" + id + "/" + what).bodyValue(body).exchange();
  }

  private ResponseSpec get(Member by, String path) {
    return staff.as(by).get().uri(LIST + path).exchange();
  }

  private JsonNode first(Member by) {
    return json(get(by, "").expectStatus().isOk()).at("/items/0");
  }

  private List<String> acts(Member by, String id) {
    return json(get(by, "/" + id).expectStatus().isOk())
        .path("log")
        .valueStream()
        .map(line -> line.path("act").asString())
        .toList();
  }

  /** Column 21 of 统计表, as a report of this month would have it. */
  private int red(Member by) {
    var season =
        json(
            staff
                .as(by)
                .get()
                .uri("/api/v1/metrics/columns?from=2021-06-01&to=2021-12-31")
                .exchange()
                .expectStatus()
                .isOk());
    return season
        .path("items")
        .valueStream()
        .filter(item -> item.path("number").asString().equals("21.1"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asInt();
  }

  /** What the public side was told of an entry, in order. */
  private List<String> told(String id) throws SQLException {
    var sql =
        """
        select convert_from(payload, 'UTF8') from outbox
         where topic = 'anshao.exposures.v1' and key = ? order by id\
        """;
    return database.rows(sql, id).stream().map(List::getFirst).toList();
  }
}
