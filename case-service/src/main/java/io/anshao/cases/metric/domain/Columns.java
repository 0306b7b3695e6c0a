package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;
import static io.anshao.cases.metric.domain.Count.ofTips;

import io.anshao.cases.metric.domain.CaseFacts.Exposure;
import io.anshao.cases.metric.domain.CaseFacts.Penalty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The columns of 统计表 that cases fill (DOMAIN 5.3); people fill the others. */
public final class Columns {

  private static final String UNDERCOVER = "undercover";

  /** The columns that part tips by the way on which they came, and by who sent them. */
  private static final String BY_WAY = "8.";

  public static final List<Column> ALL =
      List.of(
          new Column(
              "5",
              "曝光违法典型案例",
              Measure.EXPOSURES,
              "期内发布、至统计时点未撤回的典型案例曝光数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.shown(p)
                          .filter(e -> e.kind().equals("typical_case"))
                          .map(e -> Mark.one(e.responsible())))),
          new Column(
              "6",
              "曝光问题隐患",
              Measure.HAZARDS,
              "期内发布、至统计时点未撤回的曝光所涉隐患数之和。",
              ofCases(Gauge.SUM, (f, p) -> f.shown(p).map(Columns::hazards))),
          grave("7.1", "举报重大隐患和违法违规行为", "期内登记的举报中，至统计时点已查实有重大隐患或者违法行为的条次，按举报计。", _ -> true),
          new Column(
              "7.2",
              "同期全部举报",
              Measure.TIPS,
              "期内登记的举报件数，撤销登记的不计。",
              ofTips(Gauge.SUM, (f, p) -> tips(f, p, _ -> true))),
          grave("8.1", "其中：12350", "第 7.1 列中由 12350 受理的条次。", via("hotline_12350")),
          grave(
              "8.2",
              "其中：96119、119",
              "第 7.1 列中由 96119、119 转来的条次。",
              via("hotline_96119", "hotline_119")),
          grave("8.3", "其中：微信微博抖音", "第 7.1 列中来自微信、微博、抖音的条次。", via("wechat_oa", "weibo", "douyin")),
          grave("8.4", "其中：随手拍", "第 7.1 列中来自随手拍的条次。", via("miniapp_snap")),
          grave("8.5", "其中：企业员工", "第 7.1 列中由企业员工举报的条次。", CaseFacts::isByEmployee),
          new Column(
              "9.1",
              "挂牌督办重大事故隐患",
              Measure.LISTINGS,
              "期内批准的挂牌督办件数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.listings().stream()
                          .filter(l -> p.covers(l.at()))
                          .map(l -> Mark.one(f.leads().at(l.at()))))),
          new Column(
              "9.2",
              "已摘牌",
              Measure.LISTINGS,
              "期内摘牌的件数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      f.listings().stream()
                          .flatMap(l -> l.removedAt().stream())
                          .filter(p::covers)
                          .map(at -> Mark.one(f.leads().at(at))))),
          new Column(
              "10.1",
              "依法查处违法案件",
              Measure.PENALTIES,
              "期内登记的行政处罚决定数，至统计时点撤销的不计。",
              ofCases(
                  Gauge.SUM,
                  (f, p) -> decided(f, p).map(d -> Mark.one(f.leads().at(d.decidedAt()))))),
          new Column(
              "10.2",
              "罚款",
              Measure.TEN_THOUSAND_YUAN,
              "同一批行政处罚的罚款合计。",
              ofCases(
                  Gauge.TEN_THOUSANDS,
                  (f, p) ->
                      decided(f, p).map(d -> Mark.amount(f.leads().at(d.decidedAt()), d.yuan())))),
          new Column(
              "13.1",
              "暗访暗查",
              Measure.TIMES,
              "期内登记的暗访暗查次数：联合暗访一次登记的各项问题计一次，单独登记的每件计一次。",
              ofTips(
                  Gauge.DISTINCT,
                  (f, p) ->
                      tips(f, p, via(UNDERCOVER))
                          .map(
                              mark ->
                                  Mark.key(
                                      mark.unit(),
                                      f.origin()
                                          .inspection()
                                          .map(UUID::toString)
                                          .orElse(f.id()))))),
          new Column(
              "13.2",
              "暗访暗查发现问题",
              Measure.HAZARDS,
              "期内在暗访暗查案件中查出的隐患数。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      Stream.of(f)
                          .filter(via(UNDERCOVER))
                          .flatMap(c -> c.hazards().stream())
                          .filter(h -> p.covers(h.foundAt()))
                          .map(h -> Mark.one(f.leads().at(h.foundAt()))))),
          new Column(
              "13.3",
              "暗访暗查曝光",
              Measure.HAZARDS,
              "期内发布、至统计时点未撤回的暗访暗查案件曝光所涉隐患数之和。",
              ofCases(
                  Gauge.SUM,
                  (f, p) ->
                      Stream.of(f)
                          .filter(via(UNDERCOVER))
                          .flatMap(c -> c.shown(p).map(Columns::hazards)))),
          new Column(
              "23.3",
              "帮扶小微企业",
              Measure.ENTERPRISES,
              "期内处于帮扶中的企业数，按统一社会信用代码，不重复计算。",
              ofCases(
                  Gauge.DISTINCT,
                  (f, p) ->
                      f.assistances().stream()
                          .filter(a -> p.endsAfter(a.from()))
                          .filter(a -> a.until().filter(at -> at.isBefore(p.from())).isEmpty())
                          .map(a -> Mark.key(f.leads().at(a.from()), f.party())))));

  /** Those that a unit is told: by which way tips came would tell it who reported. */
  public static final List<Column> FOR_UNITS =
      ALL.stream().filter(column -> !column.number().startsWith(BY_WAY)).toList();

  private Columns() {}

  private static Column grave(
      String number, String title, String how, Predicate<CaseFacts> isMeant) {
    return new Column(
        number,
        title,
        Measure.TIPS,
        how,
        ofTips(Gauge.SUM, (f, p) -> tips(f, p, isMeant.and(CaseFacts::isGrave))));
  }

  private static Stream<Mark> tips(CaseFacts facts, Period period, Predicate<CaseFacts> isMeant) {
    return Stream.of(facts)
        .filter(f -> period.covers(f.origin().registeredAt()))
        .filter(isMeant)
        .map(f -> Mark.one(f.leads().now()));
  }

  private static Predicate<CaseFacts> via(String... channels) {
    return facts -> Set.of(channels).contains(facts.origin().channel());
  }

  private static Mark hazards(Exposure exposure) {
    return Mark.amount(exposure.responsible(), exposure.hazards());
  }

  private static Stream<Penalty> decided(CaseFacts facts, Period period) {
    return facts.penalties().stream().filter(d -> !d.isRevoked() && period.covers(d.decidedAt()));
  }
}
