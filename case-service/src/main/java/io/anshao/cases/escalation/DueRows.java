package io.anshao.cases.escalation;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** When each case's next rung is due: one row for a case that has one. */
final class DueRows implements CaseProjection {

  private static final String UPSERT =
      """
      insert into escalation_due (case_id, district, at) values (?, ?, ?)
      on conflict (case_id) do update set at = excluded.at""";

  private static final String DELETE = "delete from escalation_due where case_id = ?";

  /** Locks the cases themselves, as every writer does, and leaves out what another one holds. */
  private static final String DUE =
      """
      select f.id from escalation_due e join case_file f on f.id = e.case_id
       where e.district = ? and e.at <= ? order by e.at limit ? for update of f skip locked""";

  private final Climbing climbing;

  DueRows(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    retimed(tx, changes.stream().map(CaseChange::file).toList());
  }

  @Override
  public void retimed(Connection tx, List<CaseFile> files) throws SQLException {
    try (var upsert = tx.prepareStatement(UPSERT);
        var delete = tx.prepareStatement(DELETE)) {
      for (var file : files) {
        var next = climbing.next(file);
        if (next.isPresent()) {
          upsert.setObject(1, file.id());
          upsert.setString(2, file.district());
          upsert.setObject(3, next.get().atOffset(ZoneOffset.UTC));
          upsert.addBatch();
        } else {
          delete.setObject(1, file.id());
          delete.addBatch();
        }
      }
      upsert.executeBatch();
      delete.executeBatch();
    }
  }

  /** Cases of the district with a rung due, the longest due first, locked. */
  List<UUID> due(Connection tx, String district, Instant now, int atMost) throws SQLException {
    try (var select = tx.prepareStatement(DUE)) {
      select.setString(1, district);
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
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
