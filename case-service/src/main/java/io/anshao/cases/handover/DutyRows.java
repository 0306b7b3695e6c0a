package io.anshao.cases.handover;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.handover.Duties.DutyCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is open, counted from the rows of the queue. */
final class DutyRows {

  /** As the partial indexes of the table say it. */
  static final String AT_WORK =
      """
      ('in_progress', 'rectifying', 'pending_reinspection', 'reinspecting', 'to_conclude', 'rework',
       'pending_closure')""";

  static final String OF_UNITS =
      """
      ('assigned', 'in_progress', 'rectifying', 'pending_reinspection', 'reinspecting', 'to_conclude',
       'rework', 'pending_closure')""";

  private static final String OVER = "('declined', 'cancelled', 'merged', 'closed')";

  private static final String COUNT =
      "select count(*) from (select 1 from case_row where %s limit 1000) c";

  private DutyRows() {}

  static int handled(DeskTransaction tx, UUID handler) {
    return tx.sql()
        .sql("select count(*) from case_row where handler = :handler and step in " + AT_WORK)
        .param("handler", handler)
        .query(Integer.class)
        .single();
  }

  static List<DutyCase> firstHandled(DeskTransaction tx, UUID handler, int most) {
    return tx.sql()
        .sql(
            "select id, number, step from case_row where handler = :handler and step in "
                + AT_WORK
                + " order by due_at, id limit :most")
        .param("handler", handler)
        .param("most", most)
        .query((row, n) -> line(row))
        .list();
  }

  private static DutyCase line(ResultSet row) throws SQLException {
    return new DutyCase(
        row.getObject("id", UUID.class), row.getString("number"), row.getString("step"));
  }

  /** Cases in the hands of a unit. */
  static int openOfUnit(DeskTransaction tx, String district, String unit) {
    return tx.sql()
        .sql(COUNT.formatted("district = :district and lead_unit = :unit and step in " + OF_UNITS))
        .param("district", district)
        .param("unit", unit)
        .query(Integer.class)
        .single();
  }

  /** Cases of a district that are not over. */
  static int openOfDistrict(DeskTransaction tx, String district) {
    return tx.sql()
        .sql(COUNT.formatted("district = :district and step not in " + OVER))
        .param("district", district)
        .query(Integer.class)
        .single();
  }

  /**
   * Cases that wait for another pair of eyes, the most urgent first.
   *
   * @param unit that leads or helps, or {@code null} for all of the district
   */
  static List<DutyCase> waitingForEyes(
      DeskTransaction tx, String district, @Nullable String unit, int most) {
    return tx.sql()
        .sql(
            """
            select id, number, step from case_row
             where district = :district
               and step in ('decline_proposed', 'pending_reinspection', 'reinspecting', 'pending_closure')
               and (:sight::text is null or sight @> array[:sight::text])
             order by due_at, id limit :most""")
        .param("district", district)
        .param("sight", unit == null ? null : district + "/" + unit)
        .param("most", most)
        .query((row, n) -> line(row))
        .list();
  }
}
