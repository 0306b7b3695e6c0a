package io.anshao.cases.report;

import io.anshao.cases.report.domain.ReportKind;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed calendar of a season.
 *
 * @param version the version that it replaces
 */
record SeasonEntry(
    @Nullable Integer version, @Nullable String name, @Nullable List<PeriodEntry> periods) {

  private static final int LONGEST = 60;
  private static final int MOST = 60;
  private static final String CODE = "[a-z0-9_-]{1,20}";

  /** What is asked for, and when. */
  record PeriodEntry(
      @Nullable String code,
      @Nullable String name,
      @Nullable String kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Instant dueAt) {}

  /**
   * The season with these periods.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  Season change(Season season) {
    var errors = new FieldErrors();
    errors.check(
        version == null, "version", "missing", "请给出所修改的版本。", "Give the version that you change.");
    var title = FreeText.checked(errors, "name", name, LONGEST);
    var all = periods == null ? List.<PeriodEntry>of() : periods;
    errors.check(
        all.isEmpty() || all.size() > MOST,
        "periods",
        "count",
        "请列出 1 至 " + MOST + " 项。",
        "List 1 to " + MOST + " of them.");
    var read = new ArrayList<ReportPeriod>();
    var codes = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      read(all.get(i), "periods[" + i + "].", codes, season, errors, read);
    }
    for (var code : season.opened()) {
      errors.check(
          !codes.contains(code),
          "periods",
          "opened",
          "已经开始的报送期不能删除：" + code + "。",
          "What has begun cannot be removed: " + code + ".");
    }
    errors.throwIfAny();
    return new Season(
        season.id(),
        season.district(),
        season.year(),
        title,
        season.version() + 1,
        List.copyOf(read),
        season.opened());
  }

  private static void read(
      PeriodEntry entry,
      String at,
      HashSet<String> codes,
      Season season,
      FieldErrors errors,
      List<ReportPeriod> read) {
    var before = errors.list().size();
    var code = entry.code() == null ? "" : entry.code();
    errors.check(
        !code.matches(CODE) || !codes.add(code),
        at + "code",
        "code",
        "编码由小写字母、数字组成，不重复，最多 20 个。",
        "A code is at most 20 small letters and digits, each once.");
    var name = FreeText.checked(errors, at + "name", entry.name(), LONGEST);
    var kind = ReportKind.ofCode(String.valueOf(entry.kind())).filter(k -> k != ReportKind.URGENT);
    var was = season.period(code).map(ReportPeriod::kind);
    errors.check(
        kind.isEmpty() || was.filter(k -> k != kind.get()).isPresent(),
        at + "kind",
        "unknown-value",
        "种类是 weekly 或者 table，之后不能改变。",
        "The kind is weekly or table, and stays.");
    var from = entry.from();
    var to = entry.to();
    var due = entry.dueAt();
    if (from == null || to == null || due == null || !from.isBefore(to) || due.isBefore(from)) {
      errors.add(
          at + "dueAt",
          "order",
          "请给出起止和截止时间，先后顺序要对。",
          "Give begin, end and deadline in their order.");
    } else if (errors.list().size() == before) {
      read.add(new ReportPeriod(code, name, kind.orElseThrow(), from, to, due));
    }
  }
}
