package io.anshao.cases.subject;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.penalty.PenaltiesOf;
import io.anshao.cases.penalty.domain.Penalty;
import io.anshao.cases.subject.SubjectView.Basis;
import io.anshao.cases.subject.SubjectView.Closure;
import io.anshao.cases.subject.SubjectView.Counts;
import io.anshao.cases.subject.SubjectView.Item;
import io.anshao.cases.subject.SubjectView.PenaltyLine;
import io.anshao.cases.subject.domain.History;
import io.anshao.cases.subject.domain.PastCase;
import io.anshao.cases.subject.domain.Sameness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes the view of a history. */
final class SubjectViews {

  private final Categories categories;

  SubjectViews(Categories categories) {
    this.categories = categories;
  }

  /** Of a case about which nobody said whom it is about. */
  SubjectView nobody(boolean isPartial, Instant now) {
    var nothing = new History(Sameness.NAME, List.of());
    return new SubjectView(
        null, isPartial, List.of(), 0, counts(nothing, now), closure(nothing, now));
  }

  /**
   * Of a party.
   *
   * @param left how many cases are not among the items
   */
  SubjectView of(History history, List<Item> items, int left, boolean isPartial, Instant now) {
    return new SubjectView(
        Basis.of(history.basis()),
        isPartial,
        items,
        left,
        counts(history, now),
        closure(history, now));
  }

  private static LocalDate day(Instant now) {
    return now.atZone(Deadline.ZONE).toLocalDate();
  }

  private static Counts counts(History history, Instant now) {
    var penalties = history.penalties(day(now));
    return new Counts(
        history.recent(now),
        history.substantiated(now),
        history.isRepeated(now),
        penalties.inDays().size(),
        penalties.inAYear().size());
  }

  private static Closure closure(History history, Instant now) {
    var today = day(now);
    var penalties = history.penalties(today);
    var due = history.isClosureDue(today);
    var major = history.hasMajor();
    return new Closure(
        due,
        major,
        penalties.inDays(),
        penalties.inAYear(),
        "%s；180 日内处罚 %d 次，一年内 %d 次：%s提请关闭的条件（安全生产法第一百一十三条）"
            .formatted(
                major ? "有未销号的重大事故隐患" : "没有未销号的重大事故隐患",
                penalties.inDays().size(),
                penalties.inAYear().size(),
                due ? "已达到" : "未达到"),
        "%s; penalties: %d in 180 days, %d in a year. Closure %s petitioned for (安全生产法 art. 113)"
            .formatted(
                major ? "A major hazard is open" : "No major hazard is open",
                penalties.inDays().size(),
                penalties.inAYear().size(),
                due ? "is to be" : "is not to be"));
  }

  Item item(PastCase past, Read read) {
    var file = read.file();
    var overview = Overview.of(file.main());
    var stage = Stage.of(file.main());
    var finding = overview.findings().flatMap(Findings::finding);
    return new Item(
        file.id(),
        file.number(),
        file.registeredAt(),
        Basis.of(past.how()),
        overview.hazardType().map(code -> category(file.district(), code)).orElse(null),
        overview.severity().code(),
        overview.severity().title(),
        stage.code(),
        stage.title(),
        stage.titleEn(),
        finding.map(Finding::code).orElse(null),
        finding.map(Finding::title).orElse(null),
        finding.map(Finding::titleEn).orElse(null),
        PenaltiesOf.all(file).stream().flatMap(SubjectViews::line).toList());
  }

  private String category(String district, String code) {
    return categories
        .find(district, "hazard_type", code)
        .map(Categories.Category::name)
        .orElse(code);
  }

  private static Stream<PenaltyLine> line(Penalty penalty) {
    var stage = penalty.stage();
    return penalty.decision().stream()
        .map(
            decided ->
                new PenaltyLine(
                    decided.on(),
                    decided.yuan(),
                    stage.title(),
                    stage.titleEn(),
                    stage.isImposed()));
  }
}
