package io.anshao.cases.report;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.report.Form.Field;
import io.anshao.cases.report.ReportReading.Act;
import io.anshao.cases.report.ReportReading.StoredSnapshot;
import io.anshao.cases.report.Summaries.Summary;
import io.anshao.cases.report.domain.ReportAct;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the paper form in. */
final class Forms {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Deadline.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(Deadline.ZONE);

  private final HandlingReports handling;
  private final ReportViews views;
  private final Districts districts;

  Forms(HandlingReports handling, ReportViews views, Districts districts) {
    this.handling = handling;
    this.views = views;
    this.districts = districts;
  }

  /** Who takes a form away, and when. */
  record Taker(String name, Instant at) {}

  /** A report as it was signed. */
  Form of(
      StoredReport report,
      StoredSnapshot stored,
      List<Act> acts,
      ReportAccess access,
      Taker taker) {
    var snapshot = SnapshotJson.read(stored);
    var template = handling.template(report);
    var content = snapshot.content();
    var writer =
        acts.stream()
            .filter(act -> act.act().equals(ReportAct.SAVE.code()))
            .reduce((_, last) -> last)
            .map(act -> views.nameOf(act.person()))
            .orElse("");
    return new Form(
        template.title(report.kind()),
        List.of(
            new Field("填报单位", views.unitName(report)),
            new Field("填报人", writer),
            new Field("联系电话", content.phone()),
            new Field("填报日期", DAY.format(snapshot.at())),
            new Field("审核人", views.nameOf(SnapshotJson.signer(stored)))),
        Form.groups(
            template.rows(report.kind()), snapshot::number, content.notes(), access.isOffice()),
        Form.items(content, template),
        content.narrative(),
        List.of(
            "%s · 统计时点 %s · 模板第 %d 版 · 口径第 %d 版"
                .formatted(
                    handling.period(report).map(p -> p.name()).orElse("随时报送"),
                    TIME.format(snapshot.cutOff()),
                    report.template(),
                    snapshot.definitions()),
            "SHA-256 " + HexFormat.of().formatHex(stored.hash()),
            taken(taker)));
  }

  /** The sum over all units. */
  Form of(String district, Summary summary, Taker taker) {
    var office = districts.find(district).map(Districts.District::officeName).orElse(district);
    return new Form(
        summary.template().title(summary.period().kind()) + "（汇总）",
        List.of(
            new Field("填报单位", office),
            new Field("填报人", taker.name()),
            new Field("联系电话", ""),
            new Field("填报日期", DAY.format(taker.at())),
            new Field("审核人", "")),
        Form.groups(
            summary.template().rows(summary.period().kind()),
            cell -> number(summary.numbers(), cell.code()),
            Map.of(),
            true),
        List.of(),
        "",
        List.of(
            "%s · 统计时点 %s · 已报 %d 家，应报 %d 家；填报数为已报单位之和，案件数为全区"
                .formatted(
                    summary.period().name(),
                    TIME.format(summary.asOf()),
                    summary.in(),
                    summary.units()),
            taken(taker)));
  }

  private static Optional<BigDecimal> number(Map<String, BigDecimal> numbers, String cell) {
    return Optional.ofNullable(numbers.get(cell));
  }

  private static String taken(Taker taker) {
    return "由 %s 于 %s 导出".formatted(taker.name(), TIME.format(taker.at()));
  }
}
