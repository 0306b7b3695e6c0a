package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;
import static io.anshao.cases.metric.domain.Count.ofTips;

import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** What comes in and what is taken up. */
final class IntakeMetrics {

  static final List<Metric> ALL =
      List.of(
          new Metric(
              "received",
              "收到举报",
              "Tips received",
              Measure.TIPS,
              "期内登记的举报件数，撤销登记的不计。",
              "Tips registered in the period, without cancelled ones.",
              ofTips(Gauge.SUM, (f, p) -> registered(f, p).map(_ -> Mark.one(f.leads().now())))),
          new Metric(
              "cases",
              "案件",
              "Cases",
              Measure.CASES,
              "期内登记的案件数，已并案、撤销登记、因属咨询建议不予受理的不计。",
              "Cases registered in the period, without merged and cancelled ones and declined questions.",
              ofCases(Gauge.SUM, (f, p) -> registered(f, p).map(_ -> Mark.one(f.leads().now())))),
          new Metric(
              "duplicate_ratio",
              "重复举报比",
              "Tips per case",
              Measure.RATIO,
              "期内登记的举报件数与案件数之比。",
              "Tips received in the period for each case of it.",
              ofTips(
                  Gauge.PER_HIT,
                  (f, p) -> registered(f, p).map(_ -> Mark.share(f.leads().now(), f.isCase())))),
          new Metric(
              "acceptance_rate",
              "受理率",
              "Acceptance rate",
              Measure.SHARE,
              "期内研判出结果的案件中受理的比例；不予受理和受理前移送且未退回的计入分母。",
              "Accepted among the cases triaged in the period: accepted, declined, or referred out"
                  + " before acceptance and not back.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.triage().stream()
                          .filter(t -> p.covers(t.at()))
                          .map(t -> Mark.share(f.leads().now(), t.outcome() == Outcome.ACCEPTED)))),
          new Metric(
              "employee_tip_share",
              "员工举报占比",
              "Share of employees' tips",
              Measure.SHARE,
              "期内登记的举报中，企业员工举报（身份或渠道为企业内部员工）的比例。",
              "Tips of employees, by relation or channel, among the tips received in the period.",
              ofTips(
                  Gauge.SHARE,
                  (f, p) ->
                      registered(f, p).map(_ -> Mark.share(f.leads().now(), f.isByEmployee())))));

  private IntakeMetrics() {}

  private static Stream<CaseFacts> registered(CaseFacts facts, Period period) {
    return Stream.of(facts).filter(f -> period.covers(f.origin().registeredAt()));
  }
}
