package io.anshao.cases.incident;

import io.anshao.cases.incident.LocatedRows.Located;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Incidents as they are stored. */
final class IncidentRows {

  private static final String OPEN =
      "insert into incident (id, district, opened_at, lat, lng) values (?, ?, ?, ?, ?)";

  private static final String CLOSE =
      """
      update incident set closed_at = ?, closed_by = ?
       where id = ? and district = ? and closed_at is null""";

  private static final String CASES =
      """
      select t.case_id from incident_tip t join incident i on i.id = t.incident
       where i.id = ? and i.district = ? order by t.at, t.case_id""";

  private static final String TOLD =
      "select cases from incident_told where incident = ? and key = ?";

  private static final String TELL =
      "insert into incident_told (incident, key, person, cases, at) values (?, ?, ?, ?, ?)";

  private IncidentRows() {}

  static void open(Connection tx, UUID id, Located tip) throws SQLException {
    try (var insert = tx.prepareStatement(OPEN)) {
      insert.setObject(1, id);
      insert.setString(2, tip.district());
      insert.setObject(3, tip.at().atOffset(ZoneOffset.UTC));
      insert.setDouble(4, tip.lat());
      insert.setDouble(5, tip.lng());
      insert.executeUpdate();
    }
  }

  /** Closed now, or before by whomever. */
  static void close(Connection tx, UUID id, String district, Instant at, UUID by)
      throws SQLException {
    try (var update = tx.prepareStatement(CLOSE)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, by);
      update.setObject(3, id);
      update.setString(4, district);
      update.executeUpdate();
    }
  }

  /** The cases of an incident of that district, oldest first; none when there is no such one. */
  static List<UUID> cases(Connection tx, UUID id, String district) throws SQLException {
    var found = new ArrayList<UUID>();
    try (var select = tx.prepareStatement(CASES)) {
      select.setObject(1, id);
      select.setString(2, district);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  /** Of how many cases the reporters were told under that key. */
  static OptionalInt told(Connection tx, UUID id, UUID key) throws SQLException {
    try (var select = tx.prepareStatement(TOLD)) {
      select.setObject(1, id);
      select.setObject(2, key);
      try (var rows = select.executeQuery()) {
        return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  static void tell(Connection tx, UUID id, UUID key, UUID person, int cases, Instant at)
      throws SQLException {
    try (var insert = tx.prepareStatement(TELL)) {
      insert.setObject(1, id);
      insert.setObject(2, key);
      insert.setObject(3, person);
      insert.setInt(4, cases);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
