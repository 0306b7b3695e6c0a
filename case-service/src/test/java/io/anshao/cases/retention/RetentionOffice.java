package io.anshao.cases.retention;

import static io.anshao.cases.CaseApi.json;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.contracts.tip.TipSubmitted;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The people of a district who answer for what it keeps, and what its database has. */
record RetentionOffice(
    StaffApi staff,
    CaseApi cases,
    CaseDatabase database,
    String district,
    Member triager,
    Member leader,
    Member administrator) {

  static final String WORDS = "二楼安全出口上锁，夜里有人加班";

  static RetentionOffice of(StaffApi staff, CaseApi cases, CaseDatabase database) {
    var district = staff.freshDistrict();
    return new RetentionOffice(
        staff,
        cases,
        database,
        district,
        staff.office(district, "triager"),
        staff.office(district, "office_leader"),
        staff.office(district, "administrator"));
  }

  UUID declined(TipSubmitted tip) {
    var id = cases.open(tip, triager);
    cases.give(triager, id, "decline", Map.of("reasonCode", "not_a_report", "text", "不属于本平台受理范围。"));
    cases.give(leader, id, "approve-decline", Map.of());
    return id;
  }

  UUID ordered(UUID id, String kind) {
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

  List<List<String>> orders(UUID id) throws SQLException {
    return database.rows("select id from erasure_order where case_id = ?", id);
  }

  String told(UUID order) throws SQLException {
    return database
        .rows(
            "select convert_from(payload, 'UTF8') from outbox where topic = 'anshao.erasures.v1' and key = ?",
            order.toString())
        .toString();
  }

  int search() {
    return json(staff.as(triager).get().uri("/api/v1/cases?q=夜里有人加班&status=declined").exchange())
        .path("items")
        .size();
  }

  /** All text of this district's cases that any table has. */
  String everyTable() throws SQLException {
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

  JsonNode view() {
    return json(read(administrator).expectStatus().isOk());
  }

  ResponseSpec read(Member member) {
    return staff.as(member).get().uri("/api/v1/retention").exchange();
  }
}
