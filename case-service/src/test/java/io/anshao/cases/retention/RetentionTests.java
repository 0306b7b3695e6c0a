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

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;
  @Autowired private Database connections;
  @Autowired private ForgettingReadings readings;
  @Autowired private Districts districts;
  @Autowired private BusinessClock time;

  private RetentionOffice office;
  private String district;
  private Member triager;
  private Member leader;
  private Member administrator;

  @BeforeEach
  void people() {
    office = RetentionOffice.of(staff, cases, database);
    district = office.district();
    triager = office.triager();
    leader = office.leader();
    administrator = office.administrator();
    clock.set(district, "2021-06-08T10:00:00");
  }

  @Test
  void forgetsTheContactAfterAYearAndTheWordsAfterThree() throws SQLException {
    var tip =
        tip(district, "2021-06-08T09:12:00", IdentityMode.SEALED, "public", ContactKind.PHONE);
    var id = office.declined(tip);
    clock.set(district, "2022-06-07T10:00:00");
    assertThat(rule("contact").path("due").asInt()).isEqualTo(1);
    assertThat(rule("contact").path("next").asString()).isEqualTo("2022-06-08");
    clock.set(district, "2022-06-09T10:00:00");

    var contact = office.ordered(id, "contact");
    assertThat(office.told(contact))
        .contains(tip.tipId().toString(), "contact")
        .doesNotContain("words");
    assertThat(office.search()).isEqualTo(1);
    assertThat(office.view().path("owing").asInt()).isEqualTo(1);

    confirm(tip, contact);
    await().atMost(Duration.ofSeconds(20)).until(() -> office.view().path("owing").asInt() == 0);
    assertThat(cases.get(triager, id, "events").toString()).contains("确认已删除");

    clock.set(district, "2024-06-08T10:00:00");
    office.ordered(id, "words");
    office.ordered(id, "pictures");
    await().untilAsserted(() -> assertThat(office.search()).isZero());
    assertThat(cases.view(triager, id).toString()).doesNotContain(RetentionOffice.WORDS, "测试纺织厂");
    assertThat(office.everyTable()).doesNotContain(RetentionOffice.WORDS);
    var verified = cases.get(triager, id, "verify");
    assertThat(verified.path("ok").asBoolean()).isTrue();
  }

  @Test
  void keepsWhatIsHeldUntilTwoPeopleLetItGo() throws SQLException {
    var id = office.declined(tip(district, "2021-06-08T09:12:00"));
    cases.give(triager, id, "hold", Map.of("reason", "行政复议〔2021〕7号"));
    clock.set(district, "2024-07-01T10:00:00");
    assertThat(office.view().path("holds").path(0).path("reason").asString())
        .isEqualTo("行政复议〔2021〕7号");
    assertThat(office.view().path("holds").path(0).path("overdue").asInt()).isEqualTo(3);

    cases.give(leader, id, "propose-release", Map.of("reason", "复议已结"));
    var own = cases.action(leader, id, "release-hold");
    assertThat(own.path("allowed").asBoolean()).isFalse();
    assertThat(office.orders(id)).isEmpty();
    assertThat(office.search()).isEqualTo(1);
    var second = staff.office(district, "committee_leader");
    cases.give(second, id, "release-hold", Map.of());

    office.ordered(id, "words");
    assertThat(office.view().path("holds")).isEmpty();
  }

  @Test
  void goesByTheRulesOfTheDistrictWhichOnlyItsAdministratorChanges() {
    var id = office.declined(tip(district, "2021-06-08T09:12:00"));
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

    office.ordered(id, "contact");
    assertThat(rule("contact").path("why").asString()).isEqualTo("北区安办发〔2021〕9号");
  }

  @Test
  void isSeenByWhoAnswersForItInTheDistrict() {
    for (var role : List.of("administrator", "identity_custodian", "auditor", "office_leader")) {
      office.read(staff.office(district, role)).expectStatus().isOk();
    }
    office.read(triager).expectStatus().isForbidden();
    office.read(staff.unit(district, "xfjy", "unit_leader")).expectStatus().isForbidden();
    staff.anyone().get().uri("/api/v1/retention").exchange().expectStatus().isUnauthorized();
    var other = staff.office(staff.freshDistrict(), "auditor");
    office.declined(tip(district, "2021-06-08T09:12:00"));
    assertThat(json(office.read(other)).path("holds")).isEmpty();
  }

  /** Cases that wait, for a reward to be paid or for a hold, hold up none behind them. */
  @Test
  void looksAtEveryCaseThatIsDue() throws SQLException {
    for (var minute = 10; minute < 13; minute++) {
      cases.give(
          triager,
          office.declined(tip(district, "2021-06-08T09:" + minute + ":00")),
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

  /**
   * The service has no other way to remove a reading, and the database keeps any for three years.
   */
  @Test
  void forgetsReadingsAfterThreeYearsUnlessTheirCaseIsHeld() throws SQLException {
    var free = office.declined(tip(district, "2021-06-08T09:12:00"));
    var held = office.declined(tip(district, "2021-06-08T09:13:00"));
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

  private JsonNode rule(String kind) {
    for (var rule : office.view().path("rules")) {
      if (rule.path("kind").asString().equals(kind)) {
        return rule;
      }
    }
    throw new AssertionError(kind);
  }

  private ResponseSpec put(Member member, String kind, Map<String, ?> body) {
    return staff.as(member).put().uri("/api/v1/retention/rules/" + kind).bodyValue(body).exchange();
  }
}
