package io.anshao.cases.lifecycle.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People, units and commands of a case about a locked fire exit. */
final class CaseFixtures {

  static final Instant NOW = Instant.parse("2021-06-08T01:12:00Z");
  static final LocalDate TODAY = LocalDate.parse("2021-06-08");
  static final LocalDate DUE = LocalDate.parse("2021-06-18");
  static final UnitCode FIRE = new UnitCode("xfjy");
  static final UnitCode STREET = new UnitCode("t_cc");
  static final UnitCode HOUSING = new UnitCode("zjj");
  static final UUID PHOTO = UUID.fromString("00000000-0000-4000-8000-000000000777");

  static final Stamp TRIAGER = by("triager", Role.TRIAGER);
  static final Stamp LEADER = by("leader", Role.OFFICE_LEADER);
  static final Stamp CLERK = by("clerk", Role.UNIT_CLERK);
  static final Stamp UNIT_LEADER = by("unit leader", Role.UNIT_LEADER);
  static final Stamp HANDLER = by("handler", Role.UNIT_HANDLER);
  static final Stamp INSPECTOR = by("inspector", Role.INSPECTOR);
  static final Stamp OTHER_INSPECTOR = by("other inspector", Role.INSPECTOR);

  private CaseFixtures() {}

  static Stamp by(String name, Role role) {
    return new Stamp(NOW, new Actor(id(name), role, Optional.empty()));
  }

  /** The service itself. */
  static Stamp by() {
    return new Stamp(NOW, Actor.SYSTEM);
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Text text(String words) {
    return new Text(id("text " + words), "sha-256:" + words);
  }

  static Registration registration(String channel) {
    return new Registration(
        "JBAQ2021000001",
        "330205",
        channel,
        Severity.L3_SERIOUS,
        Optional.of("fire_exit"),
        Optional.of("330205100"),
        Optional.of(new Registration.Point("29.890470", "121.552600")),
        new Registration.Tip(
            id("tip"),
            "JB20210608-7K3M9Q",
            NOW,
            "anonymous",
            "public",
            "none",
            Optional.of(text("二楼安全出口上锁")),
            Optional.of(text("测试纺织厂 B 栋")),
            Optional.empty(),
            Optional.empty(),
            List.of(new Registration.Photo(PHOTO, "ab")),
            "sha-256:00"),
        NOW,
        Optional.empty());
  }

  static CaseCommand register() {
    return new CaseCommand.Register(new Stamp(NOW, Actor.SYSTEM), registration("web"));
  }

  static CaseCommand registerFromMedia() {
    return new CaseCommand.Register(new Stamp(NOW, Actor.SYSTEM), registration("media"));
  }

  static CaseCommand accept() {
    return accept(Severity.L3_SERIOUS);
  }

  static CaseCommand accept(Severity severity) {
    return accept(severity, Optional.empty());
  }

  static CaseCommand accept(Optional<CaseCommand.InCampaign> campaign) {
    return accept(Severity.L3_SERIOUS, campaign);
  }

  private static CaseCommand accept(Severity severity, Optional<CaseCommand.InCampaign> campaign) {
    return new CaseCommand.Accept(
        TRIAGER,
        "fire_exit",
        severity,
        Optional.of("fire"),
        Optional.of(text("测试纺织厂")),
        Subject.of(Optional.of(text("测试纺织厂")), Optional.of(text("91330205MA2ABCD21T"))),
        List.of(),
        text("安全出口上锁"),
        campaign,
        false);
  }

  static CaseCommand decline() {
    return new CaseCommand.Decline(TRIAGER, DeclineReason.UNCLEAR, text("请补充地点"));
  }

  static CaseCommand.Assign assign(UnitCode lead) {
    return new CaseCommand.Assign(
        TRIAGER,
        lead,
        List.of(STREET),
        text("核查 B 栋二楼安全出口"),
        List.of(PHOTO),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  static CaseCommand signFor() {
    return new CaseCommand.SignFor(CLERK, id("handler"));
  }

  static CaseCommand handOver(Stamp to) {
    return new CaseCommand.HandOver(UNIT_LEADER, to.by().person(), text("调离"));
  }

  static CaseCommand recall() {
    return new CaseCommand.Recall(by(), text("单位停用"));
  }

  static CaseCommand giveBack() {
    return giveBack(NOW.plusSeconds(60));
  }

  static CaseCommand giveBack(Instant until) {
    return new CaseCommand.Return(UNIT_LEADER, text("不属于本单位"), Optional.of(HOUSING), until);
  }

  static CaseCommand refuseReturn() {
    return new CaseCommand.RefuseReturn(TRIAGER, text("属于消防"));
  }

  static CaseCommand.RecordInspection inspect(Finding finding, CaseCommand.Found... found) {
    return inspect(INSPECTOR, finding, found);
  }

  static CaseCommand.RecordInspection inspect(
      Stamp by, Finding finding, CaseCommand.Found... found) {
    return new CaseCommand.RecordInspection(
        by,
        Optional.empty(),
        finding,
        text("现场检查记录"),
        List.of(text("李某"), text("王某")),
        List.of(found),
        List.of(PHOTO),
        false,
        Optional.empty());
  }

  static CaseCommand.Found general(String description) {
    return found(description, Hazard.Level.GENERAL, false);
  }

  static CaseCommand.Found major(String description) {
    return found(description, Hazard.Level.MAJOR, false);
  }

  static CaseCommand.Found fixedOnSpot(String description) {
    return found(description, Hazard.Level.GENERAL, true);
  }

  private static CaseCommand.Found found(
      String description, Hazard.Level level, boolean fixedOnSpot) {
    return new CaseCommand.Found(
        text(description), level, fixedOnSpot, Optional.empty(), List.of(), List.of());
  }

  static CaseCommand order(String... hazards) {
    return order(DUE, hazards);
  }

  static CaseCommand order(LocalDate dueOn, String... hazards) {
    return new CaseCommand.OrderRectification(
        HANDLER,
        java.util.Arrays.stream(hazards)
            .map(h -> new CaseCommand.Item(new HazardId(h), text("拆除门锁 " + h), dueOn))
            .toList(),
        Optional.of(text("安全生产法第一百零五条")),
        TODAY);
  }

  static CaseCommand report() {
    return new CaseCommand.ReportRectification(HANDLER, text("门锁已拆除"), List.of(PHOTO));
  }

  static CaseCommand start() {
    return new CaseCommand.StartReinspection(INSPECTOR);
  }

  static CaseCommand pass() {
    return pass(INSPECTOR);
  }

  static CaseCommand pass(Stamp by) {
    return new CaseCommand.RecordReinspection(
        by, true, text("复查记录"), List.of(), Optional.empty(), List.of(PHOTO), Optional.empty());
  }

  static CaseCommand fail(String... hazards) {
    return fail(Optional.of(DUE), hazards);
  }

  static CaseCommand fail(Optional<LocalDate> newDueOn, String... hazards) {
    return new CaseCommand.RecordReinspection(
        INSPECTOR,
        false,
        text("复查记录"),
        java.util.Arrays.stream(hazards).map(HazardId::new).toList(),
        newDueOn,
        List.of(PHOTO),
        Optional.empty());
  }

  static CaseCommand submit() {
    return new CaseCommand.SubmitClosure(UNIT_LEADER, text("书面结论"), text("已责令拆除门锁"));
  }

  static CaseCommand close() {
    return new CaseCommand.ApproveClosure(TRIAGER);
  }

  static CaseCommand reopen() {
    return new CaseCommand.Reopen(LEADER, text("又上锁了"));
  }

  /** Registered, accepted, assigned to the fire brigade, signed for. */
  static CaseCommand[] inProgress(CaseCommand... more) {
    return concat(new CaseCommand[] {register(), accept(), assign(FIRE), signFor()}, more);
  }

  /** In progress, two general hazards found and ordered to be fixed. */
  static CaseCommand[] rectifying(CaseCommand... more) {
    return concat(
        inProgress(inspect(Finding.SUBSTANTIATED, general("上锁"), general("堆物")), order("h1", "h2")),
        more);
  }

  /** One hazard found, ordered, fixed, re-inspected and submitted. */
  static CaseCommand[] pendingClosure(CaseCommand... more) {
    return concat(
        inProgress(
            inspect(Finding.SUBSTANTIATED, general("上锁")), order("h1"), report(), pass(), submit()),
        more);
  }

  private static CaseCommand[] concat(CaseCommand[] first, CaseCommand[] second) {
    return java.util.stream.Stream.of(first, second)
        .flatMap(java.util.Arrays::stream)
        .toArray(CaseCommand[]::new);
  }
}
