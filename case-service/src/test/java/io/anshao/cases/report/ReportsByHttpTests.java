package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.with;
import static io.anshao.cases.report.Reports.filled;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a report, and who may go it, by HTTP. */
@ServiceTest
class ReportsByHttpTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Reports reports;
  private Cast cast;
  private String season;

  @BeforeEach
  void makeASeason() {
    reports = new Reports(staff);
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-02T09:00:00");
    season = reports.season(cast.leader());
  }

  @Test
  void isARowForEveryUnitFromItsOpeningAndMissingOnceItIsDue() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    var units =
        reports.lines(cast.leader(), season).stream()
            .filter(line -> line.at("/period/code").asString().equals("w2"))
            .toList();
    assertThat(units).hasSizeGreaterThan(25).allMatch(l -> timeliness(l).equals("open"));
    assertThat(reports.find(cast.leader(), season, "xfjy", "w3")).isEmpty();
    var own = reports.lines(cast.clerk(), season);
    assertThat(own).isNotEmpty().allMatch(line -> line.path("unit").asString().equals("xfjy"));
    assertThat(timeliness(reports.line(cast.clerk(), season, "xfjy", "w1"))).isEqualTo("missing");

    clock.set(cast.district(), "2021-06-08T17:31:00");
    assertThat(timeliness(reports.view(cast.clerk(), id).path("line"))).isEqualTo("missing");
    reports.act(cast.triager(), cast.triager(), id, "reminder", "").expectStatus().isOk();
    assertThat(reports.view(cast.clerk(), id).at("/line/remindedAt").asString())
        .startsWith("2021-06-08T09:31");
    submitted(id);

    assertThat(timeliness(reports.view(cast.leader(), id).path("line"))).isEqualTo("late");
  }

  @Test
  void goesFromDraftToFrozenByWayOfAReturn() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    submitted(id);
    var first = reports.view(cast.leader(), id);
    assertThat(first.at("/signed/no").asInt()).isEqualTo(1);
    assertThat(first.at("/signed/hash").asString()).hasSize(64);
    assertThat(first.path("may").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("return", "freeze");
    refused(reports.save(cast.clerk(), id, filled(first, 3)), "not-open");

    json(
        reports
            .act(cast.triager(), cast.triager(), id, "return", " ")
            .expectStatus()
            .isEqualTo(422));
    reports.act(cast.triager(), cast.triager(), id, "return", "请补照片").expectStatus().isOk();
    var back = reports.view(cast.clerk(), id);
    assertThat(back.at("/line/status").asString()).isEqualTo("returned");
    assertThat(back.path("acts").valueStream().toList().getLast().path("words").asString())
        .isEqualTo("请补照片");
    submitted(id);
    reports.act(cast.leader(), cast.leader(), id, "freeze", "").expectStatus().isOk();

    var frozen = reports.view(cast.unitLeader(), id);
    assertThat(frozen.at("/line/status").asString()).isEqualTo("frozen");
    assertThat(frozen.at("/signed/no").asInt()).isEqualTo(2);
    assertThat(timeliness(frozen.path("line"))).isEqualTo("in_time");
    assertThat(frozen.path("may")).isEmpty();
    refused(reports.act(cast.triager(), cast.triager(), id, "return", "再改"), "frozen");
  }

  @Test
  void takesNoNumberThatCasesGiveAndNoneWithoutProof() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    var typed =
        Map.of(
            "numbers",
            Map.of("w1.1", Map.of("value", 99), "w3.1", Map.of("value", -1), "x", Map.of()),
            "items",
            List.of(Map.of("activity", "party", "title", "")),
            "phone",
            "ask me");
    var problem = json(reports.save(cast.clerk(), id, typed).expectStatus().isEqualTo(422));
    assertThat(problem.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "numbers[w1.1]",
            "numbers[w3.1].value",
            "numbers[x]",
            "items[0].activity",
            "items[0].title",
            "phone");

    var bare =
        Map.of("numbers", Map.of("w3.1", Map.of("value", 2)), "notes", Map.of("w1.1", "含转办"));
    reports.save(cast.clerk(), id, bare).expectStatus().isOk();
    var missing =
        json(
            reports
                .act(cast.unitLeader(), cast.clerk(), id, "submission", "")
                .expectStatus()
                .isEqualTo(422));
    assertThat(missing.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("numbers[w3.1].proofs", "numbers[w3.2].value", "narrative");
    assertThat(reports.view(cast.clerk(), id).at("/content/notes/w1.1").asString())
        .isEqualTo("含转办");
  }

  @Test
  void isWrittenByItsUnitSignedByItsLeaderAndReviewedByTheOffice() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    var content = filled(reports.view(cast.clerk(), id), 1);
    var handler = staff.unit(cast.district(), "xfjy", "unit_handler");
    var assessor = staff.office(cast.district(), "assessor");
    var auditor = staff.office(cast.district(), "auditor");

    reports.save(cast.triager(), id, content).expectStatus().isForbidden();
    reports.save(cast.stranger(), id, 1, content).expectStatus().isNotFound();
    reports.save(handler, id, 1, content).expectStatus().isForbidden();
    reports.get(handler, "/api/v1/reports?season=" + season).expectStatus().isForbidden();
    reports.get(cast.stranger(), "/api/v1/reports/" + id).expectStatus().isNotFound();
    var elsewhere = staff.freshDistrict();
    var foreigner = staff.office(elsewhere, "office_leader");
    reports.get(foreigner, "/api/v1/reports/" + id).expectStatus().isNotFound();
    reports.get(foreigner, "/api/v1/reports?season=" + season).expectStatus().isNotFound();

    reports.save(cast.clerk(), id, content).expectStatus().isOk();
    reports.act(cast.clerk(), cast.clerk(), id, "submission", "").expectStatus().isForbidden();
    reports.act(cast.leader(), cast.clerk(), id, "submission", "").expectStatus().isForbidden();
    submitted(id);
    for (var other : List.of(cast.clerk(), cast.unitLeader(), assessor, auditor)) {
      reports.act(other, cast.clerk(), id, "return", "改").expectStatus().isForbidden();
      reports.act(other, cast.clerk(), id, "freeze", "").expectStatus().isForbidden();
    }
    reports.get(auditor, "/api/v1/reports/" + id + "/recompute").expectStatus().isOk();
    reports.get(cast.clerk(), summary("w2")).expectStatus().isForbidden();
    reports.get(cast.leader(), summary("w2")).expectStatus().isOk();
  }

  @Test
  void toldWhoWasOvertakenAndTakesTheSameCallTwice() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    var content = filled(reports.view(cast.clerk(), id), 1);

    reports.save(cast.clerk(), id, 1, content).expectStatus().isOk();
    reports.save(cast.clerk(), id, 1, content).expectStatus().isOk();
    refused(
        reports.save(cast.unitLeader(), id, 1, with(content, Map.of("phone", "1"))), "lost-race");
    var version = Map.of("version", 2);
    var uri = "/api/v1/reports/" + id + "/submission";
    reports.post(cast.unitLeader(), uri, version).expectStatus().isOk();
    reports.post(cast.unitLeader(), uri, version).expectStatus().isOk();

    assertThat(reports.view(cast.leader(), id).at("/signed/no").asInt()).isEqualTo(1);
  }

  @Test
  void comesAtAnyTimeWhereSomethingMajorHappened() {
    var made =
        json(
            reports
                .post(cast.clerk(), "/api/v1/reports/urgent", Map.of())
                .expectStatus()
                .isCreated());
    var id = made.at("/line/id").asString();
    reports.post(cast.triager(), "/api/v1/reports/urgent", Map.of()).expectStatus().isForbidden();
    reports
        .save(cast.clerk(), id, with(filled(made, 0), Map.of("numbers", Map.of())))
        .expectStatus()
        .isOk();
    reports.act(cast.unitLeader(), cast.clerk(), id, "submission", "").expectStatus().isOk();

    var urgent = json(reports.get(cast.leader(), "/api/v1/reports").expectStatus().isOk());
    assertThat(urgent.at("/items/0/title").asString()).isEqualTo("商场疏散演练");
    assertThat(urgent.at("/items/0/kind").asString()).isEqualTo("urgent");
    assertThat(
            urgent.at("/items/0/timeliness").isMissingNode()
                || urgent.at("/items/0/timeliness").isNull())
        .isTrue();
    assertThat(
            json(reports.get(cast.stranger(), "/api/v1/reports").expectStatus().isOk())
                .path("items"))
        .isEmpty();
  }

  @Test
  void goesByACalendarThatTheOfficeChanges() {
    reports.line(cast.clerk(), season, "xfjy", "w2");
    var seasons = json(reports.get(cast.clerk(), "/api/v1/report-seasons").expectStatus().isOk());
    var now = seasons.at("/items/0");
    var periods = now.path("periods").valueStream().toList();
    var moved = with(asMap(periods.get(1)), Map.of("dueAt", "2021-06-09T01:30:00Z"));
    var body =
        Map.of(
            "version",
            now.path("version").asInt(),
            "name",
            "安全生产月",
            "periods",
            Stream.concat(
                    Stream.of(asMap(periods.get(0)), moved),
                    periods.stream().skip(2).map(ReportsByHttpTests::asMap))
                .toList());
    var uri = "/api/v1/report-seasons/" + season;

    put(cast.clerk(), uri, body).expectStatus().isForbidden();
    put(cast.triager(), uri, body).expectStatus().isForbidden();
    var changed = json(put(cast.leader(), uri, body).expectStatus().isOk());
    assertThat(changed.at("/periods/1/dueAt").asString()).isEqualTo("2021-06-09T01:30:00Z");
    put(cast.leader(), uri, body).expectStatus().isOk();
    refused(put(cast.leader(), uri, with(body, Map.of("version", 7))), "lost-race");
    var without = Map.of("version", 2, "name", "安全生产月", "periods", List.of(asMap(periods.get(0))));
    var problem = json(put(cast.leader(), uri, without).expectStatus().isEqualTo(422));
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("periods");
  }

  @Test
  void keepsTheTemplateItWasOpenedWith() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();
    var uri = "/api/v1/districts/" + cast.district() + "/stat-template";
    var template = json(reports.get(cast.clerk(), uri).expectStatus().isOk()).path("template");
    var changed = with(asMap(template), Map.of("weekly", asMap(template).get("table")));
    var body = Map.of("version", 1, "reason", "换发附件1", "template", changed);
    put(cast.leader(), uri, body).expectStatus().isForbidden();
    var wrong = with(changed, Map.of("title", "", "scheme", Map.of("weights", Map.of())));
    var problem =
        json(
            staff
                .administrator()
                .put()
                .uri(uri)
                .bodyValue(Map.of("version", 1, "reason", "x", "template", wrong))
                .exchange()
                .expectStatus()
                .isEqualTo(422));
    assertThat(problem.path("errors").findValuesAsString("field"))
        .contains("title", "scheme.weights", "scheme.lateShare");

    staff.administrator().put().uri(uri).bodyValue(body).exchange().expectStatus().isOk();

    assertThat(reports.view(cast.clerk(), id).path("rows")).hasSize(3);
    clock.set(cast.district(), "2021-06-09T09:00:00");
    var next = reports.line(cast.clerk(), season, "xfjy", "w3").path("id").asString();
    assertThat(reports.view(cast.clerk(), next).path("rows").size()).isGreaterThan(20);
    assertThat(json(reports.get(cast.clerk(), uri + "?version=1")).at("/template/weekly"))
        .hasSize(3);
  }

  private void submitted(String id) {
    var content = filled(reports.view(cast.clerk(), id), 2);
    reports.save(cast.clerk(), id, content).expectStatus().isOk();
    reports.act(cast.unitLeader(), cast.clerk(), id, "submission", "").expectStatus().isOk();
  }

  private String summary(String period) {
    return "/api/v1/report-seasons/" + season + "/periods/" + period + "/summary";
  }

  private ResponseSpec put(StaffApi.Member by, String uri, Object body) {
    return staff.as(by).put().uri(uri).bodyValue(body).exchange();
  }

  private static String timeliness(JsonNode line) {
    return line.path("timeliness").asString();
  }

  private static void refused(ResponseSpec answer, String why) {
    assertThat(json(answer.expectStatus().isEqualTo(409)).path("type").asString()).endsWith(why);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(JsonNode node) {
    return JsonMapper.shared().convertValue(node, Map.class);
  }
}
