package io.anshao.cases.recusal;

import io.anshao.cases.desk.DeskTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ties as they are stored; one that ended stays for the record. */
final class TieRows {

  private TieRows() {}

  /** A tie as cases are compared with it. */
  record Known(UUID person, @Nullable String normal, @Nullable String uscc) {}

  /** Grows with every change of any tie. */
  static long version(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement("select count(*) + count(ended_at) from person_tie");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static List<Known> all(Connection tx) throws SQLException {
    var sql = "select person, normal, uscc from person_tie where ended_at is null";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      var known = new ArrayList<Known>();
      while (rows.next()) {
        known.add(new Known(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
      }
      return known;
    }
  }

  static List<Tie> of(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql(
            """
            select id, name, uscc, made_at from person_tie
             where person = :person and ended_at is null order by made_at, id""")
        .param("person", person)
        .query(
            (row, n) ->
                new Tie(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("uscc"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  static void insert(DeskTransaction tx, UUID person, Tie tie, @Nullable String normal, UUID by) {
    tx.sql()
        .sql(
            """
            insert into person_tie (id, person, name, normal, uscc, made_by, made_at)
            values (:id, :person, :name, :normal, :uscc, :by, :at)
            on conflict (id) do nothing""")
        .param("id", tie.id())
        .param("person", person)
        .param("name", tie.name())
        .param("normal", normal)
        .param("uscc", tie.uscc())
        .param("by", by)
        .param("at", tie.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False when the person has no such tie. */
  static boolean end(DeskTransaction tx, UUID person, UUID tie, UUID by) {
    return tx.sql()
            .sql(
                """
                update person_tie set ended_at = coalesce(ended_at, now()),
                                      ended_by = coalesce(ended_by, :by)
                 where id = :id and person = :person""")
            .param("by", by)
            .param("id", tie)
            .param("person", person)
            .update()
        > 0;
  }

  static Optional<UUID> ownerOf(DeskTransaction tx, UUID tie) {
    return tx.sql()
        .sql("select person from person_tie where id = :id")
        .param("id", tie)
        .query(UUID.class)
        .optional();
  }
}
