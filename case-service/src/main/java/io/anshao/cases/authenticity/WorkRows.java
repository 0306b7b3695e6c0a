package io.anshao.cases.authenticity;

import io.anshao.cases.authenticity.domain.AuthenticityEvent.ShamFound;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationReported;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What has to be looked at after a report of rectification, and after it was found to be sham. */
final class WorkRows implements CaseProjection {

  private static final String INSERT =
      "insert into authenticity_work (case_id, version, what, after, before) values (?, ?, ?, ?, ?)";

  /** Pictures are compared when all of them are known, or nobody will tell of them any more. */
  private static final String READY =
      """
      select case_id, version, what, after, before from authenticity_work w
       where what = 'sham'
          or since < now() - interval '10 minutes'
          or not exists (select 1 from unnest(after || before) as picture
                          where not exists (select 1 from picture_fact f where f.id = picture))
       order by since, case_id, version limit ?
         for update skip locked""";

  private static final String DONE =
      "delete from authenticity_work where case_id = ? and version = ?";

  /** What is to be done. */
  enum What {
    /** Compare the pictures. */
    PICTURES("pictures"),
    /** Suggest what follows when it was sham. */
    SHAM("sham");

    private final String code;

    What(String code) {
      this.code = code;
    }
  }

  /**
   * Something to look at.
   *
   * @param after pictures that are to show it, {@code before} those of inspections
   */
  record Row(UUID caseId, long version, What what, List<UUID> after, List<UUID> before) {}

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var change : changes) {
        for (var recorded : change.events()) {
          switch (recorded.event()) {
            case RectificationReported e when !e.photos().isEmpty() ->
                add(insert, change, recorded, What.PICTURES, e.photos(), before(recorded.main()));
            case ShamFound _ -> add(insert, change, recorded, What.SHAM, List.of(), List.of());
            default -> {
              // nothing to look at
            }
          }
        }
      }
      insert.executeBatch();
    }
  }

  private static List<UUID> before(CaseState main) {
    return Overview.of(main).findings().stream()
        .flatMap(findings -> findings.hazards().stream())
        .flatMap(hazard -> hazard.before().stream())
        .distinct()
        .toList();
  }

  private static void add(
      PreparedStatement insert,
      CaseChange change,
      Recorded recorded,
      What what,
      List<UUID> after,
      List<UUID> before)
      throws SQLException {
    var tx = insert.getConnection();
    insert.setObject(1, change.file().id());
    insert.setLong(2, recorded.version());
    insert.setString(3, what.code);
    insert.setArray(4, tx.createArrayOf("uuid", after.toArray()));
    insert.setArray(5, tx.createArrayOf("uuid", before.toArray()));
    insert.addBatch();
  }

  /** What can be looked at now, locked until the transaction ends. */
  static List<Row> ready(Connection tx, int atMost) throws SQLException {
    var found = new ArrayList<Row>();
    try (var select = tx.prepareStatement(READY)) {
      select.setInt(1, atMost);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3).equals(What.SHAM.code) ? What.SHAM : What.PICTURES,
        ids(row.getArray(4)),
        ids(row.getArray(5)));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  static void done(Connection tx, Row row) throws SQLException {
    try (var delete = tx.prepareStatement(DONE)) {
      delete.setObject(1, row.caseId());
      delete.setLong(2, row.version());
      delete.executeUpdate();
    }
  }
}
