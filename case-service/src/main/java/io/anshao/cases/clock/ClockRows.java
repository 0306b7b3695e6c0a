package io.anshao.cases.clock;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Deadline;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored clocks of cases. */
public final class ClockRows {

  private static final String SELECT =
      """
      select case_id, key, round, started_at, span, pauses, due_at, warn_at, tell_on, stopped_at, policy, why
        from case_clock where case_id = any(?) order by case_id, started_at, key, round""";

  private static final String OPEN =
      """
      select case_id, key, round, started_at, span, pauses, due_at, warn_at, tell_on, stopped_at, policy, why
        from case_clock where district = ? and stopped_at is null""";

  private static final String UPSERT =
      """
      insert into case_clock (case_id, key, round, district, started_at, span, pauses, due_at, warn_at, tell_on,
                              stopped_at, policy, why)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict (case_id, key, round) do update
         set span = excluded.span, pauses = excluded.pauses, due_at = excluded.due_at, warn_at = excluded.warn_at,
             tell_on = excluded.tell_on, stopped_at = excluded.stopped_at,
             policy = excluded.policy, why = excluded.why""";

  private static final String OPEN_BY_SEVERITY =
      """
      select c.case_id, c.key, c.round, c.started_at, c.span, c.pauses, c.due_at, c.warn_at, c.tell_on,
             c.stopped_at, c.policy, c.why, r.severity
        from case_clock c join case_row r on r.id = c.case_id
       where c.district = ? and c.stopped_at is null""";

  /** A clock that runs, with the severity of its case. */
  public record Open(Clock clock, String severity) {}

  /** All clocks that run in a district. */
  public List<Open> openBySeverity(Connection tx, String district) throws SQLException {
    try (var select = tx.prepareStatement(OPEN_BY_SEVERITY)) {
      select.setString(1, district);
      var clocks = new ArrayList<Open>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          clocks.add(new Open(read(rows), rows.getString(13)));
        }
      }
      return clocks;
    }
  }

  /** All clocks that run in a district, each as the only one of its case. */
  public List<Clocks> open(Connection tx, String district) throws SQLException {
    try (var select = tx.prepareStatement(OPEN)) {
      select.setString(1, district);
      var clocks = new ArrayList<Clocks>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          clocks.add(new Clocks(List.of(read(rows))));
        }
      }
      return clocks;
    }
  }

  /** A clock that was started, stopped or computed anew. */
  public record Moved(UUID caseId, String district, Clock clock) {}

  /** All clocks of these cases; a case without any is not there. */
  public Map<UUID, Clocks> of(Connection tx, Collection<UUID> cases) throws SQLException {
    var found = new HashMap<UUID, List<Clock>>();
    try (var select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(read(rows));
        }
      }
    }
    var clocks = new HashMap<UUID, Clocks>();
    found.forEach((id, all) -> clocks.put(id, new Clocks(List.copyOf(all))));
    return clocks;
  }

  private static Clock read(ResultSet row) throws SQLException {
    return new Clock(
        row.getString(2),
        row.getInt(3),
        instant(row, 4),
        ClockText.span(row.getString(5)),
        ClockText.pauses(row.getString(6)),
        new Deadline(instant(row, 7), instant(row, 8), row.getObject(9, LocalDate.class)),
        Optional.ofNullable(row.getObject(10, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getInt(11),
        row.getString(12));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Stores what moved. */
  public void write(Connection tx, List<Moved> moved) throws SQLException {
    if (moved.isEmpty()) {
      return;
    }
    try (var upsert = tx.prepareStatement(UPSERT)) {
      for (var each : moved) {
        var clock = each.clock();
        upsert.setObject(1, each.caseId());
        upsert.setString(2, clock.key());
        upsert.setInt(3, clock.round());
        upsert.setString(4, each.district());
        upsert.setObject(5, clock.startedAt().atOffset(ZoneOffset.UTC));
        upsert.setString(6, ClockText.of(clock.span()));
        upsert.setString(7, ClockText.of(clock.pauses()));
        upsert.setObject(8, clock.deadline().dueAt().atOffset(ZoneOffset.UTC));
        upsert.setObject(9, clock.deadline().warnAt().atOffset(ZoneOffset.UTC));
        upsert.setObject(10, clock.deadline().tellOn());
        upsert.setObject(11, clock.stoppedAt().map(s -> s.atOffset(ZoneOffset.UTC)).orElse(null));
        upsert.setInt(12, clock.policy());
        upsert.setString(13, clock.why());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
