package io.anshao.cases.incident;

import io.anshao.cases.incident.domain.ClusterRule;
import io.anshao.cases.incident.domain.ClusterRule.Neighbour;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where and when tips came, for who looks for clusters; each is looked at once. */
final class LocatedRows implements CaseProjection {

  private static final double DEGREES_PER_METRE = 1 / 111_320.0;

  private static final String INSERT =
      "insert into incident_tip (case_id, district, at, lat, lng) values (?, ?, ?, ?, ?)";

  private static final String LEFT = "update incident_tip set incident = null where case_id = ?";

  private static final String UNSEEN =
      """
      select case_id, district, at, lat, lng from incident_tip
       where not seen order by at, case_id limit ?""";

  /** Looks into nine cells of the index: up to 60 degrees north they reach 500 metres. */
  private static final String NEAR =
      """
      select t.case_id, t.at, i.id
        from (select ?::float8 as lat, ?::float8 as lng, ?::float8 as metre) here
             cross join lateral (select floor(here.lat * 100) as lat, floor(here.lng * 100) as lng) cell,
             incident_tip t left join incident i on i.id = t.incident
       where t.district = ? and t.at between ? and ? and t.seen and t.case_id <> ?
         and i.closed_at is null
         and floor(t.lat * 100) = any (array[cell.lat - 1, cell.lat, cell.lat + 1])
         and floor(t.lng * 100) = any (array[cell.lng - 1, cell.lng, cell.lng + 1])
         and ((t.lat - here.lat) / here.metre) ^ 2
           + ((t.lng - here.lng) / here.metre * cos(radians(here.lat))) ^ 2 <= ? ^ 2""";

  private static final String SEEN =
      "update incident_tip set seen = true, incident = coalesce(?, incident) where case_id = ?";

  /** A tip with a place. */
  record Located(UUID caseId, String district, Instant at, double lat, double lng) {}

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT);
        var left = tx.prepareStatement(LEFT)) {
      for (var change : changes) {
        for (var recorded : change.events()) {
          switch (recorded.event()) {
            case CaseEvent.Registered e when isCalledIn(e) -> add(insert, change, e);
            case IncidentEvent.LeftIncident _ -> {
              left.setObject(1, change.file().id());
              left.addBatch();
            }
            default -> {
              // moves no tip
            }
          }
        }
      }
      insert.executeBatch();
      left.executeBatch();
    }
  }

  /** Many findings of one inspection are no incident. */
  private static boolean isCalledIn(CaseEvent.Registered event) {
    var registration = event.registration();
    return registration.location().isPresent() && registration.inspection().isEmpty();
  }

  private static void add(PreparedStatement insert, CaseChange change, CaseEvent.Registered event)
      throws SQLException {
    var place = event.registration().location().orElseThrow();
    insert.setObject(1, change.file().id());
    insert.setString(2, change.file().district());
    insert.setObject(3, event.stamp().at().atOffset(ZoneOffset.UTC));
    insert.setDouble(4, Double.parseDouble(place.lat()));
    insert.setDouble(5, Double.parseDouble(place.lng()));
    insert.addBatch();
  }

  /** Those that nobody looked at yet, oldest first. */
  static List<Located> unseen(Connection tx, int atMost) throws SQLException {
    var found = new ArrayList<Located>();
    try (var select = tx.prepareStatement(UNSEEN)) {
      select.setInt(1, atMost);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Located(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  time(rows, 3),
                  rows.getDouble(4),
                  rows.getDouble(5)));
        }
      }
    }
    return found;
  }

  /** Those already looked at that are near a tip in place and time, on either side of it. */
  static List<Neighbour> near(Connection tx, Located tip, ClusterRule rule) throws SQLException {
    var found = new ArrayList<Neighbour>();
    try (var select = tx.prepareStatement(NEAR)) {
      select.setDouble(1, tip.lat());
      select.setDouble(2, tip.lng());
      select.setDouble(3, DEGREES_PER_METRE);
      select.setString(4, tip.district());
      select.setObject(5, tip.at().minus(rule.window()).atOffset(ZoneOffset.UTC));
      select.setObject(6, tip.at().plus(rule.window()).atOffset(ZoneOffset.UTC));
      select.setObject(7, tip.caseId());
      select.setDouble(8, rule.metres());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Neighbour(
                  rows.getObject(1, UUID.class),
                  time(rows, 2),
                  Optional.ofNullable(rows.getObject(3, UUID.class))));
        }
      }
    }
    return found;
  }

  /** A tip was looked at, and belongs to that incident from now on. */
  static void seen(Connection tx, UUID caseId, Optional<UUID> incident) throws SQLException {
    try (var update = tx.prepareStatement(SEEN)) {
      update.setObject(1, incident.orElse(null), java.sql.Types.OTHER);
      update.setObject(2, caseId);
      update.executeUpdate();
    }
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
