package io.anshao.cases.report;

import io.anshao.cases.report.domain.Scheme;
import io.anshao.cases.report.domain.SeasonRule;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.report.domain.StatTemplate.Activity;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import io.anshao.cases.report.domain.StatTemplate.Row;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template as it lies in a pack, in a row and in a body. */
record TemplateEntry(
    @Nullable String title,
    @Nullable String weeklyTitle,
    @Nullable List<RowEntry> weekly,
    @Nullable List<RowEntry> table,
    @Nullable List<ActivityEntry> activities,
    @Nullable SchemeEntry scheme,
    @Nullable CalendarEntry calendar) {

  record RowEntry(@Nullable String code, @Nullable String title, @Nullable List<CellEntry> cells) {}

  /**
   * A number of the form.
   *
   * @param column of which column of the cases it is computed; without it people type it
   */
  record CellEntry(
      @Nullable String code,
      @Nullable String title,
      @Nullable String unit,
      @Nullable String column,
      @Nullable Boolean proof,
      @Nullable Integer least,
      @Nullable Boolean officeOnly) {}

  record ActivityEntry(@Nullable String code, @Nullable String title) {}

  record SchemeEntry(
      @Nullable Map<String, BigDecimal> weights,
      @Nullable BigDecimal lateShare,
      @Nullable Integer selfFoundLeast,
      @Nullable LongLateEntry longLate,
      @Nullable BigDecimal sham,
      @Nullable BigDecimal leak,
      @Nullable Integer appealWorkdays) {}

  record LongLateEntry(@Nullable BigDecimal each, @Nullable BigDecimal most) {}

  /**
   * How a year's calendar is drawn up.
   *
   * @param weeklyDue for example {@code 17:30}
   * @param tableDue for example {@code 07-02T16:00}
   */
  record CalendarEntry(
      @Nullable String name,
      @Nullable Integer month,
      @Nullable String weekday,
      @Nullable String weeklyDue,
      @Nullable String tableDue) {

    /** Any leap year: only month, day and time are read of it. */
    private static final String YEAR = "2020-";

    SeasonRule read() {
      var due = LocalDateTime.parse(YEAR + tableDue);
      return new SeasonRule(
          String.valueOf(name),
          month == null ? 0 : month,
          DayOfWeek.valueOf(String.valueOf(weekday)),
          LocalTime.parse(String.valueOf(weeklyDue)),
          MonthDay.from(due),
          due.toLocalTime());
    }
  }

  static <T> List<T> all(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  /** What was found to be whole. */
  StatTemplate toTemplate(int version) {
    return new StatTemplate(
        version,
        String.valueOf(title),
        String.valueOf(weeklyTitle),
        all(weekly).stream().map(TemplateEntry::row).toList(),
        all(table).stream().map(TemplateEntry::row).toList(),
        all(activities).stream()
            .map(each -> new Activity(String.valueOf(each.code()), String.valueOf(each.title())))
            .toList(),
        scheme(scheme),
        Objects.requireNonNull(calendar).read());
  }

  private static Row row(RowEntry entry) {
    return new Row(
        String.valueOf(entry.code()),
        String.valueOf(entry.title()),
        all(entry.cells()).stream().map(TemplateEntry::cell).toList());
  }

  private static Cell cell(CellEntry entry) {
    return new Cell(
        String.valueOf(entry.code()),
        String.valueOf(entry.title()),
        String.valueOf(entry.unit()),
        Optional.ofNullable(entry.column()),
        Boolean.TRUE.equals(entry.proof()),
        entry.least() == null ? 0 : entry.least(),
        Boolean.TRUE.equals(entry.officeOnly()));
  }

  private static Scheme scheme(@Nullable SchemeEntry entry) {
    var given = entry == null ? new SchemeEntry(null, null, null, null, null, null, null) : entry;
    var longLate = given.longLate();
    return new Scheme(
        given.weights() == null ? Map.of() : Map.copyOf(given.weights()),
        orZero(given.lateShare()),
        given.selfFoundLeast() == null ? 0 : given.selfFoundLeast(),
        orZero(longLate == null ? null : longLate.each()),
        orZero(longLate == null ? null : longLate.most()),
        orZero(given.sham()),
        orZero(given.leak()),
        given.appealWorkdays() == null ? 0 : given.appealWorkdays());
  }

  private static BigDecimal orZero(@Nullable BigDecimal given) {
    return given == null ? BigDecimal.ZERO : given;
  }
}
