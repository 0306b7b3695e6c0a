package io.anshao.cases.report.domain;

import io.anshao.cases.report.domain.Evidence.Filed;
import io.anshao.cases.report.domain.Evidence.Share;
import io.anshao.cases.report.domain.Score.Deduction;
import io.anshao.cases.report.domain.Score.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 考核 of a unit and season (DOMAIN 5.5). */
public final class Scoring {

  private static final int DIGITS = 2;

  private final Scheme scheme;
  private final Evidence evidence;

  private Scoring(Scheme scheme, Evidence evidence) {
    this.scheme = scheme;
    this.evidence = evidence;
  }

  /** The score, with each deduction and its reason. */
  public static Score of(Scheme scheme, Evidence evidence) {
    var scoring = new Scoring(scheme, evidence);
    return new Score(scoring.lines(), scoring.deductions());
  }

  private List<Line> lines() {
    return List.of(
        filed(Scheme.WEEKLY, "周报按时", evidence.weekly()),
        filed(Scheme.TABLE, "统计表按时完整", evidence.table().stream().toList()),
        minima(),
        share(Scheme.ON_TIME, "案件按期办结", evidence.onTime(), "办理期限在期内届满的案件"),
        share(Scheme.RECTIFIED, "隐患整改", evidence.rectified(), "整改期限已届满的隐患"),
        share(Scheme.SATISFACTION, "满意和解决", evidence.satisfied(), "反映人的有效回答"),
        selfFound(),
        share(Scheme.PUBLISHED, "曝光、挂牌督办办结", evidence.published(), "期内的曝光和挂牌督办"),
        quality());
  }

  private Line filed(String code, String title, List<Filed> reports) {
    var lost = new ArrayList<Deduction>();
    for (var report : reports) {
      var each = part(code, reports.size());
      switch (report.timeliness()) {
        case LATE ->
            lost.add(
                lost(
                    code + "/" + report.code(),
                    each.subtract(rounded(each.multiply(scheme.lateShare()))),
                    report.name() + "逾期报送"));
        case MISSING -> lost.add(lost(code + "/" + report.code(), each, report.name() + "未报"));
        case OPEN, IN_TIME -> {}
      }
    }
    return line(code, title, !reports.isEmpty(), "应报 %d 份".formatted(reports.size()), lost);
  }

  private Line minima() {
    var all = evidence.minima();
    var lost =
        all.stream()
            .filter(minimum -> !minimum.isMet())
            .map(
                minimum ->
                    lost(
                        Scheme.MINIMA + "/" + minimum.cell(),
                        part(Scheme.MINIMA, all.size()),
                        "%s至少 %d，实际 %s"
                            .formatted(
                                minimum.title(),
                                minimum.least(),
                                minimum.given().map(BigDecimal::toPlainString).orElse("未填"))))
            .toList();
    return line(Scheme.MINIMA, "规定活动", !all.isEmpty(), "规定活动 %d 项".formatted(all.size()), lost);
  }

  private Line share(String code, String title, Share share, String what) {
    var basis = "%s %d，其中达到要求 %d".formatted(what, share.of(), share.hits());
    var missed = share.of() - share.hits();
    if (missed == 0) {
      return line(code, title, share.of() > 0, basis, List.of());
    }
    var points =
        scheme
            .weight(code)
            .multiply(BigDecimal.valueOf(missed))
            .divide(BigDecimal.valueOf(share.of()), DIGITS, RoundingMode.HALF_UP);
    var reason = "%s中 %d 未达到要求".formatted(what, missed);
    return line(
        code,
        title,
        true,
        basis,
        List.of(new Deduction(code, points, reason, share.missed(), false)));
  }

  private Line selfFound() {
    var least = scheme.selfFoundLeast();
    var found = Math.min(evidence.selfFound(), least);
    var basis = "本单位自行发现 %d 件".formatted(evidence.selfFound());
    var lost =
        found >= least
            ? List.<Deduction>of()
            : List.of(
                lost(
                    Scheme.SELF_FOUND,
                    scheme
                        .weight(Scheme.SELF_FOUND)
                        .multiply(BigDecimal.valueOf(least - found))
                        .divide(BigDecimal.valueOf(least), DIGITS, RoundingMode.HALF_UP),
                    "至少 %d 件".formatted(least)));
    return line(Scheme.SELF_FOUND, "自行发现", least > 0, basis, lost);
  }

  private Line quality() {
    var of = evidence.submissions();
    var basis = "报送 %d 次，其中退回 %d 次".formatted(of, evidence.returned());
    if (evidence.returned() == 0) {
      return line(Scheme.QUALITY, "数据质量", of > 0, basis, List.of());
    }
    var points =
        scheme
            .weight(Scheme.QUALITY)
            .multiply(BigDecimal.valueOf(evidence.returned()))
            .divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
    var reason = "报表被退回 %d 次".formatted(evidence.returned());
    return line(Scheme.QUALITY, "数据质量", true, basis, List.of(lost(Scheme.QUALITY, points, reason)));
  }

  private List<Deduction> deductions() {
    return Stream.of(longLate(), sham(), found()).flatMap(List::stream).toList();
  }

  /** Once a case, and no more than the most altogether. */
  private List<Deduction> longLate() {
    var taken = new ArrayList<Deduction>();
    var left = scheme.longLateMost();
    for (var number : evidence.longLate()) {
      var points = scheme.longLateEach().min(left);
      left = left.subtract(points);
      if (points.signum() > 0) {
        taken.add(
            new Deduction("long-late/" + number, points, "超期 7 个工作日以上", List.of(number), false));
      }
    }
    return taken;
  }

  private List<Deduction> sham() {
    return evidence.sham().stream()
        .map(n -> new Deduction("sham/" + n, scheme.sham(), "整改造假，经复查发现", List.of(n), false))
        .toList();
  }

  private List<Deduction> found() {
    return evidence.findings().stream()
        .map(
            finding ->
                new Deduction(
                    "finding/" + finding.id(),
                    switch (finding.kind()) {
                      case SHAM -> scheme.sham();
                      case LEAK -> scheme.leak();
                      case CONCEALED -> BigDecimal.ZERO;
                    },
                    finding.kind().title() + "：" + finding.reason(),
                    finding.caseNumber().stream().toList(),
                    finding.kind() == Evidence.Finding.Kind.CONCEALED))
        .toList();
  }

  private Line line(
      String code, String title, boolean isApplicable, String basis, List<Deduction> lost) {
    return new Line(code, title, scheme.weight(code), isApplicable, basis, List.copyOf(lost));
  }

  private static Deduction lost(String id, BigDecimal points, String reason) {
    return new Deduction(id, points, reason, List.of(), false);
  }

  private BigDecimal part(String code, int of) {
    return scheme.weight(code).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
