package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.domain.Filing;
import io.anshao.cases.report.domain.ReportKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code report} as both drivers give it. */
final class ReportRow {

  static final String SELECT =
      """
      select id, district, unit, kind, season, period, template, status, version, content, first_submitted_at,
             was_late, submission, signed_by, reminded_at, last_act, last_by, opened_at
        from report\
      """;

  private ReportRow() {}

  /** The columns of a row by their names. */
  interface Cells {
    <T> @Nullable T get(String name, Class<T> type);
  }

  static StoredReport read(Cells row) {
    return new StoredReport(
        there(row, "id", UUID.class),
        there(row, "district", String.class),
        new UnitCode(there(row, "unit", String.class)),
        ReportKind.ofCode(there(row, "kind", String.class)).orElseThrow(),
        Optional.ofNullable(row.get("season", UUID.class)),
        Optional.ofNullable(row.get("period", String.class)),
        there(row, "template", Integer.class),
        new Filing(
            Filing.Status.ofCode(there(row, "status", String.class)),
            there(row, "version", Integer.class),
            instant(row, "first_submitted_at"),
            there(row, "was_late", Boolean.class),
            there(row, "submission", Integer.class),
            Optional.ofNullable(row.get("signed_by", UUID.class)),
            instant(row, "reminded_at")),
        ContentEntry.parse(there(row, "content", String.class)),
        new StoredReport.Last(
            there(row, "last_act", String.class),
            Optional.ofNullable(row.get("last_by", UUID.class))),
        instant(row, "opened_at").orElseThrow());
  }

  private static Optional<Instant> instant(Cells row, String name) {
    return Optional.ofNullable(row.get(name, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static <T> T there(Cells row, String name, Class<T> type) {
    return Objects.requireNonNull(row.get(name, type), name);
  }
}
