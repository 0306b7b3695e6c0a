package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.atCutOff;
import static io.anshao.cases.metric.domain.Count.ofCases;

import io.anshao.cases.metric.domain.CaseFacts.Handover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How cases go through the hands of units. */
final class HandlingMetrics {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SIGN_FOR = "sign_for";
  private static final String HANDLE = "handle_total";

  static final List<Metric> ALL =
      List.of(
          new Metric(
              "on_time_sign",
              "按时签收率",
              "Signed in time",
              Measure.SHARE,
              "签收期限在期内届满的交办中按时签收的比例，至统计时点未签收的计入分母，被退回的不计。",
              "Signed in time among the assignments whose time to sign ended in the period, open"
                  + " ones included, returned ones not.",
              ofCases(Gauge.SHARE, (f, p) -> due(f, p, SIGN_FOR).map(d -> met(f, d)))),
          new Metric(
              "on_time_close",
              "按期办结率",
              "Concluded in time",
              Measure.SHARE,
              "办理期限在期内届满的案件中按期提交办结（或挂牌督办并落实临时措施）的比例，逾期未办结的计入分母；归到期时的主办单位。",
              "Submitted for closure in time, or listed with interim measures, among the cases"
                  + " whose time to handle ended in the period, open late ones included; the unit"
                  + " that led then.",
              ofCases(Gauge.SHARE, (f, p) -> due(f, p, HANDLE).map(d -> met(f, d)))),
          new Metric(
              "avg_days_median",
              "办理天数中位数",
              "Median days to conclude",
              Measure.DAYS,
              "期内提交办结且未被退回的案件，自受理至提交办结的自然日数的中位数；重新办理的部分不计。",
              "Median of calendar days from acceptance to the submission for closure that stands,"
                  + " of submissions in the period; what was reopened counts with its first round.",
              ofCases(Gauge.MEDIAN, HandlingMetrics::days)),
          new Metric(
              "avg_days_p90",
              "办理天数九成值",
              "Days within which nine of ten conclude",
              Measure.DAYS,
              "同一批案件中九成不超过的自然日数。",
              "Calendar days that nine of ten of the same cases do not exceed.",
              ofCases(Gauge.NINETIETH, HandlingMetrics::days)),
          new Metric(
              "return_rate",
              "退回率",
              "Return rate",
              Measure.SHARE,
              "期内的交办中至统计时点被承办单位退回的比例。",
              "Assignments of the period that the unit had returned by the cut-off.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.handovers().stream()
                          .filter(h -> p.covers(h.at()))
                          .map(h -> share(h, h.returnedAt().isPresent())))),
          new Metric(
              "bad_return",
              "不当退回率",
              "Refused returns",
              Measure.SHARE,
              "期内的退回中，安委办不同意退回的比例。",
              "Returns of the period that the office refused.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.handovers().stream()
                          .filter(h -> h.returnedAt().filter(p::covers).isPresent())
                          .map(h -> share(h, h.isRefused())))),
          new Metric(
              "extension_rate",
              "延期率",
              "Extension rate",
              Measure.SHARE,
              "办理期限在期内届满的案件中经批准延期的比例。",
              "Cases with an approved extension among those whose time to handle ended in the"
                  + " period.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      due(f, p, HANDLE).map(d -> Mark.share(d.unit(f.leads()), d.isExtended())))),
          new Metric(
              "reopen_rate",
              "重办率",
              "Reopened",
              Measure.SHARE,
              "期内的办结中至统计时点被重新办理的比例，原办结日期不变。",
              "Closures of the period that were opened again by the cut-off; the closure keeps its"
                  + " date.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.closings().stream()
                          .filter(c -> p.covers(c.at()))
                          .map(c -> Mark.share(f.leads().at(c.at()), c.reopenedAt().isPresent())))),
          new Metric(
              "overdue_now",
              "当前超期案件",
              "Overdue at the cut-off",
              Measure.CASES,
              "统计时点有期限已过而未完成的案件数；按单位统计时只计单位的期限。",
              "Cases with a duty that is late at the cut-off; for a unit its own duties alone.",
              atCutOff(Gauge.DISTINCT, HandlingMetrics::late)),
          new Metric(
              "open_now",
              "在办案件",
              "Open at the cut-off",
              Measure.CASES,
              "统计时点尚未办结、未不予受理、未移送的案件数，归当时的主办单位。",
              "Cases at the cut-off that are neither closed nor declined nor referred out; the unit"
                  + " that leads then.",
              atCutOff(
                  Gauge.SUM,
                  (f, _) ->
                      Stream.of(f).filter(CaseFacts::isOpen).map(_ -> Mark.one(f.leads().now())))),
          new Metric(
              "closed",
              "办结",
              "Closed",
              Measure.CASES,
              "首次办结在期内的案件数，归办结时的主办单位。",
              "Cases whose first closure is of the period; the unit that led then.",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.closings().stream()
                          .limit(1)
                          .filter(c -> p.covers(c.at()))
                          .map(c -> Mark.one(f.leads().at(c.at()))))));

  private HandlingMetrics() {}

  private static Stream<Duty> due(CaseFacts facts, Period period, String clock) {
    return facts.duties().stream().filter(d -> d.clock().equals(clock) && d.isDueIn(period));
  }

  private static Mark met(CaseFacts facts, Duty duty) {
    return Mark.share(duty.unit(facts.leads()), duty.isMet());
  }

  private static Mark share(Handover handover, boolean isHit) {
    return Mark.share(Optional.of(handover.unit()), isHit);
  }

  private static Stream<Mark> days(CaseFacts facts, Period period) {
    return facts.accepted().stream()
        .flatMap(
            accepted ->
                facts.concludedAt().stream()
                    .filter(period::covers)
                    .map(at -> Mark.amount(facts.leads().at(at), days(accepted, at))));
  }

  /** Calendar days as people count them: from one date to the other. */
  static long days(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(date(from), date(to));
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  private static Stream<Mark> late(CaseFacts facts, Period period) {
    return facts.duties().stream()
        .filter(duty -> duty.isLateAt(period.asOf()))
        .map(
            duty ->
                Mark.key(
                    duty.isOfUnits() ? duty.unit(facts.leads()) : Optional.empty(), facts.id()));
  }
}
