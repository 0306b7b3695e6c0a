package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts.HazardFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What inspections find and what becomes of it. */
final class FindingMetrics {

  private static final Duration YEAR = Duration.ofDays(365);

  static final List<Metric> ALL =
      List.of(
          new Metric(
              "substantiation_rate",
              "查实率",
              "Substantiation rate",
              Measure.SHARE,
              "最近一次核查结论在期内作出的案件中，查实和部分属实的比例；查无实据、无法核实的计入分母。",
              "Substantiated or partly so among the cases whose latest finding is of the period.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.conclusion().stream()
                          .filter(c -> p.covers(c.at()))
                          .map(c -> Mark.share(f.leads().at(c.at()), f.isProven())))),
          new Metric(
              "substantiated",
              "查实",
              "Substantiated",
              Measure.CASES,
              "最近一次核查结论在期内作出、查实或者部分属实的案件数，归作出结论时的主办单位。",
              "Cases whose latest finding is of the period and substantiates them, in part at"
                  + " least; the unit that led then.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.conclusion().stream()
                          .filter(c -> p.covers(c.at()) && f.isProven())
                          .map(c -> Mark.one(f.leads().at(c.at()))))),
          new Metric(
              "hazards_found",
              "查出隐患",
              "Hazards found",
              Measure.HAZARDS,
              "期内查出的隐患数，归查出时的主办单位。",
              "Hazards found in the period; the unit that led then.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.hazards().stream()
                          .filter(h -> p.covers(h.foundAt()))
                          .map(h -> Mark.one(f.leads().at(h.foundAt()))))),
          new Metric(
              "hazards_fixed",
              "整改销号",
              "Hazards fixed",
              Measure.HAZARDS,
              "期内销号的隐患数，归销号时的主办单位。",
              "Hazards written off in the period; the unit that led then.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.hazards().stream()
                          .flatMap(h -> h.writtenOffAt().stream())
                          .filter(p::covers)
                          .map(at -> Mark.one(f.leads().at(at))))),
          new Metric(
              "rectification_rate",
              "整改率",
              "Rectification rate",
              Measure.SHARE,
              "整改期限在期末前届满的隐患（含以前到期、期初尚未销号的）中，期末前已销号的比例；复查不通过后另定的期限不改变到期日。",
              "Written off by the end of the period among the hazards due by then, those of before"
                  + " that were still open included; a new day after a failed re-inspection moves"
                  + " nothing.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.hazards().stream()
                          .filter(h -> isDueBy(h, p))
                          .map(h -> Mark.share(unit(f, h), isGoneBy(h, p))))),
          new Metric(
              "rework_rate",
              "返工率",
              "Rework rate",
              Measure.SHARE,
              "期内的整改复查中不通过的比例。",
              "Re-inspections of the period that were not passed.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.reinspections().stream()
                          .filter(c -> p.covers(c.at()))
                          .map(c -> Mark.share(f.leads().at(c.at()), !c.isPassed())))),
          new Metric(
              "repeat_subject",
              "反复被查实的单位",
              "Subjects found at fault again",
              Measure.ENTERPRISES,
              "期末前 365 日内被查实（含部分属实）两件以上的被举报单位数，按统一社会信用代码。",
              "Reported parties, by credit code, with two or more substantiated cases in the 365"
                  + " days before the end of the period.",
              ofCases(Gauge.REPEATED, FindingMetrics::proven)));

  private FindingMetrics() {}

  private static boolean isDueBy(HazardFact hazard, Period period) {
    var wasGone = hazard.writtenOffAt().filter(at -> at.isBefore(period.from())).isPresent();
    return hazard
        .dueAt()
        .filter(period::endsAfter)
        .filter(due -> !wasGone || period.covers(due))
        .isPresent();
  }

  private static boolean isGoneBy(HazardFact hazard, Period period) {
    return hazard.writtenOffAt().filter(period::endsAfter).isPresent();
  }

  private static Optional<UnitCode> unit(CaseFacts facts, HazardFact hazard) {
    var due = hazard.dueAt().orElse(Instant.MAX);
    return facts.leads().at(hazard.writtenOffAt().filter(due::isAfter).orElse(due));
  }

  private static Stream<Mark> proven(CaseFacts facts, Period period) {
    var since = period.end().minus(YEAR);
    return facts.conclusion().stream()
        .filter(c -> c.finding().needsRectification())
        .filter(c -> c.at().isAfter(since) && period.endsAfter(c.at()))
        .flatMap(c -> facts.subject().stream().map(s -> Mark.key(facts.leads().at(c.at()), s)));
  }
}
