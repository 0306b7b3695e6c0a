package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;

import io.anshao.cases.callback.domain.Answer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 三率: what reporters say, asked by telephone or said on the tracking page. Who could not be reached
 * and who reported anonymously is in none of them (DOMAIN 5.4).
 */
final class ReporterMetrics {

  private static final String FIRST_RESPONSE = "first_response";

  static final List<Metric> ALL =
      List.of(
          new Metric(
              "first_response_on_time",
              "首次联系按时率",
              "First contact in time",
              Measure.SHARE,
              "首次联系期限在期内届满的案件（举报人留有联系方式）中按时联系的比例：受理通知送达或者接通电话；未联系的计入分母。",
              "Contacted in time, by a message of acceptance that arrived or a call, among the cases of"
                  + " reporters with a contact whose time for it ended in the period, open ones included.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) ->
                      f.duties().stream()
                          .filter(d -> d.clock().equals(FIRST_RESPONSE) && d.isDueIn(p))
                          .map(d -> Mark.share(d.unit(f.leads()), d.isMet())))),
          new Metric(
              "response_rate",
              "响应率",
              "Response rate",
              Measure.SHARE,
              "期内回访或自评中，举报人认为及时联系过本人的比例；没有回答的、未接通的和匿名的不计，每件举报取最后一次。",
              "Reporters who say that somebody got in touch in time, among those who answered this in the"
                  + " period; the last answer for each tip.",
              ofCases(Gauge.SHARE, (f, p) -> said(f, p, a -> a.isInTime().stream()))),
          new Metric(
              "resolution_rate",
              "解决率",
              "Resolution rate",
              Measure.SHARE,
              "期内回访或自评中，举报人认为问题已解决的比例；没有回答的、未接通的和匿名的不计，每件举报取最后一次。",
              "Reporters who say that the matter is resolved, among those who answered this in the period;"
                  + " the last answer for each tip.",
              ofCases(Gauge.SHARE, (f, p) -> said(f, p, a -> a.isResolved().stream()))),
          new Metric(
              "satisfaction_rate",
              "满意率",
              "Satisfaction rate",
              Measure.SHARE,
              "期内回访或自评中，非常满意和满意的比例；未接通的和匿名的不计，每件举报取最后一次。",
              "Very satisfied and satisfied among the reporters who answered in the period; the last answer"
                  + " for each tip.",
              ofCases(
                  Gauge.SHARE,
                  (f, p) -> said(f, p, a -> Stream.of(a.satisfaction().isContent())))));

  private ReporterMetrics() {}

  private static Stream<Mark> said(
      CaseFacts facts, Period period, Function<Answer, Stream<Boolean>> question) {
    return facts.answers().stream()
        .filter(said -> period.covers(said.at()))
        .flatMap(
            said ->
                question
                    .apply(said.answer())
                    .map(isHit -> Mark.share(facts.leads().at(said.at()), isHit)));
  }
}
