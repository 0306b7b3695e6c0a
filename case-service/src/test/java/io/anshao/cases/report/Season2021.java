package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The cases of a June that the tests of statistics know by heart. */
final class Season2021 {

  static final String MILL = "91330205MA2ABCD21T";
  static final String SHOP = "91330205MA2AXYT15D";

  private final CaseApi cases;
  private final TestClock clock;
  private final Cast cast;
  private UUID fined = new UUID(0, 0);

  Season2021(CaseApi cases, TestClock clock, Cast cast) {
    this.cases = cases;
    this.clock = clock;
    this.cast = cast;
  }

  /**
   * Of the fire brigade: a major hazard fined 2 万 from 12350, the same from an employee by
   * snapshot, a firm that is helped, an undercover finding, one fixed on the spot and closed. Of
   * the building bureau: one.
   */
  void happens() {
    at("2021-06-08T10:05:00");
    fined = opened("hotline_12350", "public");
    cases.punish(cast, fined, MILL, "2021-06-08");
    cases.punish(cast, opened("miniapp_snap", "employee"), SHOP, "2021-06-08");
    helped();
    found();
    closed();
    another();
    // early enough that no rung of seven working days is climbed in June
    at("2021-06-15T09:00:00");
  }

  /**
   * One firm that was fined is shown as an example and put on the black list, another one on the
   * red list, a third is surveyed for risks.
   */
  void namesGoodAndBad(StaffApi staff) {
    var editor = staff.office(cast.district(), "editor");
    shown(editor, Map.of("title", "一企业锁闭安全出口", "problem", "安全出口被锁闭。", "place", "慈城镇"));
    var black =
        Map.of(
            "kind", "black_list",
            "title", "列入黑榜",
            "problem", "安全出口锁闭，已处罚。",
            "place", "慈城镇",
            "subjectName", "测试纺织厂");
    shown(editor, black);
    var red =
        Map.of(
            "kind", "red_list",
            "title", "全员查隐患",
            "firm", "测试电子厂",
            "said", "班组每日自查。",
            "place", "慈城镇",
            "unit", "xfjy");
    var entry = json(post(staff, editor, "/api/v1/list-entries", red)).path("id").asString();
    post(
        staff,
        cast.leader(),
        "/api/v1/list-entries/" + entry + "/decision",
        Map.of("version", 1, "approve", true));
    var risks = List.of(Map.of("what", "粉尘", "level", "larger"));
    var place = Map.of("name", "测试木业", "address", "慈城镇", "unit", "xfjy", "risks", risks);
    post(staff, cast.clerk(), "/api/v1/surveys", place);
  }

  private void shown(Member editor, Map<String, ?> draft) {
    cases.give(editor, fined, "draft-exposure", draft);
    var passes = Map.of("decision", "approve", "basis", "安全生产法第一百零五条");
    cases.give(cast.leader(), fined, "check-exposure", passes);
    cases.give(cast.leader(), fined, "review-exposure", Map.of("decision", "approve"));
    if (draft.containsKey("subjectName")) {
      cases.give(editor, fined, "notify-subject", Map.of("how", "直接送达"));
      cases.give(editor, fined, "record-objection", Map.of("answer", "agrees"));
    }
    cases.give(editor, fined, "publish-exposure", Map.of());
  }

  private static ResponseSpec post(StaffApi staff, Member by, String uri, Map<String, ?> body) {
    return staff
        .as(by)
        .post()
        .uri(uri)
        .headers(StaffApi.newKey())
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
  }

  private UUID opened(String channel, String relation) {
    var tip =
        tip(
            cast.district(),
            "2021-06-08T09:12:00",
            IdentityMode.ANONYMOUS,
            relation,
            ContactKind.NONE);
    return cases.open(via(tip, channel), cast.triager());
  }

  private void helped() {
    var id = opened("web", "public");
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var hazard = cases.view(cast.inspector(), id).at("/hazards/0/id").asString();
    var item = Map.of("hazardId", hazard, "requirement", "加装除尘", "dueOn", "2021-06-25");
    cases.give(cast.inspector(), id, "order-rectification", Map.of("items", List.of(item)));
    var proposal = Map.of("reason", "无除尘设计能力", "isSmall", true);
    cases.give(cast.inspector(), id, "propose-assistance", proposal);
    var consent = Map.of("isAgreed", true, "statement", "同意");
    cases.give(cast.inspector(), id, "record-assistance-consent", consent);
    var plan = Map.of("expert", "粉尘专家", "on", "2021-06-15", "bearer", "街道", "interim", "停用");
    cases.give(cast.inspector(), id, "plan-assistance", plan);
  }

  private void found() {
    var id = opened("undercover", "official");
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
  }

  private void closed() {
    var id = opened("web", "public");
    cases.bringIntoProgress(cast, id);
    at("2021-06-11T10:00:00");
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    cases.give(
        cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "门锁已拆除"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
  }

  private void another() {
    var id = opened("web", "public");
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(
        cast.triager(),
        id,
        "assign",
        with(assign(), Map.of("leadUnit", "zjj", "overrideReason", "在工地内")));
  }

  /** What comes after the season and changes nothing of it. */
  void goesOn() {
    at("2021-07-20T10:00:00");
    cases.punish(cast, opened("hotline_12350", "public"), MILL, "2021-07-20");
  }

  void at(String local) {
    clock.set(cast.district(), local);
  }

  private static TipSubmitted via(TipSubmitted tip, String channel) {
    return new TipSubmitted(
        tip.tipId(),
        tip.tipNumber(),
        tip.district(),
        channel,
        tip.submittedAt(),
        tip.description(),
        tip.hazardType(),
        tip.keyArea(),
        tip.location(),
        tip.address(),
        tip.subject(),
        tip.occurredAt(),
        tip.answers(),
        tip.uploads(),
        tip.identityMode(),
        tip.relation(),
        tip.contactKind(),
        tip.entry(),
        tip.sender(),
        tip.leaf());
  }
}
