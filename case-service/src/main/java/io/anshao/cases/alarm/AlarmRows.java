package io.anshao.cases.alarm;

import io.anshao.cases.lifecycle.DistrictTimes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Emergencies and calls as they are stored. */
final class AlarmRows {

  private static final String OPEN =
      """
      insert into alarm (id, case_id, district, number, opened_at, next_at) values (?, ?, ?, ?, ?, ?)
      on conflict (case_id) do nothing""";

  private static final String KNOW =
      """
      update alarm set acknowledged_at = ?, acknowledged_by = ?, next_at = null
       where case_id = ? and acknowledged_at is null""";

  private static final int AT_ONCE = 20;

  private static final String DUE =
      """
      select a.case_id
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
        join alarm a on a.district = d.district and a.next_at <= d.now
       where a.acknowledged_at is null
       order by a.next_at limit ?""";

  /** Under the locks of the cases, as everybody who ends an alarm. */
  private static final String LOCK =
      """
      select a.id, a.case_id, a.district, a.number, a.calls
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
        join alarm a on a.district = d.district and a.next_at <= d.now
       where a.acknowledged_at is null and a.case_id = any (?) for update of a""";

  private static final String CALL =
      "insert into alarm_call (alarm, number, person, at, channels) values (?, ?, ?, ?, ?)";

  private static final String CALLED =
      "update alarm set calls = calls + 1, next_at = ? where id = ?";

  private AlarmRows() {}

  /** An emergency that nobody knows of yet, under its lock. */
  record Due(UUID id, UUID caseId, String district, String number, int calls) {}

  /** False when it was opened before. */
  static boolean open(
      Connection tx, UUID id, UUID caseId, String district, String number, Instant at)
      throws SQLException {
    try (var insert = tx.prepareStatement(OPEN)) {
      insert.setObject(1, id);
      insert.setObject(2, caseId);
      insert.setString(3, district);
      insert.setString(4, number);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.setObject(6, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() > 0;
    }
  }

  /** Somebody knows of a case. */
  record Known(UUID caseId, UUID person, Instant at) {}

  /** Nobody else is called for these. */
  static void know(Connection tx, List<Known> all) throws SQLException {
    if (all.isEmpty()) {
      return;
    }
    try (var update = tx.prepareStatement(KNOW)) {
      for (var each : all) {
        update.setObject(1, each.at().atOffset(ZoneOffset.UTC));
        update.setObject(2, each.person());
        update.setObject(3, each.caseId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Cases whose next call is due, the longest due first. */
  static List<UUID> due(Connection tx, DistrictTimes times) throws SQLException {
    return times.due(tx, DUE, AT_ONCE);
  }

  /** Those of these cases that are still due. */
  static List<Due> lock(Connection tx, DistrictTimes times, List<UUID> cases) throws SQLException {
    var found = new ArrayList<Due>();
    try (var select = tx.prepareStatement(LOCK)) {
      times.bind(select);
      select.setArray(3, tx.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Due(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getInt(5)));
        }
      }
    }
    return found;
  }

  static void call(Connection tx, Due alarm, UUID person, Instant at, int channels)
      throws SQLException {
    try (var insert = tx.prepareStatement(CALL)) {
      insert.setObject(1, alarm.id());
      insert.setInt(2, alarm.calls());
      insert.setObject(3, person);
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      insert.setInt(5, channels);
      insert.executeUpdate();
    }
  }

  static void called(Connection tx, UUID alarm, Optional<Instant> next) throws SQLException {
    try (var update = tx.prepareStatement(CALLED)) {
      update.setObject(1, next.map(AlarmRows::utc).orElse(null));
      update.setObject(2, alarm);
      update.executeUpdate();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
