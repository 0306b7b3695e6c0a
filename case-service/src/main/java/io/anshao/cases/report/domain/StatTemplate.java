package io.anshao.cases.report.domain;

import java.util.List;
import java.util.Optional;

/**
 * What reports ask for, as data: one version of a district's 附件1 and of its week (DOMAIN 5.3; its
 * columns are a reconstruction).
 *
 * @param title of the paper form of 统计表; {@code weeklyTitle} of the week's
 */
public record StatTemplate(
    int version,
    String title,
    String weeklyTitle,
    List<Row> weekly,
    List<Row> table,
    List<Activity> activities,
    Scheme scheme,
    SeasonRule calendar) {

  /** A numbered line of the form, of one or more numbers. */
  public record Row(String code, String title, List<Cell> cells) {}

  /**
   * A number of the form.
   *
   * @param unit what is counted, for example 场
   * @param column of which column of the cases it is computed; empty where people type it
   * @param needsProof whether a typed number above zero needs an attachment
   * @param least below which an activity counts as not done; {@code 0} asks for nothing
   * @param isOfficeOnly whether units are not told it: few cases and the way they came would tell
   *     who reported
   */
  public record Cell(
      String code,
      String title,
      String unit,
      Optional<String> column,
      boolean needsProof,
      int least,
      boolean isOfficeOnly) {

    public boolean isComputed() {
      return column.isPresent();
    }
  }

  /** A kind of activity that an item of a weekly report may have. */
  public record Activity(String code, String title) {}

  /** The lines of that kind of report; an urgent one has none. */
  public List<Row> rows(ReportKind kind) {
    return switch (kind) {
      case WEEKLY -> weekly;
      case TABLE -> table;
      case URGENT -> List.of();
    };
  }

  /** The numbers of that kind of report, in the order of the form. */
  public List<Cell> cells(ReportKind kind) {
    return rows(kind).stream().flatMap(row -> row.cells().stream()).toList();
  }

  /** The heading of that kind of report. */
  public String title(ReportKind kind) {
    return switch (kind) {
      case WEEKLY -> weeklyTitle;
      case TABLE -> title;
      case URGENT -> "重大情况随时报送";
    };
  }

  public boolean isActivity(String code) {
    return activities.stream().anyMatch(activity -> activity.code().equals(code));
  }
}
