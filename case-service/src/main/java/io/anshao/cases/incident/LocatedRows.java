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

  private static final double METRES_PER_DEGREE = 111_320;

  private static final String INSERT =
      "insert into incident_tip (case_id, district, at, lat, lng) values (?, ?, ?, ?, ?)";

  private static final String LEFT = "update incident_tip set incident = null where case_id = ?";

  private static final String UNSEEN =
      """
      select case_id, district, at, lat, lng from incident_tip
       where not seen order by at, case_id limit ?""";

  private static final String NEAR =
      """
      select t.case_id, t.at, i.id
        from incident_tip t left join incident i on i.id = t.incident
       where t.district = ? and t.at between ? and ? and t.seen and t.case_id <> ?
         and i.closed_at is null
         and t.lat between ? and ? and t.lng between ? and ?
         and ((t.lat - ?) * ?) ^ 2 + ((t.lng - ?) * ? * cos(radians(?))) ^ 2 <= ? ^ 2""";

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
      select.setString(1, tip.district());
      select.setObject(2, tip.at().minus(rule.window()).atOffset(ZoneOffset.UTC));
      select.setObject(3, tip.at().plus(rule.window()).atOffset(ZoneOffset.UTC));
      select.setObject(4, tip.caseId());
      // a box around the circle: most are outside of it, and that is seen without any trigonometry
      var high = rule.metres() / METRES_PER_DEGREE;
      var wide = high / Math.cos(Math.toRadians(tip.lat()));
      select.setDouble(5, tip.lat() - high);
      select.setDouble(6, tip.lat() + high);
      select.setDouble(7, tip.lng() - wide);
      select.setDouble(8, tip.lng() + wide);
      select.setDouble(9, tip.lat());
      select.setDouble(10, METRES_PER_DEGREE);
      select.setDouble(11, tip.lng());
      select.setDouble(12, METRES_PER_DEGREE);
      select.setDouble(13, tip.lat());
      select.setDouble(14, rule.metres());
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
