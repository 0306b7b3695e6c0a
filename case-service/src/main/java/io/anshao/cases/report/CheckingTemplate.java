package io.anshao.cases.report;

import io.anshao.cases.edition.EntryChecks;
import io.anshao.cases.metric.domain.SeasonColumns;
import io.anshao.cases.report.TemplateEntry.CalendarEntry;
import io.anshao.cases.report.TemplateEntry.CellEntry;
import io.anshao.cases.report.TemplateEntry.RowEntry;
import io.anshao.cases.report.TemplateEntry.SchemeEntry;
import io.anshao.cases.report.domain.Scheme;
import io.anshao.edge.problem.FieldErrors;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through a template that an administrator sent and names everything that is wrong. */
final class CheckingTemplate {

  private static final String CODE = "[a-z0-9._-]{1,20}";
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int MOST_ROWS = 100;
  private static final int MOST_CELLS = 12;
  private static final int MOST_DAYS = 30;
  private static final int LONGEST = 100;

  private final FieldErrors errors = new FieldErrors();
  private final EntryChecks checks = new EntryChecks(errors, LONGEST);

  private CheckingTemplate() {}

  /**
   * The same when all is right.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  static TemplateEntry check(TemplateEntry entry) {
    new CheckingTemplate().all(entry);
    return entry;
  }

  private void all(TemplateEntry entry) {
    checks.text("title", entry.title());
    checks.text("weeklyTitle", entry.weeklyTitle());
    rows("weekly", TemplateEntry.all(entry.weekly()));
    rows("table", TemplateEntry.all(entry.table()));
    var codes = new HashSet<String>();
    var activities = TemplateEntry.all(entry.activities());
    checks.count("activities", activities.size(), MOST_ROWS);
    for (int i = 0; i < activities.size(); i++) {
      code("activities[" + i + "].code", activities.get(i).code(), codes);
      checks.text("activities[" + i + "].title", activities.get(i).title());
    }
    scheme(entry.scheme());
    calendar(entry.calendar());
    errors.throwIfAny();
  }

  private void rows(String at, List<RowEntry> rows) {
    checks.count(at, rows.size(), MOST_ROWS);
    var codes = new HashSet<String>();
    var cells = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var row = at + "[" + i + "].";
      code(row + "code", rows.get(i).code(), codes);
      checks.text(row + "title", rows.get(i).title());
      var of = TemplateEntry.all(rows.get(i).cells());
      checks.count(row + "cells", of.size(), MOST_CELLS);
      for (int j = 0; j < of.size(); j++) {
        cell(row + "cells[" + j + "].", of.get(j), cells);
      }
    }
  }

  private void cell(String at, CellEntry cell, Set<String> codes) {
    code(at + "code", cell.code(), codes);
    checks.text(at + "title", cell.title());
    checks.text(at + "unit", cell.unit());
    var column = cell.column();
    errors.check(
        column != null && SeasonColumns.find(column).isEmpty(),
        at + "column",
        "unknown-value",
        "案件数据中没有这一栏。",
        "Cases have no such column.");
    errors.check(
        column != null && cell.least() != null,
        at + "least",
        "computed",
        "由案件算出的数不设下限。",
        "What is computed from cases has no minimum.");
    errors.check(
        cell.least() != null && cell.least() < 0, at + "least", "range", "不能小于 0。", "Not below 0.");
  }

  private void scheme(@Nullable SchemeEntry scheme) {
    if (scheme == null) {
      missing("scheme");
      return;
    }
    Map<String, BigDecimal> weights = scheme.weights() == null ? Map.of() : scheme.weights();
    var isWhole = weights.keySet().equals(Set.copyOf(Scheme.CRITERIA));
    errors.check(
        !isWhole || weights.values().stream().anyMatch(weight -> weight.signum() < 0),
        "scheme.weights",
        "criteria",
        "权重须正好包含：" + String.join("、", Scheme.CRITERIA) + "，且不小于 0。",
        "Weights are exactly of: " + String.join(", ", Scheme.CRITERIA) + ", none below 0.");
    errors.check(
        isWhole
            && weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(FULL)
                != 0,
        "scheme.weights",
        "sum",
        "权重合计须为 100。",
        "Weights sum up to 100.");
    number("scheme.lateShare", scheme.lateShare(), BigDecimal.ONE);
    var longLate = scheme.longLate();
    number("scheme.longLate.each", longLate == null ? null : longLate.each(), FULL);
    number("scheme.longLate.most", longLate == null ? null : longLate.most(), FULL);
    number("scheme.sham", scheme.sham(), FULL);
    number("scheme.leak", scheme.leak(), FULL);
    whole("scheme.selfFoundLeast", scheme.selfFoundLeast(), 0, MOST_DAYS);
    whole("scheme.appealWorkdays", scheme.appealWorkdays(), 1, MOST_DAYS);
  }

  private void calendar(@Nullable CalendarEntry calendar) {
    if (calendar == null) {
      missing("calendar");
      return;
    }
    checks.text("calendar.name", calendar.name());
    var month = calendar.month();
    var parts = Stream.of(calendar.weekday(), calendar.weeklyDue(), calendar.tableDue());
    try {
      if (month == null || month < 1 || month > 12 || parts.anyMatch(Objects::isNull)) {
        throw new DateTimeException("month");
      }
      calendar.read();
    } catch (DateTimeException | IllegalArgumentException _) {
      errors.add(
          "calendar",
          "not-a-calendar",
          "请写成 month 6、weekday TUESDAY、weeklyDue 17:30、tableDue 07-02T16:00。",
          "Write month 6, weekday TUESDAY, weeklyDue 17:30, tableDue 07-02T16:00.");
    }
  }

  private void number(String field, @Nullable BigDecimal value, BigDecimal most) {
    errors.check(
        value == null || value.signum() < 0 || value.compareTo(most) > 0,
        field,
        "range",
        "请填 0 至 " + most + "。",
        "From 0 to " + most + ".");
  }

  private void whole(String field, @Nullable Integer value, int least, int most) {
    errors.check(
        value == null || value < least || value > most,
        field,
        "range",
        "请填 " + least + " 至 " + most + "。",
        "From " + least + " to " + most + ".");
  }

  private void code(String field, @Nullable String code, Set<String> codes) {
    var isCode = code != null && code.matches(CODE);
    errors.check(
        !isCode,
        field,
        "code",
        "编码由小写字母、数字、点和下划线组成，最多 20 个。",
        "A code is at most 20 small letters, digits, dots and underscores.");
    errors.check(
        isCode && !codes.add(code), field, "twice", "编码重复了。", "This code is there already.");
  }

  private void missing(String field) {
    errors.add(field, "missing", "缺少这一部分。", "This part is missing.");
  }
}
