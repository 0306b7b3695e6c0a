package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;

/** What time it is in every district, one moment for a whole batch, and what is due by it. */
public record DistrictTimes(SortedMap<String, Instant> byDistrict) {

  /** What time it is in that district. */
  public Instant in(String district) {
    return Objects.requireNonNull(byDistrict.get(district), "no such district");
  }

  /**
   * Sets the first two parameters of a statement over {@code unnest(?::text[], ?::timestamptz[]) as
   * d(district, now)}.
   */
  public void bind(PreparedStatement statement) throws SQLException {
    var tx = statement.getConnection();
    statement.setArray(1, tx.createArrayOf("text", byDistrict.keySet().toArray()));
    statement.setArray(
        2,
        tx.createArrayOf(
            "timestamptz", byDistrict.values().stream().map(Instant::toString).toArray()));
  }

  /** The cases that a statement finds due, whose third parameter says how many at most. */
  public List<UUID> due(Connection tx, String sql, int atMost) throws SQLException {
    try (var select = tx.prepareStatement(sql)) {
      bind(select);
      select.setInt(3, atMost);
      var ids = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }
}
