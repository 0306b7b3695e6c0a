package io.anshao.cases.queue;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.queue.domain.SavedView;
import io.anshao.cases.queue.domain.SavedView.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Kept views as they are stored, and who pinned which. */
final class SavedViewRows {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<java.util.Map<String, String>> QUERY =
      new TypeReference<>() {};

  private static final String SELECT =
      "select id, district, owner, unit, reach, name, query::text as query from saved_view v";

  private SavedViewRows() {}

  /** A view and whether the asking person pinned it. */
  record Shown(SavedView view, boolean pinned) {}

  /** Views there may be for a person: pinned ones first, in the order they were pinned in. */
  static List<Shown> candidates(DeskTransaction tx, SavedView.Person who) {
    return tx.sql()
        .sql(
            """
            select v.id, v.district, v.owner, v.unit, v.reach, v.name, v.query::text as query, p.at as pinned_at
              from saved_view v left join saved_view_pin p on p.view = v.id and p.person = :me
             where v.district = :district and (v.owner = :me or v.reach <> 'own')
             order by p.at nulls last, v.name, v.id limit 500""")
        .param("me", who.id())
        .param("district", who.district())
        .query((row, n) -> new Shown(view(row), row.getObject("pinned_at") != null))
        .list();
  }

  /** One, locked until the transaction ends. */
  static Optional<SavedView> locked(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query((row, n) -> view(row))
        .optional();
  }

  /** The request that made one; empty when nobody did. */
  static Optional<byte[]> requestThatMade(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select made_request from saved_view where id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  static int owned(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select count(*) from saved_view where owner = :me")
        .param("me", person)
        .query(Integer.class)
        .single();
  }

  static void insert(DeskTransaction tx, SavedView view, byte[] request) {
    tx.sql()
        .sql(
            """
            insert into saved_view (id, district, owner, unit, reach, name, query, made_request)
            values (:id, :district, :owner, :unit, :reach, :name, :query::jsonb, :request)""")
        .param("id", view.id())
        .param("district", view.district())
        .param("owner", view.owner())
        .param("unit", view.unit().orElse(null), java.sql.Types.VARCHAR)
        .param("reach", SavedViewEntry.code(view.reach()))
        .param("name", view.name())
        .param("query", JSON.writeValueAsString(view.query()))
        .param("request", request)
        .update();
  }

  static void update(DeskTransaction tx, SavedView view) {
    tx.sql()
        .sql(
            "update saved_view set reach = :reach, name = :name, query = :query::jsonb where id ="
                + " :id")
        .param("reach", SavedViewEntry.code(view.reach()))
        .param("name", view.name())
        .param("query", JSON.writeValueAsString(view.query()))
        .param("id", view.id())
        .update();
  }

  static void delete(DeskTransaction tx, UUID id) {
    tx.sql().sql("delete from saved_view where id = :id").param("id", id).update();
  }

  static int pinned(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select count(*) from saved_view_pin where person = :me")
        .param("me", person)
        .query(Integer.class)
        .single();
  }

  static void pin(DeskTransaction tx, UUID person, UUID view) {
    tx.sql()
        .sql("insert into saved_view_pin (person, view) values (:me, :view) on conflict do nothing")
        .param("me", person)
        .param("view", view)
        .update();
  }

  static void unpin(DeskTransaction tx, UUID person, UUID view) {
    tx.sql()
        .sql("delete from saved_view_pin where person = :me and view = :view")
        .param("me", person)
        .param("view", view)
        .update();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getObject("owner", UUID.class),
        Optional.ofNullable(row.getString("unit")),
        Reach.valueOf(row.getString("reach").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        JSON.readValue(row.getString("query"), QUERY));
  }
}
