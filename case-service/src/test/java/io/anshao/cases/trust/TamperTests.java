package io.anshao.cases.trust;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody does to the rows behind the service's back is found, and named. */
@ServiceTest
class TamperTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;
  @Autowired private Database connections;
  @Autowired private IntegrityWatch watch;
  @Autowired private IntegrityHealth health;
  @Autowired private MeterRegistry meters;

  private Cast cast;
  private String district;
  private UUID id;

  @BeforeEach
  void bringACaseIntoTheRecord() throws SQLException {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:00:00");
    cast = cases.cast(district);
    id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    assertThat(found()).isEmpty();
  }

  @Test
  void findsNothingInWhatTheServiceDid() throws SQLException {
    signTheDay();
    cases.give(cast.inspector(), id, "record-inspection", CaseApi.inspect(false));

    assertThat(found()).isEmpty();
    assertThat(foundInTheRecord()).isEmpty();
  }

  /** Also before the day's root: what waits to join is known. */
  @Test
  void namesAnAlteredEvent() throws SQLException {
    owner("update case_event set bytes = bytes || ' '::bytea where case_id = ? and version = 3");

    assertThat(found()).containsExactly("altered 3");
  }

  /** With hashes computed anew to the end, and the head: the chain holds, the record does not. */
  @Test
  void namesAnEventThatWasWrittenAnew() throws SQLException {
    signTheDay();
    owner(
        "update case_event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'xfjy', 'zjj'), 'UTF8')"
            + " where case_id = ? and version = 3");
    rehash(3);
    rehash(4);
    owner(
        "update case_file set head = (select hash from case_event where case_id = case_file.id"
            + " and version = 4) where id = ?");

    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
    assertThat(found()).contains("altered 3", "altered 4");
  }

  @Test
  void namesARemovedEvent() throws SQLException {
    owner("delete from case_event where case_id = ? and version = 2");

    assertThat(found()).containsExactly("removed 2");
  }

  /** Together with the present row, so that the case looks whole. */
  @Test
  void namesAnEndThatWasCutOff() throws SQLException {
    owner("delete from case_event where case_id = ? and version = 4");
    owner(
        "update case_file set version = 3, head = (select hash from case_event"
            + " where case_id = case_file.id and version = 3) where id = ?");

    assertThat(found()).contains("cut_off 4");
  }

  @Test
  void namesReorderedEvents() throws SQLException {
    owner("update case_event set version = 99 where case_id = ? and version = 2");
    owner("update case_event set version = 2 where case_id = ? and version = 3");
    owner("update case_event set version = 3 where case_id = ? and version = 99");

    assertThat(found()).containsExactly("reordered 2", "reordered 3");
  }

  @Test
  void namesABackDatedEvent() throws SQLException {
    owner("update case_event set at = at - interval '1 day' where case_id = ? and version = 3");

    assertThat(found()).containsExactly("back_dated 3");
  }

  @Test
  void namesAnEventThatWasSlippedIn() throws SQLException {
    owner(
        "insert into case_event (case_id, version, district, track, event, at, algorithm, bytes, previous_hash, hash)"
            + " select case_id, 5, district, track, event, at, algorithm, bytes, hash, sha256(hash) from case_event"
            + " where case_id = ? and version = 4");

    assertThat(found()).contains("added 5");
  }

  @Test
  void namesACaseThatIsGone() throws SQLException {
    signTheDay();
    for (var table : List.of("case_event", "case_track", "case_text", "case_clock", "case_tip")) {
      owner("delete from " + table + " where case_id = ?");
    }
    owner("delete from case_row where id = ?");
    owner("delete from case_file where id = ?");

    foundInTheRecord();
    assertThat(open(id)).containsExactly("case_removed");
  }

  /** On it Prometheus raises the alarm ({@code anshao_integrity_faults} above 0). */
  @Test
  void isAMetricAndSaysSoInTheHealth() throws SQLException {
    owner("update case_row set step = 'closed' where id = ?");
    assertThat(found()).containsExactly("read_model queue");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> meters.get("anshao.integrity.faults").gauge().value() >= 1);
    assertThat(health.health().getStatus().getCode()).isEqualTo("FAULTY");
  }

  @Test
  void namesAPresentThatIsNotTheLogs() throws SQLException {
    owner("update case_file set stage = 'closed' where id = ?");
    assertThat(found()).containsExactly("state stage");
    owner("update case_file set stage = 'in_progress' where id = ?");
    assertThat(found()).isEmpty();

    owner("update case_row set step = 'closed', title = 'x' where id = ?");
    assertThat(found()).containsExactly("read_model queue");

    owner("update case_text set body = '别的话' where case_id = ? and kind = 'brief'");
    assertThat(found()).contains("text texts");
  }

  @Test
  void namesATouchedRecord() throws SQLException {
    signTheDay();
    database.asOwner(
        "update tree_leaf set leaf = sha256('x') where district = ? and position = 2", district);
    assertThat(foundInTheRecord()).containsExactly("root 2021-06-08");

    database.asOwner("update tree_root set root = sha256('x') where district = ?", district);
    assertThat(foundInTheRecord()).contains("signature 2021-06-08");

    database.asOwner("delete from tree_leaf where district = ? and position = 3", district);
    assertThat(foundInTheRecord()).contains("leaf 3");

    database.asOwner("delete from tree_root where district = ?", district);
    assertThat(foundInTheRecord()).contains("day_missing at the end");
  }

  @Test
  void isSeenByTheAuditorAndAdministrators() throws SQLException {
    owner("delete from case_event where case_id = ? and version = 2");
    found();
    var auditor = staff.office(district, "auditor");

    var state =
        CaseApi.json(
            staff
                .as(auditor)
                .get()
                .uri("/api/v1/audit/integrity")
                .exchange()
                .expectStatus()
                .isOk());

    assertThat(state.at("/findings/0/what").asString()).isEqualTo("removed");
    assertThat(state.at("/findings/0/caseId").asString()).isEqualTo(id.toString());
    assertThat(state.at("/findings/0/n").asInt()).isEqualTo(2);
    for (var other : List.of(cast.triager(), cast.clerk(), cast.stranger())) {
      staff.as(other).get().uri("/api/v1/audit/integrity").exchange().expectStatus().isForbidden();
    }
    var named = "/api/v1/audit/integrity?district=" + district;
    var ofAll = CaseApi.json(staff.administrator().get().uri(named).exchange());
    assertThat(ofAll.path("findings")).hasSameSizeAs(state.path("findings"));
    var neighbour = staff.as(staff.office(staff.freshDistrict(), "administrator"));
    assertThat(CaseApi.json(neighbour.get().uri(named).exchange()).path("findings")).isEmpty();
    var elsewhere = staff.office(staff.freshDistrict(), "auditor");
    assertThat(
            CaseApi.json(staff.as(elsewhere).get().uri("/api/v1/audit/integrity").exchange())
                .path("findings")
                .size())
        .isZero();
  }

  /** While commands go on; then everything is as it would be. */
  @Test
  void isMadeAnewFromTheLogWhileServing() throws SQLException {
    signTheDay();
    var before = rows();
    owner("update case_row set step = 'closed', title = 'x' where id = ?");
    owner("delete from case_sight where id = ?");
    owner("update case_file set state = '{}', stage = 'x' where id = ?");
    assertThat(found()).contains("state main");

    database.rows("select rebuild_read_models()");
    var other = cases.open(tip(district, "2021-06-09T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, other);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> database.rows("select 1 from rebuild where done_at is null").isEmpty());

    assertThat(rows()).isEqualTo(before);
    assertThat(found()).isEmpty();
  }

  private List<List<String>> rows() throws SQLException {
    return database.rows(
        "select md5(f::text), md5(r::text), (select md5(string_agg(s::text, ',' order by s.unit))"
            + " from case_sight s where s.id = f.id),"
            + " (select md5(string_agg(t::text, ',' order by t.track)) from case_track t where t.case_id = f.id)"
            + " from case_file f join case_row r using (id) where f.id = ?",
        id);
  }

  private void signTheDay() {
    clock.set(district, "2021-06-09T10:00:00");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> !database.rows("select 1 from tree_root where district = ?", district).isEmpty());
  }

  private void owner(String sql) throws SQLException {
    database.asOwner(sql, id);
  }

  private void rehash(int version) throws SQLException {
    database.asOwner(
        """
        update case_event e set previous_hash = p.hash,
          hash = sha256(
            int4send(20) || convert_to('anshao/case-event/v1', 'UTF8') || int4send(7) || convert_to('SHA-256', 'UTF8')
            || int4send(16) || uuid_send(e.case_id) || int4send(8) || int8send(e.version)
            || int4send(32) || p.hash || int4send(length(e.bytes)) || e.bytes)
          from case_event p
         where p.case_id = e.case_id and p.version = e.version - 1 and e.case_id = ? and e.version = ?""",
        id,
        (long) version);
  }

  private List<String> found() throws SQLException {
    try (var connection = connections.open()) {
      IntegrityWatch.seeOneMoment(connection);
      watch.check(connection, List.of(id));
      connection.commit();
    }
    return open(id);
  }

  private List<String> foundInTheRecord() throws SQLException {
    try (var connection = connections.open()) {
      watch.record(connection, district, new StopSignal());
    }
    return texts(
        database.rows(
            "select what, coalesce(n::text, ''), detail from integrity_finding"
                + " where district = ? and case_id is null and cleared_at is null order by id",
            district));
  }

  private List<String> open(UUID of) throws SQLException {
    return texts(
        database.rows(
            "select what, coalesce(n::text, ''), detail from integrity_finding"
                + " where case_id = ? and cleared_at is null order by id",
            of));
  }

  private static List<String> texts(List<List<String>> rows) {
    return rows.stream().map(row -> String.join(" ", row).replaceAll("  +", " ").strip()).toList();
  }
}
