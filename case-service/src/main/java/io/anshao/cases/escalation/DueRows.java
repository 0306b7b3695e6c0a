package io.anshao.cases.escalation;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.DistrictTimes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** When each case's next rung is due: one row for a case that has one. */
final class DueRows implements CaseProjection {

  private static final String UPSERT =
      """
      insert into escalation_due (case_id, district, at) values (?, ?, ?)
      on conflict (case_id) do update set at = excluded.at""";

  private static final String DELETE = "delete from escalation_due where case_id = ?";

  private static final String PUT_OFF =
      """
      update escalation_due e set at = d.now + interval '10 minutes'
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
       where e.district = d.district and e.case_id = ?""";

  /**
   * Locks the cases themselves, as every writer does, and passes over what another one holds: a
   * second instance takes the next ones.
   */
  private static final String DUE =
      """
      select due.id
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
       cross join lateral (select f.id
                             from escalation_due e join case_file f on f.id = e.case_id
                            where e.district = d.district and e.at <= d.now
                            order by e.at limit ? for update of f skip locked) due""";

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

  /** Lets a case that is due wait for ten minutes. */
  void putOff(Connection tx, UUID id, DistrictTimes times) throws SQLException {
    try (var update = tx.prepareStatement(PUT_OFF)) {
      times.bind(update);
      update.setObject(3, id);
      update.executeUpdate();
    }
  }

  /**
   * Cases with a rung due, locked: of each district those longest due, so that none waits for
   * another one's flood.
   *
   * @param times what time it is, by district
   */
  List<UUID> due(Connection tx, DistrictTimes times, int atMost) throws SQLException {
    return times.due(tx, DUE, atMost);
  }
}
