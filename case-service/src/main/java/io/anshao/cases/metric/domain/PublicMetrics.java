package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.atCutOff;
import static io.anshao.cases.metric.domain.Count.ofCases;

import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.metric.domain.CaseFacts.Listing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What presses for more: the ladder, listing, penalty, exposure, reward. */
final class PublicMetrics {

  static final List<Metric> ALL =
      List.of(
          climbs("escalations_reminder", Rung.REMINDER, "提醒", "Reminders"),
          climbs("escalations_urging", Rung.URGING, "催办", "Urgings"),
          climbs("escalations_letter", Rung.LETTER, "须发督办函", "Letters due"),
          climbs("escalations_interview", Rung.INTERVIEW, "须约谈通报", "Interviews due"),
          climbs("escalations_listing", Rung.LISTING, "须提出挂牌督办", "Listings to be proposed"),
          new Metric(
              "exposure_fix_rate",
              "曝光整改率",
              "Exposed and fixed",
              Measure.SHARE,
              "期内发布的曝光中至统计时点标注已整改的比例，撤回的不计。",
              "Exposures published in the period that say fixed by the cut-off, without withdrawn"
                  + " ones.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) -> f.shown(p).map(e -> Mark.share(e.responsible(), e.isRectified())))),
          new Metric(
              "penalty_public_on_time",
              "处罚按时公开率",
              "Penalties published in time",
              Measure.SHARE,
              "公开期限（处罚决定后 7 个工作日）在期内届满的处罚中按时公开的比例，公开前撤销的不计。",
              "Penalties published in time among those whose seven working days ended in the"
                  + " period, without those revoked before.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.duties().stream()
                          .filter(d -> d.clock().equals("penalty_publicity") && d.isDueIn(p))
                          .map(d -> Mark.share(d.unit(f.leads()), d.isMet())))),
          new Metric(
              "listing_open",
              "挂牌督办中",
              "Listed at the cut-off",
              Measure.LISTINGS,
              "统计时点已批准挂牌督办、尚未摘牌的件数。",
              "Listings approved and not removed at the cut-off.",
              atCutOff(Gauge.SUM, (f, _) -> open(f).map(_ -> Mark.one(f.leads().now())))),
          new Metric(
              "listing_overdue",
              "挂牌督办超期",
              "Listed and overdue",
              Measure.LISTINGS,
              "统计时点治理期限已过、尚未摘牌的挂牌督办件数。",
              "Listings not removed whose time of treatment is over at the cut-off.",
              atCutOff(
                  Gauge.SUM,
                  (f, p) ->
                      open(f)
                          .filter(l -> l.until().isBefore(p.asOf()))
                          .map(l -> Mark.one(f.leads().at(l.until()))))),
          new Metric(
              "reward_approved",
              "批准奖励",
              "Rewards approved",
              Measure.REWARDS,
              "期内批准的举报奖励件数。",
              "Rewards approved in the period.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.rewards().stream()
                          .filter(r -> p.covers(r.approvedAt()))
                          .map(r -> Mark.one(f.leads().at(r.approvedAt()))))),
          new Metric(
              "reward_approved_yuan",
              "批准奖励金额",
              "Rewards approved in yuan",
              Measure.YUAN,
              "期内批准的举报奖励金额合计。",
              "Sum of the rewards approved in the period.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.rewards().stream()
                          .filter(r -> p.covers(r.approvedAt()))
                          .map(r -> Mark.amount(f.leads().at(r.approvedAt()), r.yuan())))),
          new Metric(
              "reward_paid",
              "已付奖励",
              "Rewards paid",
              Measure.REWARDS,
              "期内财务登记付款的举报奖励件数。",
              "Rewards whose payment finance recorded in the period.",
              ofCases(Gauge.SUM, (f, p) -> paid(f, p).map(at -> Mark.one(f.leads().at(at))))),
          new Metric(
              "reward_lag_days",
              "奖励付款天数",
              "Days until the reward is paid",
              Measure.DAYS,
              "期内付款的，自首次办结至付款的自然日数的中位数。",
              "Median of calendar days from the first closure to the payment, of payments in the"
                  + " period.",
              ofCases(Gauge.MEDIAN, PublicMetrics::lag)));

  private PublicMetrics() {}

  private static Metric climbs(String key, Rung rung, String name, String nameEn) {
    return new Metric(
        key,
        name,
        nameEn,
        Measure.TIMES,
        "期内督办阶梯到达“%s”的次数，归当时的主办单位。".formatted(name),
        "Times that the ladder reached this rung in the period; the unit that led then.",
        ofCases(
            Gauge.SUM,
            (f, p) ->
                f.climbs().stream()
                    .filter(c -> c.rung() == rung && p.covers(c.at()))
                    .map(c -> Mark.one(f.leads().at(c.at())))));
  }

  private static Stream<Listing> open(CaseFacts facts) {
    return facts.listings().stream().filter(l -> l.removedAt().isEmpty());
  }

  private static Stream<Instant> paid(CaseFacts facts, Period period) {
    return facts.rewards().stream().flatMap(r -> r.paidAt().stream()).filter(period::covers);
  }

  private static Stream<Mark> lag(CaseFacts facts, Period period) {
    return facts.closings().stream()
        .limit(1)
        .flatMap(
            closing ->
                paid(facts, period)
                    .map(
                        at ->
                            Mark.amount(
                                facts.leads().at(at), HandlingMetrics.days(closing.at(), at))));
  }
}
