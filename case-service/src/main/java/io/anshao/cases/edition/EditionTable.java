package io.anshao.cases.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editions as stored: a table with {@code district, version, body, reason, made_by, from_at}.
 *
 * @param <E> the body as it is written
 * @param <T> the body as it is gone by
 */
public final class EditionTable<E, T> {

  /** Why a district's first edition is there. */
  public static final String OF_PACK = "随数据包";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final Class<E> entry;
  private final BiFunction<E, Integer, T> reading;

  /**
   * A table.
   *
   * @param reading what an entry of that version says
   */
  public EditionTable(String name, Class<E> entry, BiFunction<E, Integer, T> reading) {
    this.name = name;
    this.entry = entry;
    this.reading = reading;
  }

  /** The table's name, which also names writes to it. */
  public String name() {
    return name;
  }

  /** What an entry would say as that version. */
  public Edition<T> edition(int version, Instant from, E body) {
    return new Edition<>(version, from, reading.apply(body, version));
  }

  /** Adds an edition. */
  public void insert(
      Connection tx, String district, int version, E body, String reason, UUID by, Instant from)
      throws SQLException {
    var sql =
        "insert into "
            + name
            + " (district, version, body, reason, made_by, from_at) values (?, ?, ?, ?, ?, ?)";
    try (var insert = tx.prepareStatement(sql)) {
      insert.setString(1, district);
      insert.setInt(2, version);
      insert.setString(3, JSON.writeValueAsString(body));
      insert.setString(4, reason);
      insert.setObject(5, by);
      insert.setObject(6, from.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** The newest version by district. */
  Map<String, Integer> versions(Connection tx) throws SQLException {
    var versions = new HashMap<String, Integer>();
    var sql = "select district, max(version) from " + name + " group by district";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getInt(2));
      }
    }
    return versions;
  }

  /** All editions of a district, oldest first. */
  List<Edition<T>> all(Connection tx, String district) throws SQLException {
    var sql = "select version, from_at, body from " + name + " where district = ? order by version";
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      var found = new ArrayList<Edition<T>>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var from = rows.getObject(2, OffsetDateTime.class).toInstant();
          found.add(edition(rows.getInt(1), from, JSON.readValue(rows.getString(3), entry)));
        }
      }
      return List.copyOf(found);
    }
  }
}
