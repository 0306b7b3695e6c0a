package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.Count.ofCases;

import java.util.List;
import java.util.stream.Stream;

/** The columns of 统计表 that registers beside the cases fill as well (DOMAIN 5.3). */
public final class BesideColumns {

  public static final List<Column> ALL =
      List.of(
          new Column(
              "12.2",
              "风险普查参与企业",
              Measure.ENTERPRISES,
              "期内普查过（含复查更新）的企业和场所数，按统一社会信用代码，不重复计算。",
              ofCases(Gauge.DISTINCT, (_, _) -> Stream.empty()).and(Noted.What.SURVEYED)),
          new Column(
              "21.1",
              "安全行为红黑榜",
              Measure.ENTERPRISES,
              "期内列入红榜、黑榜，至统计时点未移出的企业数，按统一社会信用代码，不重复计算。",
              ofCases(
                      Gauge.DISTINCT,
                      (f, p) ->
                          f.shown(p)
                              .filter(e -> e.kind().equals("black_list"))
                              .map(e -> Mark.key(e.responsible(), f.party())))
                  .and(Noted.What.RED_LISTED)));

  private BesideColumns() {}
}
