package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A6: a major hazard ordered to be gone by Friday 2021-09-17 is still there.
 *
 * <p>Asserted now: reminder 09-16, urging on Saturday 09-18 (a working day), letter 北区安办督〔2021〕1号
 * on 09-23, interview 09-28, proposal 10-08, each rung once; listed on 10-08 by a leader of the
 * committee, published by 10-14; interim measures and all five fixes, or the form refuses; monthly
 * report by 10-29; more time asked for too late is refused; off the list only after experts
 * accepted, and published within five working days.
 *
 * <p>Added later: the public page of what is listed, and the columns of the statistics.
 */
@OnPlatform
class ScenarioA6ListingTests {

  @Test
  void climbsTheLadderIsListedAndLeavesTheList(District district) {
    var id = isOrderedByThe17th(district);
    climbs(district, id, "2021-09-16T10:00", "已提醒");
    climbs(district, id, "2021-09-18T10:00", "已催办");
    isSentALetter(district, id);
    climbs(district, id, "2021-09-28T10:00", "须约谈通报");
    isListed(district, id);
    isTreated(district, id);
    asksForMoreTimeTooLate(district, id);
    leavesTheList(district, id);
    hasClimbedEachRungOnce(district, id);
  }

  private static String isOrderedByThe17th(District district) {
    district.at("2021-09-02T09:00");
    var tip = district.reporter().writes("厂房安全出口全部封死，上百人作业。").sends();
    var id = district.caseOf(tip).id();
    var handling = new Handling(district, id);
    handling.accept();
    handling.findsAMajorHazard();
    var hazard = district.handler().opens(id).hazards().getFirst().get("id").asString();
    var item = Map.of("hazardId", hazard, "requirement", "拆除封堵", "dueOn", "2021-09-17");
    district.handler().does(id, "order-rectification", Map.of("items", List.of(item)));
    return id;
  }

  private static void climbs(District district, String id, String moment, String rung) {
    district.at(moment);
    await().until(() -> district.officeLeader().opens(id).json().toString().contains(rung));
  }

  private static void isSentALetter(District district, String id) {
    climbs(district, id, "2021-09-23T10:00", "须发督办函");
    var content = Map.of("content", "请于 3 个工作日内完成整改。");

    district.officeLeader().does(id, "sign-supervision-letter", content);

    var file = district.unitLeader().opens(id);
    assertThat(file.json().toString()).contains("北区安办督〔2021〕1号", "请于 3 个工作日内完成整改");
    assertThat(district.officeLeader().opens(id).allowed())
        .doesNotContain("sign-supervision-letter");
  }

  private static void isListed(District district, String id) {
    climbs(district, id, "2021-10-08T10:00", "须提出挂牌督办");
    var proposal = Map.of("reason", "重大隐患逾期十个工作日未整改", "until", "2021-12-31");
    assertThat(district.officeLeader().opens(id).allowed()).contains("propose-listing");
    district.officeLeader().does(id, "propose-listing", proposal);
    assertThat(district.committeeLeader().cases("view=decide")).hasSize(1);

    var file = district.committeeLeader().does(id, "approve-listing", Map.of());

    assertThat(file.json().toString()).contains("北区安委督〔2021〕1号");
    assertThat(file.due("list_publish")).contains(endOf("2021-10-14"));
    assertThat(file.due("list_progress")).contains(endOf("2021-10-29"));
    assertThat(file.due("list_treatment")).contains(endOf("2021-12-31"));
    isOnTheBoard(district, id);
  }

  /** 挂牌公布: the record on the board is the publication of the listing. */
  private static void isOnTheBoard(District district, String id) {
    var draft =
        Map.<String, Object>of(
            "kind", "hazard_list", "title", "一处重大隐患挂牌督办", "problem", "疏散通道封堵。", "place", "外滩街道");
    district.editor().does(id, "draft-exposure", draft);
    district
        .reviewer()
        .does(id, "check-exposure", Map.of("decision", "approve", "basis", "安全生产法第七十条"));
    district.officeLeader().does(id, "review-exposure", Map.of("decision", "approve"));

    var published = district.editor().does(id, "publish-exposure", Map.of());

    assertThat(published.clock("list_publish").orElseThrow().has("metAt")).isTrue();
    assertThat(district.officeLeader().opens(id).allowed()).doesNotContain("publish-listing");
    var board = "/api/v1/exposures?kind=hazard_list&district=" + district.code();
    await()
        .until(() -> district.platform().intake().get(board).expect(200).text().contains("挂牌督办"));
  }

  private static void isTreated(District district, String id) {
    var unit = district.unitLeader();
    unit.does(id, "record-interim-measures", Map.of("measures", "人员全部撤离，停产停用。"));
    var fixes =
        Map.of(
            "responsible", "总经理负责",
            "measures", "拆除封堵并增设出口",
            "funds", "20 万元",
            "schedule", "12 月底前");
    assertThat(unit.tries(id, "record-five-fixes", fixes).status()).isEqualTo(422);
    var all = new HashMap<String, Object>(fixes);
    all.put("emergencyPlan", "每班设疏散引导员");

    var file = unit.does(id, "record-five-fixes", all);

    assertThat(file.clock("handle_total").orElseThrow().has("metAt")).isTrue();
    district.at("2021-10-28T10:00");
    var reported = unit.does(id, "report-listing-progress", Map.of("progress", "已拆除两处封堵。"));
    assertThat(reported.due("list_progress")).contains(endOf("2021-11-30"));
    district.at("2021-11-29T10:00");
    unit.does(id, "report-listing-progress", Map.of("progress", "新增出口已开工。"));
  }

  private static void asksForMoreTimeTooLate(District district, String id) {
    district.at("2021-12-06T10:00");
    var request = Map.of("until", "2022-03-31", "reason", "材料未到");

    var late = district.unitLeader().tries(id, "request-listing-extension", request);

    assertThat(late.expect(409).json().get("reason").asString())
        .isEqualTo("listing-extension-late");
  }

  private static void leavesTheList(District district, String id) {
    var statement = Map.of("statement", "封堵全部拆除，新增出口两处。");
    district.unitLeader().does(id, "request-acceptance", statement);
    assertThat(district.committeeLeader().opens(id).allowed()).doesNotContain("delist");
    district
        .officeLeader()
        .does(
            id,
            "record-acceptance",
            Map.of("result", "pass", "experts", List.of("赵某"), "record", "验收合格。"));

    var file = district.committeeLeader().does(id, "delist", Map.of());

    assertThat(file.due("delist_publish")).contains(endOf("2021-12-13"));
    district.editor().does(id, "note-rectified", Map.of("measure", "封堵拆除，新增出口两处，已摘牌。"));
    var published = district.officeLeader().opens(id);
    assertThat(published.clock("delist_publish").orElseThrow().has("metAt")).isTrue();
    assertThat(published.json().toString()).contains("已摘牌并公布");
  }

  private static void hasClimbedEachRungOnce(District district, String id) {
    var events =
        district.triager().get("/api/v1/cases/" + id + "/events").expect(200).json().get("items");
    var rungs =
        events
            .valueStream()
            .map(event -> event.get("event").asString())
            .filter(
                List.of("reminded", "urged", "letter-due", "interview-due", "listing-due")
                    ::contains)
            .toList();
    assertThat(rungs).startsWith("reminded", "urged", "letter-due", "interview-due", "listing-due");
    assertThat(rungs.stream().filter("letter-due"::equals)).hasSize(1);
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
