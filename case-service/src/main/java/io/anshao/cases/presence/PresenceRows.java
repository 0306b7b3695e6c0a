package io.anshao.cases.presence;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.presence.domain.Mode;
import io.anshao.cases.queue.InSight;
import io.anshao.cases.stream.Audience;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Leases as they are stored; the database's own clock says which still run. */
public final class PresenceRows {

  /** How long a page may be silent before its person counts as gone, as SQL. */
  public static final String LEASE = "interval '30 seconds'";

  private static final String LIVE =
      """
      select p.case_id, p.person, p.mode, r.district, r.sight, r.hidden
        from case_presence p join case_row r on r.id = p.case_id
       where p.until > now()
       order by p.case_id, p.person""";

  private PresenceRows() {}

  /** Somebody at a case, and who may know. */
  record Row(UUID caseId, UUID person, Mode mode, Audience audience) {}

  /** Begins or renews the lease; false when the person sees no such case. */
  static boolean put(DeskTransaction tx, InSight sight, UUID caseId, UUID person, Mode mode) {
    var sql =
        """
        insert into case_presence (case_id, person, mode, until)
        select r.id, :person, :mode, now() + %s from case_row r where r.id = :case and %s
        on conflict (case_id, person) do update set mode = excluded.mode, until = excluded.until"""
            .formatted(LEASE, InSight.SQL);
    return sight
            .bind(tx.sql().sql(sql))
            .param("case", caseId)
            .param("person", person)
            .param("mode", mode.code())
            .update()
        > 0;
  }

  /** The person was given the case to decide on. */
  public static void edit(DeskTransaction tx, InSight sight, UUID caseId, UUID person) {
    put(tx, sight, caseId, person, Mode.EDITING);
  }

  /** Ends the lease, and what the person was given of it. */
  static void remove(DeskTransaction tx, UUID caseId, UUID person) {
    for (var table : List.of("case_presence", "triage_claim")) {
      tx.sql()
          .sql("delete from " + table + " where case_id = :case and person = :person")
          .param("case", caseId)
          .param("person", person)
          .update();
    }
  }

  /** Takes away what ran out; whether there was any. */
  static boolean sweep(Connection tx) throws SQLException {
    try (var delete = tx.prepareStatement("delete from case_presence where until < now()")) {
      return delete.executeUpdate() > 0;
    }
  }

  static List<Row> live(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(LIVE);
        var rows = select.executeQuery()) {
      var all = new ArrayList<Row>();
      while (rows.next()) {
        all.add(row(rows));
      }
      return all;
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("case_id", UUID.class),
        row.getObject("person", UUID.class),
        Mode.ofCode(row.getString("mode")).orElseThrow(),
        new Audience(row.getString("district"), codes(row, "sight"), codes(row, "hidden")));
  }

  /** {@code sight} names a unit with its district before it. */
  private static List<UnitCode> codes(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(each -> new UnitCode(each.substring(each.indexOf('/') + 1)))
        .toList();
  }
}
