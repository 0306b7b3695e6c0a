package io.anshao.cases.report;

import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Opens the reports of every unit as their period begins, on any instance and after an outage too:
 * a report that never comes is a row all the same. A unit that is new has those that are not due
 * yet.
 */
final class OpeningReports extends BatchLoop {

  private final SeasonBook seasons;
  private final Units units;
  private final BusinessClock clock;

  OpeningReports(Database database, SeasonBook seasons, Units units, BusinessClock clock) {
    super("reports", database);
    this.seasons = seasons;
    this.units = units;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var season : seasons.all()) {
      var now = clock.now(season.district());
      for (var period : season.periods()) {
        if (isToOpen(season, period, now) && open(tx, season, period, now)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isToOpen(Season season, ReportPeriod period, Instant now) {
    var isOver = season.opened().contains(period.code()) && period.isLate(now);
    return !period.from().isAfter(now) && !isOver;
  }

  /** Whether there was a report to open. */
  private boolean open(Connection tx, Season season, ReportPeriod period, Instant now)
      throws SQLException {
    var there = ReportRows.units(tx, season.id(), period.code());
    var missing =
        units.in(season.district()).stream()
            .filter(unit -> unit.open() && !there.contains(unit.code().value()))
            .toList();
    for (var unit : missing) {
      ReportRows.open(tx, season, period, unit.code(), now);
    }
    if (!season.opened().contains(period.code())) {
      SeasonRows.opened(tx, season.id(), period.code(), now);
    }
    return !missing.isEmpty();
  }
}
