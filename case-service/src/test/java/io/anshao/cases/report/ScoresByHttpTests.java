package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.report.Reports.filled;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
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

/** 考核 by HTTP: who draws it up, who sees which, and how one appeals. */
@ServiceTest
class ScoresByHttpTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Reports reports;
  private Cast cast;
  private Season2021 june;
  private Member assessor;
  private String season;

  @BeforeEach
  void aSeasonIsOver() {
    reports = new Reports(staff);
    cast = cases.cast(staff.freshDistrict());
    june = new Season2021(cases, clock, cast);
    assessor = staff.unit(cast.district(), "yjglj", "assessor");
    june.at("2021-06-02T09:00:00");
    season = reports.season(cast.leader());
    june.happens();
    var table = reports.line(cast.clerk(), season, "xfjy", "table").path("id").asString();
    june.at("2021-07-02T15:00:00");
    reports.line(cast.clerk(), season, "xfjy", "w5");
    reports.save(cast.clerk(), table, filled(reports.view(cast.clerk(), table), 1));
    reports.act(cast.unitLeader(), cast.clerk(), table, "submission", "").expectStatus().isOk();
  }

  @Test
  void explainEveryDeductionAndFallWithAnAppealThatIsGranted() {
    draw(assessor).expectStatus().isEqualTo(409);
    june.at("2021-07-05T10:00:00");
    for (var other : List.of(cast.leader(), cast.triager(), cast.unitLeader())) {
      draw(other).expectStatus().isForbidden();
    }
    draw(assessor).expectStatus().isOk();

    var mine = score(cast.unitLeader(), "xfjy");
    assertThat(mine.path("total").asString()).isEqualTo("70.83");
    assertThat(mine.at("/lines/0/lost")).hasSize(5);
    assertThat(mine.at("/lines/3/applicable").asBoolean()).isFalse();
    var lost = mine.at("/lines/4/lost/0");
    assertThat(lost.path("id").asString()).isEqualTo("rectified");
    assertThat(lost.at("/cases/0").asString()).startsWith("JBAQ2021");
    assertThat(mine.path("appealUntil").asString()).isEqualTo("2021-07-12");
    assertThat(items(cast.stranger()).valueStream().map(s -> s.path("unit").asString()))
        .containsExactly("zjj");
    assertThat(items(assessor).size()).isGreaterThan(25);

    june.at("2021-07-12T20:00:00");
    appeal(cast.clerk(), "xfjy", "rectified").expectStatus().isForbidden();
    appeal(cast.stranger(), "xfjy", "rectified").expectStatus().isForbidden();
    appeal(cast.unitLeader(), "xfjy", "nothing").expectStatus().isNotFound();
    appeal(cast.unitLeader(), "xfjy", "rectified").expectStatus().isOk();
    june.at("2021-07-13T09:00:00");
    appeal(cast.unitLeader(), "xfjy", "weekly/w1").expectStatus().isEqualTo(409);

    var id = score(assessor, "xfjy").at("/lines/4/lost/0/appeal/id").asString();
    decide(cast.leader(), id).expectStatus().isForbidden();
    decide(staff.unit(cast.district(), "xfjy", "assessor"), id).expectStatus().isForbidden();
    decide(assessor, id).expectStatus().isOk();

    var after = score(cast.unitLeader(), "xfjy");
    assertThat(after.path("total").asString()).isEqualTo("83.33");
    assertThat(after.path("drawnTotal").asString()).isEqualTo("70.83");
    assertThat(after.at("/lines/4/lost/0/appeal/answer").asString()).isEqualTo("已在帮扶期内");
  }

  @Test
  void countWhatWasFoundOutWhenDrawnUpAgainButForWhoAppealed() {
    june.at("2021-07-05T10:00:00");
    draw(assessor).expectStatus().isOk();
    appeal(cast.unitLeader(), "xfjy", "rectified").expectStatus().isOk();
    var before = score(assessor, "zjj").path("total").asDouble();

    find(cast.leader(), "zjj", "leak").expectStatus().isForbidden();
    find(assessor, "yjglj", "leak").expectStatus().isForbidden();
    find(assessor, "moon", "theft").expectStatus().isEqualTo(422);
    find(assessor, "zjj", "leak").expectStatus().isOk();
    find(assessor, "xfjy", "concealed").expectStatus().isOk();
    draw(assessor).expectStatus().isOk();

    var theirs = score(cast.stranger(), "zjj");
    assertThat(theirs.path("no").asInt()).isEqualTo(2);
    assertThat(theirs.at("/deductions").findValuesAsString("points")).contains("20");
    assertThat(theirs.path("total").asDouble()).isEqualTo(Math.max(0, before - 20));
    assertThat(theirs.path("deductions").findValuesAsString("reason")).contains("泄露举报人身份：经查属实");
    assertThat(score(assessor, "xfjy").path("no").asInt()).isEqualTo(1);
    var foreigner = staff.office(staff.freshDistrict(), "assessor");
    draw(foreigner).expectStatus().isNotFound();
  }

  private ResponseSpec draw(Member by) {
    return reports.post(by, of("/scores"), Map.of());
  }

  private ResponseSpec appeal(Member by, String unit, String deduction) {
    var body = Map.of("deduction", deduction, "reason", "帮扶期内未到期");
    return reports.post(by, of("/scores/" + unit + "/appeals"), body);
  }

  private ResponseSpec decide(Member by, String id) {
    var body = Map.of("granted", true, "reason", "已在帮扶期内");
    return reports.post(by, of("/appeals/" + UUID.fromString(id) + "/decision"), body);
  }

  private ResponseSpec find(Member by, String unit, String kind) {
    var body = Map.of("unit", unit, "kind", kind, "reason", "经查属实");
    return reports.post(by, of("/findings"), body);
  }

  private String of(String part) {
    return "/api/v1/report-seasons/" + season + part;
  }

  private JsonNode items(Member reader) {
    return json(reports.get(reader, of("/scores")).expectStatus().isOk()).path("items");
  }

  private JsonNode score(Member reader, String unit) {
    return items(reader)
        .valueStream()
        .filter(each -> each.path("unit").asString().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
