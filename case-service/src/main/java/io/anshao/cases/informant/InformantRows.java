package io.anshao.cases.informant;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.informant.domain.FirmKind;
import io.anshao.cases.informant.domain.Informant;
import io.anshao.cases.informant.domain.Informant.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Informants as they are stored, the calls to them, and who looked. */
final class InformantRows {

  private static final String SELECT =
      """
      select id, code, district, firm, uscc, kind, officer, every_days, next_on, open
        from informant where district = :district""";

  private InformantRows() {}

  /**
   * A call as it was noted.
   *
   * @param by of the office
   */
  record Call(
      UUID id, LocalDate calledOn, boolean reached, String note, UUID by, OffsetDateTime at) {}

  /** All of a district, who is to be called first before the others, closed ones last. */
  static List<Informant> all(DeskTransaction tx, String district) {
    return tx.sql()
        .sql(SELECT + " order by open desc, next_on, code")
        .param("district", district)
        .query((row, n) -> informant(row))
        .list();
  }

  /** One, locked until the transaction ends. */
  static Optional<Informant> locked(DeskTransaction tx, String district, UUID id) {
    return tx.sql()
        .sql(SELECT + " and id = :id for update")
        .param("district", district)
        .param("id", id)
        .query((row, n) -> informant(row))
        .optional();
  }

  static boolean isCodeFree(DeskTransaction tx, String district, String code) {
    return tx.sql()
        .sql("select 1 from informant where district = :district and code = :code")
        .param("district", district)
        .param("code", code)
        .query()
        .listOfRows()
        .isEmpty();
  }

  /** The request that made one; empty when nobody did. */
  static Optional<byte[]> requestThatMade(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select made_request from informant where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  static void insert(DeskTransaction tx, Informant informant, UUID by, byte[] request) {
    tx.sql()
        .sql(
            """
            insert into informant (id, district, code, firm, uscc, kind, officer, every_days, next_on, open,
                                   made_by, made_request)
            values (:id, :district, :code, :firm, :uscc, :kind, :officer, :days, :next, :open, :by, :request)""")
        .param("id", informant.id())
        .param("district", informant.post().district())
        .param("code", informant.code())
        .param("firm", informant.post().firm())
        .param("uscc", informant.post().uscc().orElse(null))
        .param("kind", informant.post().kind().code())
        .param("officer", informant.post().officer())
        .param("days", informant.post().everyDays())
        .param("next", informant.nextOn())
        .param("open", informant.open())
        .param("by", by)
        .param("request", request)
        .update();
  }

  static void update(DeskTransaction tx, Informant informant) {
    tx.sql()
        .sql(
            """
            update informant set firm = :firm, uscc = :uscc, kind = :kind, officer = :officer, every_days = :days,
                                 next_on = :next, open = :open
             where id = :id""")
        .param("firm", informant.post().firm())
        .param("uscc", informant.post().uscc().orElse(null))
        .param("kind", informant.post().kind().code())
        .param("officer", informant.post().officer())
        .param("days", informant.post().everyDays())
        .param("next", informant.nextOn())
        .param("open", informant.open())
        .param("id", informant.id())
        .update();
  }

  /** Notes a call once; whether it is new. */
  static boolean insertCall(
      DeskTransaction tx, UUID id, UUID informant, LocalDate on, InformantCall call, UUID by) {
    return tx.sql()
            .sql(
                """
                insert into informant_call (id, informant, called_on, reached, note, made_by)
                values (:id, :informant, :on, :reached, :note, :by) on conflict (id) do nothing""")
            .param("id", id)
            .param("informant", informant)
            .param("on", on)
            .param("reached", call.reached())
            .param("note", call.note())
            .param("by", by)
            .update()
        > 0;
  }

  /** The latest first. */
  static List<Call> calls(DeskTransaction tx, UUID informant) {
    return tx.sql()
        .sql(
            """
            select id, called_on, reached, note, made_by, at
              from informant_call where informant = :informant order by at desc, id limit 200""")
        .param("informant", informant)
        .query(
            (row, n) ->
                new Call(
                    row.getObject(1, UUID.class),
                    row.getObject(2, LocalDate.class),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getObject(5, UUID.class),
                    row.getObject(6, OffsetDateTime.class)))
        .list();
  }

  /**
   * Notes who looked.
   *
   * @param informant whose calls; {@code null} for the list
   */
  static void noteRead(DeskTransaction tx, String district, UUID person, @Nullable UUID informant) {
    tx.sql()
        .sql("insert into informant_read (district, person, informant) values (:d, :p, :i::uuid)")
        .param("d", district)
        .param("p", person)
        .param("i", informant == null ? null : informant.toString())
        .update();
  }

  private static Informant informant(ResultSet row) throws SQLException {
    return new Informant(
        row.getObject("id", UUID.class),
        row.getString("code"),
        new Post(
            row.getString("district"),
            row.getString("firm"),
            Optional.ofNullable(row.getString("uscc")),
            FirmKind.ofCode(row.getString("kind")).orElseThrow(),
            row.getObject("officer", UUID.class),
            row.getInt("every_days")),
        row.getObject("next_on", LocalDate.class),
        row.getBoolean("open"));
  }
}
