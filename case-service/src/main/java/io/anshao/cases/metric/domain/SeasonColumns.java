package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;
import static io.anshao.cases.metric.domain.Count.ofTips;

import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that a report 报表 may take from cases: the columns of 统计表 and those of the week. */
public final class SeasonColumns {

  /** Kinds of exposure that name a self-check gone through the motions, or a hidden risk. */
  private static final Set<String> SHAM = Set.of("sham_selfcheck", "concealed_risk");

  private static final List<Column> MORE =
      List.of(
          new Column(
              "14",
              "走形式、瞒报风险被曝光企业",
              Measure.ENTERPRISES,
              "期内因自查自改走形式、瞒报风险隐患被曝光、至统计时点未撤回的企业数，不重复计算。",
              ofCases(
                  Gauge.DISTINCT,
                  (f, p) ->
                      f.shown(p)
                          .filter(e -> SHAM.contains(e.kind()))
                          .map(e -> Mark.key(e.responsible(), f.party())))),
          new Column(
              "20.4",
              "企业员工举报",
              Measure.TIPS,
              "期内登记的企业员工举报件数，撤销登记的不计。",
              ofTips(Gauge.SUM, SeasonColumns::byEmployees)),
          new Column(
              "23.2",
              "解决困难",
              Measure.TIMES,
              "期内评价完结的帮扶件数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.assistances().stream()
                          .flatMap(a -> a.until().stream())
                          .filter(p::covers)
                          .map(at -> Mark.one(f.leads().at(at))))),
          new Column(
              "24.1",
              "举报奖励",
              Measure.REWARDS,
              "期内财务登记付款的举报奖励件数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.rewards().stream()
                          .flatMap(r -> r.paidAt().stream())
                          .filter(p::covers)
                          .map(at -> Mark.one(f.leads().at(at))))),
          new Column(
              "24.2",
              "举报奖励金额",
              Measure.TEN_THOUSAND_YUAN,
              "同一批举报奖励的金额合计。",
              ofCases(
                  Gauge.TEN_THOUSANDS,
                  (f, p) ->
                      f.rewards().stream()
                          .filter(r -> r.paidAt().filter(p::covers).isPresent())
                          .map(r -> Mark.amount(paidBy(f, r.paidAt()), r.yuan())))),
          new Column(
              "w1.1",
              "收到举报",
              Measure.TIPS,
              "期内登记的举报件数，撤销登记的不计，归统计时点的主办单位。",
              ofTips(Gauge.SUM, (f, p) -> registered(f, p).map(c -> Mark.one(c.leads().now())))),
          new Column(
              "w1.2",
              "受理",
              Measure.CASES,
              "期内受理的案件数，归统计时点的主办单位。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.accepted().stream().filter(p::covers).map(_ -> Mark.one(f.leads().now())))),
          new Column(
              "w1.3",
              "办结",
              Measure.CASES,
              "首次办结在期内的案件数，归办结时的主办单位。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.closings().stream()
                          .limit(1)
                          .filter(c -> p.covers(c.at()))
                          .map(c -> Mark.one(f.leads().at(c.at()))))),
          new Column(
              "w1.4",
              "企业员工举报",
              Measure.TIPS,
              "期内登记的企业员工举报件数，撤销登记的不计。",
              ofTips(Gauge.SUM, SeasonColumns::byEmployees)),
          new Column(
              "w2.1",
              "查出重大隐患",
              Measure.HAZARDS,
              "期内查出的重大事故隐患数，归查出时的主办单位。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.hazards().stream()
                          .filter(h -> h.level() == Hazard.Level.MAJOR && p.covers(h.foundAt()))
                          .map(h -> Mark.one(f.leads().at(h.foundAt()))))),
          new Column(
              "w2.2",
              "公开曝光",
              Measure.EXPOSURES,
              "期内发布、至统计时点未撤回的曝光数。",
              ofCases(Gauge.SUM, (f, p) -> f.shown(p).map(e -> Mark.one(e.responsible())))));

  /** In the order of the table, those of the week behind. */
  public static final List<Column> ALL =
      Stream.of(Columns.ALL, BesideColumns.ALL, MORE).flatMap(List::stream).toList();

  private SeasonColumns() {}

  /** The column of that number. */
  public static Optional<Column> find(String number) {
    return ALL.stream().filter(column -> column.number().equals(number)).findFirst();
  }

  private static Stream<CaseFacts> registered(CaseFacts facts, Period period) {
    return Stream.of(facts).filter(f -> period.covers(f.origin().registeredAt()));
  }

  private static Stream<Mark> byEmployees(CaseFacts facts, Period period) {
    return registered(facts, period)
        .filter(CaseFacts::isByEmployee)
        .map(each -> Mark.one(each.leads().now()));
  }

  private static Optional<UnitCode> paidBy(CaseFacts facts, Optional<Instant> at) {
    return at.flatMap(facts.leads()::at);
  }
}
