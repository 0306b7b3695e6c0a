package io.anshao.cases.alarm;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Scope.WholeDistrict;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads emergencies with their calls. */
final class ReadingAlarms {

  private static final String SELECT =
      """
      select a.id, a.case_id, a.number, a.opened_at, a.next_at, a.acknowledged_at,
             p.name as acknowledged_by
        from alarm a
        join case_row r on r.id = a.case_id
        left join person p on p.id = a.acknowledged_by
       where a.district = :district and not r.hidden && :own::text[] and %s
       order by a.acknowledged_at is not null, a.opened_at desc limit 20""";

  private static final String CALLS =
      """
      select c.person, p.name, c.at, c.channels
        from alarm_call c join person p on p.id = c.person
       where c.alarm = :alarm order by c.number""";

  private ReadingAlarms() {}

  /** Those that nobody acknowledged, then the newest of the others. */
  static List<AlarmView> list(DeskTransaction tx, WholeDistrict scope) {
    return tx.sql()
        .sql(SELECT.formatted("true"))
        .param("district", scope.district())
        .param("own", own(scope))
        .query((row, n) -> view(tx, row))
        .list();
  }

  /** By its id, or by that of its case. */
  static Optional<AlarmView> find(DeskTransaction tx, WholeDistrict scope, UUID id) {
    return tx.sql()
        .sql(SELECT.formatted("(a.id = :id or a.case_id = :id)"))
        .param("district", scope.district())
        .param("own", own(scope))
        .param("id", id)
        .query((row, n) -> view(tx, row))
        .optional();
  }

  /** What accuses their unit is not there for them. */
  private static String[] own(WholeDistrict scope) {
    return scope.own().map(UnitCode::value).stream().toArray(String[]::new);
  }

  private static AlarmView view(DeskTransaction tx, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new AlarmView(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("number"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row, "next_at"),
        instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        calls(tx, id));
  }

  private static List<AlarmView.Call> calls(DeskTransaction tx, UUID alarm) {
    return tx.sql()
        .sql(CALLS)
        .param("alarm", alarm)
        .query(
            (row, n) ->
                new AlarmView.Call(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getInt(4)))
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
