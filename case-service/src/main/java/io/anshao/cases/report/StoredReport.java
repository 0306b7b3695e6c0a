package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.Filing;
import io.anshao.cases.report.domain.ReportKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as it is stored.
 *
 * @param season with its {@code period}; empty for an urgent report
 * @param template version of what it asks for
 * @param last what was done with it last
 */
record StoredReport(
    UUID id,
    String district,
    UnitCode unit,
    ReportKind kind,
    Optional<UUID> season,
    Optional<String> period,
    int template,
    Filing filing,
    Content content,
    Last last,
    Instant openedAt) {

  /**
   * What was done last.
   *
   * @param by empty where nobody did anything yet
   */
  record Last(String act, Optional<UUID> by) {}

  StoredReport with(Filing next, Content written, Last done) {
    return new StoredReport(
        id, district, unit, kind, season, period, template, next, written, done, openedAt);
  }
}
