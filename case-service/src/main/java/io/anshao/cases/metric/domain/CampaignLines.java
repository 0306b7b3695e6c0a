package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;
import static io.anshao.cases.metric.domain.Count.ofTips;

import io.anshao.cases.metric.domain.CaseFacts.HazardFact;
import io.anshao.cases.metric.domain.CaseFacts.Penalty;
import java.util.List;
import java.util.stream.Stream;

/** What a campaign 专项行动 brought about: all that is known of its cases at the cut-off. */
public final class CampaignLines {

  public static final List<Metric> ALL =
      List.of(
          new Metric(
              "received",
              "收到举报",
              "Tips received",
              Measure.TIPS,
              "列入该行动的举报件数，撤销登记的不计。",
              "Tips of the campaign, without cancelled ones.",
              ofTips(Gauge.SUM, (f, _) -> Stream.of(Mark.one(f.leads().now())))),
          new Metric(
              "cases",
              "案件",
              "Cases",
              Measure.CASES,
              "列入该行动的案件数，已并案、撤销登记、因属咨询建议不予受理的不计。",
              "Cases of the campaign, without merged and cancelled ones and declined questions.",
              ofCases(Gauge.SUM, (f, _) -> Stream.of(Mark.one(f.leads().now())))),
          new Metric(
              "hazards_found",
              "查出隐患",
              "Hazards found",
              Measure.HAZARDS,
              "这些案件中查出的隐患数。",
              "Hazards found in these cases.",
              ofCases(
                  Gauge.SUM,
                  (f, _) -> f.hazards().stream().map(h -> Mark.one(f.leads().at(h.foundAt()))))),
          new Metric(
              "hazards_fixed",
              "整改销号",
              "Hazards written off",
              Measure.HAZARDS,
              "其中至统计时点已销号或者当场整改的隐患数。",
              "Those of them that are written off or were fixed on the spot.",
              ofCases(
                  Gauge.SUM,
                  (f, _) ->
                      f.hazards().stream()
                          .filter(CampaignLines::isFixed)
                          .map(h -> Mark.one(f.leads().at(h.foundAt()))))),
          new Metric(
              "penalties",
              "行政处罚",
              "Penalties",
              Measure.PENALTIES,
              "这些案件中登记的行政处罚决定数，撤销的不计。",
              "Penalties decided in these cases, without revoked ones.",
              ofCases(
                  Gauge.SUM, (f, _) -> decided(f).map(p -> Mark.one(f.leads().at(p.decidedAt()))))),
          new Metric(
              "penalty_yuan",
              "罚款金额",
              "Fines",
              Measure.YUAN,
              "同一批行政处罚的罚款合计。",
              "The fines of these penalties together.",
              ofCases(
                  Gauge.SUM,
                  (f, _) ->
                      decided(f).map(p -> Mark.amount(f.leads().at(p.decidedAt()), p.yuan())))),
          new Metric(
              "exposures",
              "公开曝光",
              "Exposures",
              Measure.EXPOSURES,
              "这些案件中发布且未撤回的曝光数。",
              "Exposures of these cases that were published and are not withdrawn.",
              ofCases(
                  Gauge.SUM,
                  (f, _) ->
                      f.exposures().stream()
                          .filter(e -> !e.isWithdrawn())
                          .map(e -> Mark.one(e.responsible())))),
          new Metric(
              "assisted",
              "帮扶企业",
              "Firms helped",
              Measure.ENTERPRISES,
              "这些案件中得到帮扶的企业数，按统一社会信用代码，不重复计算。",
              "Firms that were helped in these cases, each once.",
              ofCases(
                  Gauge.DISTINCT,
                  (f, _) ->
                      f.assistances().stream()
                          .map(a -> Mark.key(f.leads().at(a.from()), f.party())))));

  private CampaignLines() {}

  private static boolean isFixed(HazardFact hazard) {
    return hazard.writtenOffAt().isPresent()
        || hazard.dueAt().filter(hazard.foundAt()::equals).isPresent();
  }

  private static Stream<Penalty> decided(CaseFacts facts) {
    return facts.penalties().stream().filter(p -> !p.isRevoked());
  }
}
