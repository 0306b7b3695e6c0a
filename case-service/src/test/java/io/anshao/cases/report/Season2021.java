package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.TestClock;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cases of a June that the tests of statistics know by heart. */
final class Season2021 {

  static final String MILL = "91330205MA2ABCD21T";
  static final String SHOP = "91330205MA2AXYT15D";

  private final CaseApi cases;
  private final TestClock clock;
  private final Cast cast;

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
    cases.punish(cast, opened("hotline_12350", "public"), MILL, "2021-06-08");
    cases.punish(cast, opened("miniapp_snap", "employee"), SHOP, "2021-06-08");
    helped();
    found();
    closed();
    another();
    // early enough that no rung of seven working days is climbed in June
    at("2021-06-15T09:00:00");
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
