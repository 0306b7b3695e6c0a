package io.anshao.cases.handover;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hand-overs as they are stored, one for a person. */
final class HandOverRows {

  private static final String COLUMNS =
      """
      person, district, heir, coalesce(reason, '') as reason, asked_by, role, unit, key, total, done, refused,
      after_case, finished_at is not null as finished""";

  private static final String CASES =
      "select id from case_row where handler = ? and id > ? and step in "
          + DutyRows.AT_WORK
          + " order by id limit ?";

  private HandOverRows() {}

  static Optional<HandOver> find(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select " + COLUMNS + " from hand_over where person = :person")
        .param("person", person)
        .query((row, n) -> read(row))
        .optional();
  }

  /** In place of an earlier one. */
  static void put(DeskTransaction tx, HandOver asked) {
    tx.sql()
        .sql(
            """
            insert into hand_over
              (person, district, heir, reason, asked_by, role, unit, key, total, after_case)
            values (:person, :district, :heir, :reason, :by, :role, :unit, :key, :total, :after)
            on conflict (person) do update
              set district = excluded.district, heir = excluded.heir, reason = excluded.reason,
                  asked_by = excluded.asked_by, role = excluded.role, unit = excluded.unit,
                  key = excluded.key, total = excluded.total, done = 0, refused = 0,
                  after_case = excluded.after_case, finished_at = null""")
        .param("person", asked.person())
        .param("district", asked.district())
        .param("heir", asked.heir())
        .param("reason", asked.reason())
        .param("by", asked.by().person())
        .param("role", asked.by().role().code())
        .param("unit", asked.by().unit().map(UnitCode::value).orElse(null))
        .param("key", asked.key())
        .param("total", asked.count().total())
        .param("after", asked.after())
        .update();
  }

  /** One that is under way, locked; another instance takes another one. */
  static Optional<HandOver> next(Connection tx) throws SQLException {
    var sql =
        "select "
            + COLUMNS
            + " from hand_over where finished_at is null for update skip locked limit 1";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(read(rows)) : Optional.empty();
    }
  }

  private static HandOver read(ResultSet row) throws SQLException {
    var by =
        new Actor(
            row.getObject("asked_by", UUID.class),
            Role.ofCode(row.getString("role")).orElse(Role.SYSTEM),
            Optional.ofNullable(row.getString("unit")).map(UnitCode::new));
    return new HandOver(
        row.getObject("person", UUID.class),
        row.getString("district"),
        row.getObject("heir", UUID.class),
        row.getString("reason"),
        by,
        row.getObject("key", UUID.class),
        new HandOver.Count(row.getInt("total"), row.getInt("done"), row.getInt("refused")),
        row.getObject("after_case", UUID.class),
        row.getBoolean("finished"));
  }

  /** Cases in a person's hands after that one. */
  static List<UUID> cases(Connection tx, HandOver of, int most) throws SQLException {
    try (var select = tx.prepareStatement(CASES)) {
      select.setObject(1, of.person());
      select.setObject(2, of.after());
      select.setInt(3, most);
      var ids = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  static void advance(Connection tx, HandOver of, HandOver.Count count, UUID after)
      throws SQLException {
    var sql = "update hand_over set done = ?, refused = ?, after_case = ? where person = ?";
    try (var update = tx.prepareStatement(sql)) {
      update.setInt(1, count.done());
      update.setInt(2, count.refused());
      update.setObject(3, after);
      update.setObject(4, of.person());
      update.executeUpdate();
    }
  }

  static void finish(Connection tx, HandOver of) throws SQLException {
    var sql = "update hand_over set finished_at = now(), reason = null where person = ?";
    try (var update = tx.prepareStatement(sql)) {
      update.setObject(1, of.person());
      update.executeUpdate();
    }
  }
}
