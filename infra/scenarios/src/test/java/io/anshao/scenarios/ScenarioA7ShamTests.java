package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A7: a firm reports a rectification with the picture from before.
 *
 * <p>Asserted now: the firm opens its order by the link and answers with pictures; the same picture
 * is a warning for the unit and nothing the firm sees; the first inspectors cannot re-inspect, by
 * 10-21 for a major hazard, by 10-18 for a general one, two others verify on site; sham goes back
 * to be done again, with a penalty suggested (art. 102), the hint of art. 112 once fined, an
 * exposure drafted, which the law and another person let pass before anybody reads it; documents
 * alone do not close the case; look-back after 30 and 90 days. In the browser: {@code
 * console/sham.spec.ts}.
 */
@OnPlatform
class ScenarioA7ShamTests {

  private static final byte[] LOCKED = Photographs.take(7);

  @Test
  void isFoundOutOnSiteAndDoneAgain(District district) {
    var id = isOrdered(district, "major");
    var firm = district.orderOf(district.inspector(), id);
    await().until(() -> firm.opens().status() == 200);
    isFined(district, id);
    district.at("2021-10-11T09:00");
    assertThat(firm.opens().json().toString()).contains("拆除门锁").doesNotContain("夜里有人加班");
    firm.reportsDone("门锁已拆除。", LOCKED);

    isDoubted(district, id);

    var pending = district.inspector().opens(id);
    assertThat(pending.state()).isEqualTo("pending_reinspection");
    assertThat(pending.due("reinspect")).contains(endOf("2021-10-21"));
    assertThat(pending.allowed()).doesNotContain("start-reinspection", "record-reinspection");
    assertThat(firm.opens().json().toString()).doesNotContain("存疑", "照片相同");
    isSham(district, id);
    isVerifiedAndClosed(district, id, firm);
    isExposed(district, id);
    isOnTheBlackListAndOffAgain(district, id, firm);
    isLookedBackAt(district, id);
  }

  @Test
  void isReinspectedWithinFiveWorkingDaysWhenTheHazardIsGeneral(District district) {
    var id = isOrdered(district, "general");
    var firm = district.orderOf(district.inspector(), id);
    await().until(() -> firm.opens().status() == 200);
    district.at("2021-10-11T09:00");
    firm.says("help", "请派专家指导。");
    firm.reportsDone("已整改。", Photographs.takeAfterwards());

    await().until(() -> district.inspector().opens(id).state().equals("pending_reinspection"));

    var pending = district.inspector().opens(id);
    assertThat(pending.due("reinspect")).contains(endOf("2021-10-18"));
    assertThat(pending.json().toString()).contains("请求帮扶", "请派专家指导").doesNotContain("存疑");
    assertThat(pending.allowed()).contains("record-reinspection");
  }

  private static void isDoubted(District district, String id) {
    await().until(() -> district.inspector().opens(id).json().toString().contains("照片相同"));
    var refused =
        district
            .inspector()
            .tries(id, "start-reinspection", Map.of())
            .expect(409)
            .json()
            .get("reason");
    assertThat(refused.asString()).isEqualTo("other-pair-needed");
  }

  private static void isSham(District district, String id) {
    var other = district.colleague("b");
    other.does(id, "start-reinspection", Map.of());
    var refused = other.tries(id, "record-reinspection", passed()).expect(409).json();
    assertThat(refused.get("reason").asString()).isEqualTo("verification-missing");
    var photo = district.photographedBy(other, LOCKED);
    var hazard = other.opens(id).hazards().getFirst().get("id").asString();
    var found =
        Map.of(
            "result",
            "sham",
            "second",
            district.idOf(district.colleague("c")),
            "record",
            "门仍锁闭，照片为整改前所摄。",
            "photos",
            List.of(photo),
            "failedHazards",
            List.of(hazard),
            "newDueOn",
            "2021-10-25");

    var rework = other.does(id, "verify-on-site", found);

    assertThat(rework.state()).isEqualTo("rework");
    assertThat(rework.json().toString()).contains("整改弄虚作假", "安全生产法第一百零二条", "第一百一十二条");
    var leader = district.officeLeader();
    await().until(() -> leader.opens(id).allowed().contains("check-exposure"));
    await().until(() -> district.unitLeader().opens(id).allowed().contains("file-penalty"));
  }

  private static void isVerifiedAndClosed(District district, String id, FirmsOrder firm) {
    district.at("2021-10-22T09:00");
    firm.reportsDone("这次真的拆了。", Photographs.takeAfterwards());
    var other = district.colleague("b");
    await().until(() -> other.opens(id).state().equals("pending_reinspection"));
    other.does(id, "start-reinspection", Map.of());
    assertThat(other.tries(id, "record-reinspection", passed()).status()).isEqualTo(409);
    var photo = district.photographedBy(other, Photographs.takeAfterwards());
    var seen =
        Map.of(
            "result",
            "true",
            "second",
            district.idOf(district.colleague("c")),
            "record",
            "门锁已拆除，通道畅通。",
            "photos",
            List.of(photo));
    other.does(id, "verify-on-site", seen);
    other.does(id, "record-reinspection", passed());
    district
        .unitLeader()
        .does(
            id, "submit-closure", Map.of("conclusion", "属实，已整改。", "measureForReporter", "责令整改并处罚"));

    var closed = district.officeLeader().does(id, "approve-closure", Map.of());

    assertThat(closed.state()).isEqualTo("closed");
    assertThat(closed.due("look_back_30")).contains(endOf("2021-11-21"));
    assertThat(closed.due("look_back_90")).contains(endOf("2022-01-20"));
  }

  /** 自查自改走形式: of what inspectors found, and of no word of the tip. */
  private static void isExposed(District district, String id) {
    var reviewer = district.reviewer();
    var passes = Map.<String, Object>of("decision", "approve", "basis", "安全生产法第一百零二条");
    reviewer.does(id, "check-exposure", passes);
    reviewer.does(id, "review-exposure", Map.of("decision", "approve"));

    district.editor().does(id, "publish-exposure", Map.of());

    var board = "/api/v1/exposures?kind=sham_selfcheck&district=" + district.code();
    await()
        .until(() -> district.platform().intake().get(board).expect(200).text().contains("整改弄虚作假"));
    assertThat(district.platform().intake().get(board).expect(200).text()).doesNotContain("夜里有人加班");
  }

  /** The firm reads of it by its link, asks to be removed after the fix, and another decides. */
  private static void isOnTheBlackListAndOffAgain(District district, String id, FirmsOrder firm) {
    var draft =
        Map.<String, Object>of(
            "kind", "black_list",
            "title", "整改弄虚作假列入黑榜",
            "problem", "以整改前照片充整改后照片。",
            "place", "外滩街道",
            "subjectName", "测试纺织厂");
    var editor = district.editor();
    editor.does(id, "draft-exposure", draft);
    var passes = Map.<String, Object>of("decision", "approve", "basis", "安全生产法第一百零二条");
    district.reviewer().does(id, "check-exposure", passes);
    district.officeLeader().does(id, "review-exposure", Map.of("decision", "approve"));
    editor.does(id, "notify-subject", Map.of("how", "电子送达"));
    editor.does(id, "record-objection", Map.of("answer", "agrees"));
    editor.does(id, "publish-exposure", Map.of());
    await().until(() -> firm.opens().json().at("/blackList/isShown").asBoolean());

    firm.says("repair", "门锁已拆除，复查合格，请移出黑榜。");

    await().until(() -> district.officeLeader().opens(id).allowed().contains("decide-appeal"));
    assertThat(editor.opens(id).allowed()).doesNotContain("decide-appeal");
    assertThat(district.officeLeader().opens(id).due("appeal_answer")).isPresent();
    var decision =
        Map.<String, Object>of("appeal", "grant", "answer", "复查合格，同意移出。", "how", "企业链接页");
    district.officeLeader().does(id, "decide-appeal", decision);
    await().until(() -> !firm.opens().json().at("/blackList/isShown").asBoolean(true));
    assertThat(firm.opens().json().at("/blackList/plea/answer").asString()).contains("同意移出");
    var board = "/api/v1/exposures?kind=black_list&district=" + district.code();
    await()
        .until(
            () -> {
              var shown = district.platform().intake().get(board).expect(200).text();
              return shown.contains("withdrawn") && !shown.contains("测试纺织厂");
            });
  }

  private static void isLookedBackAt(District district, String id) {
    district.at("2021-11-19T09:00");
    var other = district.colleague("b");
    var photo = district.photographedBy(other, LOCKED);
    var again = Map.of("result", "relapsed", "record", "门又锁上了。", "photos", List.of(photo));

    assertThat(other.does(id, "record-look-back", again).state()).isEqualTo("reopened");
  }

  private static void isFined(District district, String id) {
    var handler = district.handler();
    handler.does(id, "suggest-penalty", Map.of("basis", "安全生产法第一百零五条"));
    district.unitLeader().does(id, "file-penalty", Map.of());
    var decision = Map.of("number", "北消罚〔2021〕9号", "decidedOn", "2021-10-08", "yuan", 20000);
    handler.does(id, "record-penalty-decision", decision);
    handler.does(id, "publish-penalty", Map.of());
    handler.does(id, "record-penalty-execution", Map.of());
  }

  private static String isOrdered(District district, String level) {
    district.at("2021-10-08T09:00");
    var tip = district.reporter().writes("二楼安全出口上锁，夜里有人加班。").photographs(LOCKED).sends();
    var id = district.caseOf(tip).id();
    var handling = new Handling(district, id);
    handling.accept();
    handling.assign();
    district.clerk().does(id, "sign-for", Map.of());
    var inspector = district.inspector();
    var inspection =
        Map.of(
            "finding",
            "substantiated",
            "record",
            "安全出口锁闭。",
            "officers",
            List.of("王某", "李某"),
            "hazards",
            List.of(Map.of("description", "安全出口锁闭", "level", level, "fixedOnSpot", false)),
            "photos",
            List.of(district.photographedBy(inspector, Photographs.take(3))),
            "signatureRefused",
            false);
    inspector.does(id, "record-inspection", inspection);
    var hazard = inspector.opens(id).hazards().getFirst().get("id").asString();
    var item = Map.of("hazardId", hazard, "requirement", "拆除门锁", "dueOn", "2021-10-15");
    inspector.does(id, "order-rectification", Map.of("items", List.of(item)));
    return id;
  }

  private static Map<String, Object> passed() {
    return Map.of(
        "result", "pass", "record", "合格", "failedHazards", List.of(), "photos", List.of());
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
