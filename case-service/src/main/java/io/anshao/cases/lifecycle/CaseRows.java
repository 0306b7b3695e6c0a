package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseFile.Standing;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The present of each case: {@code case_file}, and {@code case_track} for side tracks. */
final class CaseRows {

  private static final String FIND =
      """
      select id, district, number, version, head, main_version, state, state_version, registered_at, last_at,
             %s as party
        from case_file f where id = any(?) order by id"""
          .formatted(PartyColumn.SQL);

  private static final String LOCK = FIND + " for update";

  private static final String TRACKS =
      """
      select case_id, track, version, state, state_version from case_track where case_id = any(?)""";

  private static final String INSERT =
      """
      insert into case_file (version, head, main_version, stage, state, state_version, units, last_at,
                             id, district, number, registered_at)
      values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String MOVE =
      """
      update case_file
         set version = ?, head = ?, main_version = ?, stage = ?, state = ?::jsonb, state_version = ?, units = ?,
             last_at = ?
       where id = ? and version = ?""";

  private static final String TRACK =
      """
      insert into case_track (case_id, track, version, state, state_version) values (?, ?, ?, ?::jsonb, ?)
      on conflict (case_id, track) do update
         set version = excluded.version, state = excluded.state, state_version = excluded.state_version""";

  private final Tracks tracks;

  CaseRows(Tracks tracks) {
    this.tracks = tracks;
  }

  /**
   * A row as it stands.
   *
   * @param states by track, as stored
   */
  record Row(
      UUID id,
      String district,
      String number,
      long version,
      Hash head,
      Instant registeredAt,
      Instant lastAt,
      Party party,
      Map<String, Kept> states) {}

  /** A stored state. */
  record Kept(long version, String state, int stateVersion) {}

  /** The rows of these cases, locked in the order of their ids until the transaction ends. */
  Map<UUID, Row> lock(Connection tx, Collection<UUID> ids) throws SQLException {
    return find(tx, ids, LOCK);
  }

  /** The rows of these cases as they stand. */
  Map<UUID, Row> find(Connection tx, Collection<UUID> ids) throws SQLException {
    return find(tx, ids, FIND);
  }

  private static Map<UUID, Row> find(Connection tx, Collection<UUID> ids, String sql)
      throws SQLException {
    var found = new LinkedHashMap<UUID, Row>();
    try (var select = tx.prepareStatement(sql)) {
      select.setArray(1, tx.createArrayOf("uuid", ids.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var row = read(rows);
          found.put(row.id(), row);
        }
      }
    }
    addSideTracks(tx, found);
    return found;
  }

  private static Row read(ResultSet row) throws SQLException {
    var states = new HashMap<String, Kept>();
    states.put(Track.MAIN, new Kept(row.getLong(6), row.getString(7), row.getInt(8)));
    return new Row(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        new Hash(row.getBytes(5)),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        PartyColumn.read(row.getString(11)),
        states);
  }

  private static void addSideTracks(Connection tx, Map<UUID, Row> found) throws SQLException {
    try (var select = tx.prepareStatement(TRACKS)) {
      select.setArray(1, tx.createArrayOf("uuid", found.keySet().toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .get(rows.getObject(1, UUID.class))
              .states()
              .put(rows.getString(2), new Kept(rows.getLong(3), rows.getString(4), rows.getInt(5)));
        }
      }
    }
  }

  /**
   * Stores what cases became.
   *
   * @throws IllegalStateException when one moved although it was locked: a broken program
   */
  void write(Connection tx, List<Moved> moved) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT);
        var move = tx.prepareStatement(MOVE)) {
      for (var each : moved) {
        var isNew = each.expected() == 0;
        var statement = isNew ? insert : move;
        setPresent(tx, statement, each.after());
        statement.setObject(9, each.after().id());
        if (isNew) {
          statement.setString(10, each.after().district());
          statement.setString(11, each.after().number());
          statement.setObject(12, each.after().registeredAt().atOffset(ZoneOffset.UTC));
        } else {
          statement.setLong(10, each.expected());
        }
        statement.addBatch();
      }
      insert.executeBatch();
      for (var count : move.executeBatch()) {
        if (count == 0) {
          throw new IllegalStateException("a locked case moved");
        }
      }
    }
    writeSideTracks(tx, moved);
  }

  /**
   * A case and the version it had before.
   *
   * @param sides the tracks beside the main line that moved
   */
  record Moved(CaseFile after, long expected, Set<String> sides) {}

  private void setPresent(Connection tx, java.sql.PreparedStatement statement, CaseFile file)
      throws SQLException {
    var main = tracks.get(Track.MAIN);
    statement.setLong(1, file.version());
    statement.setBytes(2, file.head().bytes());
    statement.setLong(3, file.versionOf(Track.MAIN));
    statement.setString(4, Stage.of(file.main()).code());
    statement.setString(5, main.write(file.main()));
    statement.setInt(6, main.stateVersion());
    var units = Overview.of(file.main()).units().stream().map(UnitCode::value).toArray();
    statement.setArray(7, tx.createArrayOf("text", units));
    statement.setObject(8, file.lastAt().atOffset(ZoneOffset.UTC));
  }

  private void writeSideTracks(Connection tx, List<Moved> moved) throws SQLException {
    try (var upsert = tx.prepareStatement(TRACK)) {
      for (var each : moved) {
        for (var side : each.sides()) {
          setTrack(upsert, each.after(), side);
          upsert.addBatch();
        }
      }
      upsert.executeBatch();
    }
  }

  private void setTrack(java.sql.PreparedStatement upsert, CaseFile file, String name)
      throws SQLException {
    var track = tracks.get(name);
    Standing standing = file.tracks().get(name);
    upsert.setObject(1, file.id());
    upsert.setString(2, name);
    upsert.setLong(3, standing.version());
    upsert.setString(4, track.write(standing.state()));
    upsert.setInt(5, track.stateVersion());
  }
}
