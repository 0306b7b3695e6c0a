package io.anshao.cases.retention;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What has had its time is forgotten everywhere, what is held is not, and all of it is seen. */
@ServiceTest
class RetentionTests {

  private static final String WORDS = "二楼安全出口上锁，夜里有人加班";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;
  @Autowired private Database connections;
  @Autowired private ForgettingReadings readings;
  @Autowired private Districts districts;
  @Autowired private BusinessClock time;

  private String district;
  private Member triager;
  private Member leader;
  private Member administrator;

  @BeforeEach
  void people() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:00:00");
    triager = staff.office(district, "triager");
    leader = staff.office(district, "office_leader");
    administrator = staff.office(district, "administrator");
  }

  @Test
  void forgetsTheContactAfterAYearAndTheWordsAfterThree() throws SQLException {
    var tip =
        tip(district, "2021-06-08T09:12:00", IdentityMode.SEALED, "public", ContactKind.PHONE);
    var id = declined(tip);
    clock.set(district, "2022-06-07T10:00:00");
    assertThat(rule("contact").path("due").asInt()).isEqualTo(1);
    assertThat(rule("contact").path("next").asString()).isEqualTo("2022-06-08");
    clock.set(district, "2022-06-09T10:00:00");

    var contact = ordered(id, "contact");
    assertThat(told(contact)).contains(tip.tipId().toString(), "contact").doesNotContain("words");
    assertThat(search()).isEqualTo(1);
    assertThat(view().path("owing").asInt()).isEqualTo(1);

    confirm(tip, contact);
    await().atMost(Duration.ofSeconds(20)).until(() -> view().path("owing").asInt() == 0);
    assertThat(cases.get(triager, id, "events").toString()).contains("确认已删除");

    clock.set(district, "2024-06-08T10:00:00");
    ordered(id, "words");
    ordered(id, "pictures");
    await().untilAsserted(() -> assertThat(search()).isZero());
    assertThat(cases.view(triager, id).toString()).doesNotContain(WORDS, "测试纺织厂");
    assertThat(everyTable()).doesNotContain(WORDS);
    var verified = cases.get(triager, id, "verify");
    assertThat(verified.path("ok").asBoolean()).isTrue();
  }

  @Test
  void keepsWhatIsHeldUntilTwoPeopleLetItGo() throws SQLException {
    var id = declined(tip(district, "2021-06-08T09:12:00"));
    cases.give(triager, id, "hold", Map.of("reason", "行政复议〔2021〕7号"));
    clock.set(district, "2024-07-01T10:00:00");
    assertThat(view().path("holds").path(0).path("reason").asString()).isEqualTo("行政复议〔2021〕7号");
    assertThat(view().path("holds").path(0).path("overdue").asInt()).isEqualTo(3);

    cases.give(leader, id, "propose-release", Map.of("reason", "复议已结"));
    var own = cases.action(leader, id, "release-hold");
    assertThat(own.path("allowed").asBoolean()).isFalse();
    assertThat(orders(id)).isEmpty();
    assertThat(search()).isEqualTo(1);
    var second = staff.office(district, "committee_leader");
    cases.give(second, id, "release-hold", Map.of());

    ordered(id, "words");
    assertThat(view().path("holds")).isEmpty();
  }

  @Test
  void goesByTheRulesOfTheDistrictWhichOnlyItsAdministratorChanges() {
    var id = declined(tip(district, "2021-06-08T09:12:00"));
    clock.set(district, "2021-12-20T10:00:00");
    var body = Map.of("version", 0, "days", 180, "why", "北区安办发〔2021〕9号");
    put(leader, "contact", body).expectStatus().isForbidden();
    put(administrator, "contact", Map.of("version", 0, "days", 30, "why", "—"))
        .expectStatus()
        .isEqualTo(422);
    put(administrator, "contact", Map.of("version", 4, "days", 180, "why", "—"))
        .expectStatus()
        .isEqualTo(409);
    put(administrator, "nothing", body).expectStatus().isNotFound();

    put(administrator, "contact", body).expectStatus().isOk();
    // the same again, as after a lost answer
    put(administrator, "contact", body).expectStatus().isOk();

    ordered(id, "contact");
    assertThat(rule("contact").path("why").asString()).isEqualTo("北区安办发〔2021〕9号");
  }

  @Test
  void isSeenByWhoAnswersForItInTheDistrict() {
    for (var role : List.of("administrator", "identity_custodian", "auditor", "office_leader")) {
      read(staff.office(district, role)).expectStatus().isOk();
    }
    read(triager).expectStatus().isForbidden();
    read(staff.unit(district, "xfjy", "unit_leader")).expectStatus().isForbidden();
    staff.anyone().get().uri("/api/v1/retention").exchange().expectStatus().isUnauthorized();
    var other = staff.office(staff.freshDistrict(), "auditor");
    declined(tip(district, "2021-06-08T09:12:00"));
    assertThat(json(read(other)).path("holds")).isEmpty();
  }

  @Test
  void forgetsWhatAReporterAsksForOnceTwoPeopleAgree() throws SQLException {
    var tip = tip(district, "2021-06-08T09:12:00");
    var id = declined(tip);
    var custodian = staff.office(district, "identity_custodian");
    var wish = wish(tip.tipNumber(), "words", "pictures");
    ask(triager, wish).expectStatus().isForbidden();
    ask(staff.office(staff.freshDistrict(), "identity_custodian"), wish)
        .expectStatus()
        .isNotFound();
    ask(custodian, Map.of("tipNumber", "", "kinds", List.of("nothing"), "reason", ""))
        .expectStatus()
        .isEqualTo(422);
    ask(custodian, wish(tip.tipNumber(), "notes")).expectStatus().isEqualTo(409);

    ask(custodian, wish).expectStatus().isOk();
    // the same again, as after a lost answer
    var shown = json(ask(custodian, wish).expectStatus().isOk()).path("wishes").path(0);
    assertThat(shown.path("tipNumber").asString()).isEqualTo(tip.tipNumber());
    assertThat(shown.path("mine").asBoolean()).isFalse();
    assertThat(json(decide(custodian, id, "agreement")).path("reason").asString())
        .isEqualTo("second-person");
    decide(triager, id, "agreement").expectStatus().isForbidden();
    assertThat(orders(id)).isEmpty();
    assertThat(search()).isEqualTo(1);
    assertThat(view().path("wishes").path(0).path("mine").asBoolean()).isTrue();

    decide(leader, id, "agreement").expectStatus().isOk();

    var order = ordered(id, "words");
    assertThat(told(order)).contains("words", "pictures").doesNotContain("contact");
    await().untilAsserted(() -> assertThat(everyTable()).doesNotContain(WORDS));
    assertThat(view().path("wishes")).isEmpty();
    assertThat(view().path("orders").path(0).path("tipNumber").asString())
        .isEqualTo(tip.tipNumber());
    assertThat(cases.get(triager, id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void keepsWhatIsAskedForWhereALawKeepsIt() throws SQLException {
    var tip = tip(district, "2021-06-08T09:12:00");
    var id = cases.open(tip, triager);
    var needed = ask(administrator, wish(tip.tipNumber(), "words")).expectStatus().isEqualTo(409);
    assertThat(json(needed).path("detail").asString()).contains("依法需要");
    ask(administrator, wish(tip.tipNumber(), "contact")).expectStatus().isOk();
    cases.give(triager, id, "hold", Map.of("reason", "行政复议〔2021〕7号"));

    var held = decide(leader, id, "agreement").expectStatus().isEqualTo(409);

    assertThat(json(held).path("detail").asString()).isEqualTo("案件在保全中，依法不得删除。先由两人在案件页解除保全。");
    assertThat(view().path("wishes").path(0).path("held").asBoolean()).isTrue();
    decline(leader, id, "").expectStatus().isEqualTo(422);
    decline(leader, id, "保全期间依法保存，解除后可再提出。").expectStatus().isOk();
    assertThat(view().path("wishes")).isEmpty();
    assertThat(orders(id)).isEmpty();
    assertThat(cases.get(triager, id, "events").toString()).contains("不同意删除");
  }

  /** Cases that wait, for a reward to be paid or for a hold, hold up none behind them. */
  @Test
  void looksAtEveryCaseThatIsDue() throws SQLException {
    for (var minute = 10; minute < 13; minute++) {
      cases.give(
          triager,
          declined(tip(district, "2021-06-08T09:" + minute + ":00")),
          "hold",
          Map.of("reason", "复议"));
    }
    database.asOwner("update retention_case set held = false where district = ?", district);
    clock.set(district, "2024-07-01T10:00:00");
    try (var connection = connections.open()) {
      var seen = new HashSet<UUID>();
      var after = new UUID(0, 0);
      for (var page = DueErasures.find(connection, districts.times(time), after, 1);
          !page.isEmpty();
          page = DueErasures.find(connection, districts.times(time), after, 1)) {
        after = page.lastEntry().getKey();
        seen.add(after);
      }
      assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
      connection.rollback();
    }
  }

  private static Map<String, Object> wish(String tipNumber, String... kinds) {
    return Map.of(
        "tipNumber", tipNumber, "kinds", List.of(kinds), "reason", "本人持查询码来访提出，已核对。");
  }

  private ResponseSpec ask(Member member, Map<String, ?> body) {
    return staff.as(member).post().uri("/api/v1/retention/requests").bodyValue(body).exchange();
  }

  private ResponseSpec decide(Member member, UUID id, String what) {
    return staff.as(member).post().uri("/api/v1/retention/requests/" + id + "/" + what).exchange();
  }

  private ResponseSpec decline(Member member, UUID id, String reason) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/retention/requests/" + id + "/refusal")
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }

  /**
   * The service has no other way to remove a reading, and the database keeps any for three years.
   */
  @Test
  void forgetsReadingsAfterThreeYearsUnlessTheirCaseIsHeld() throws SQLException {
    var free = declined(tip(district, "2021-06-08T09:12:00"));
    var held = declined(tip(district, "2021-06-08T09:13:00"));
    cases.give(triager, held, "hold", Map.of("reason", "复议"));
    database.asOwner("delete from access_log where district = ?", district);
    for (var id : List.of(free, held)) {
      reading(id, "2021-06-08T10:00:00Z");
      reading(id, Instant.now().minus(Duration.ofDays(900)).toString());
    }
    clock.set(district, "2099-01-01T10:00:00");

    try (var connection = connections.open()) {
      assertThat(readings.forget(connection, district)).isEqualTo(1);
      connection.commit();
    }

    assertThat(database.rows("select case_id from access_log where district = ?", district))
        .hasSize(3);
  }

  private void reading(UUID id, String at) throws SQLException {
    database.asOwner(
        """
        insert into access_log (at, district, person, roles, what, case_id)
        values (?::timestamptz, ?, ?, '{triager}', 'case', ?)""",
        at,
        district,
        triager.id(),
        id);
  }

  private UUID declined(TipSubmitted tip) {
    var id = cases.open(tip, triager);
    cases.give(triager, id, "decline", Map.of("reasonCode", "not_a_report", "text", "不属于本平台受理范围。"));
    cases.give(leader, id, "approve-decline", Map.of());
    return id;
  }

  private UUID ordered(UUID id, String kind) {
    var rows =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    database.rows(
                        "select id from erasure_order where case_id = ? and ? = any (kinds)",
                        id,
                        kind),
                found -> !found.isEmpty());
    return UUID.fromString(rows.getFirst().getFirst());
  }

  private List<List<String>> orders(UUID id) throws SQLException {
    return database.rows("select id from erasure_order where case_id = ?", id);
  }

  private String told(UUID order) throws SQLException {
    return database
        .rows(
            "select convert_from(payload, 'UTF8') from outbox where topic = 'anshao.erasures.v1' and key = ?",
            order.toString())
        .toString();
  }

  private void confirm(TipSubmitted tip, UUID order) {
    var now = Instant.now();
    cases.publish(
        OutboxRecord.of(
            "/anshao/intake",
            new TipErased(order, tip.tipId(), district, 2, 0, 0, now),
            TipErased.key(order),
            1,
            district,
            now,
            null,
            null));
    cases.publish(
        OutboxRecord.of(
            "/anshao/notify",
            new ContactErased(order, tip.tipId(), district, now),
            ContactErased.key(order),
            1,
            district,
            now,
            null,
            null));
  }

  private int search() {
    return json(staff.as(triager).get().uri("/api/v1/cases?q=夜里有人加班&status=declined").exchange())
        .path("items")
        .size();
  }

  /** All text of this district's cases that any table has. */
  private String everyTable() throws SQLException {
    var all = new StringBuilder();
    for (var sql :
        List.of(
            "select r::text from case_row r where district = ?",
            "select f::text from case_file f where district = ?",
            "select t::text from case_tip t where district = ?",
            "select x.body from case_text x join case_file f on f.id = x.case_id where f.district = ?",
            "select d::text from duplicate_traits d where district = ?",
            "select convert_from(payload, 'UTF8') from outbox where district = ?")) {
      all.append(database.rows(sql, district));
    }
    return all.toString();
  }

  private JsonNode view() {
    return json(read(administrator).expectStatus().isOk());
  }

  private JsonNode rule(String kind) {
    for (var rule : view().path("rules")) {
      if (rule.path("kind").asString().equals(kind)) {
        return rule;
      }
    }
    throw new AssertionError(kind);
  }

  private ResponseSpec read(Member member) {
    return staff.as(member).get().uri("/api/v1/retention").exchange();
  }

  private ResponseSpec put(Member member, String kind, Map<String, ?> body) {
    return staff.as(member).put().uri("/api/v1/retention/rules/" + kind).bodyValue(body).exchange();
  }
}
