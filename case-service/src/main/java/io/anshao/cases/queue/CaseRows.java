package io.anshao.cases.queue;

import io.anshao.cases.queue.domain.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the queue. */
final class CaseRows {

  private static final String PUT =
      """
      insert into case_row
        (id, district, number, version, step, severity, title, unit_title, place, unit_place,
         street, channel, hazard_type, key_area, lead_unit, handler, sight, hidden, identity_mode, photo,
         unit_photo, lat, lng, registered_at, clock_key, due_at, warn_at, rung, awaits, words,
         unit_words, grams, unit_grams)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              coalesce(?::timestamptz, 'infinity'), ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        version = excluded.version, step = excluded.step, severity = excluded.severity,
        title = excluded.title, unit_title = excluded.unit_title, place = excluded.place,
        unit_place = excluded.unit_place, street = excluded.street, channel = excluded.channel,
        hazard_type = excluded.hazard_type, key_area = excluded.key_area,
        lead_unit = excluded.lead_unit, handler = excluded.handler, sight = excluded.sight,
        hidden = excluded.hidden, photo = excluded.photo,
        unit_photo = excluded.unit_photo, lat = excluded.lat, lng = excluded.lng,
        clock_key = excluded.clock_key, due_at = excluded.due_at, warn_at = excluded.warn_at,
        rung = excluded.rung, awaits = excluded.awaits, words = excluded.words, unit_words = excluded.unit_words, grams = excluded.grams,
        unit_grams = excluded.unit_grams""";

  private static final String PUT_DUE =
      """
      update case_row set clock_key = ?, due_at = coalesce(?::timestamptz, 'infinity'), warn_at = ?,
                          rung = ?
       where id = ?""";

  private CaseRows() {}

  /**
   * A row.
   *
   * @param units of the district that may see the case
   * @param hidden units whose people may not, whatever their role
   * @param rung how far what is due of the unit has climbed
   * @param awaits commands of side tracks that would bring it forward
   * @param office what the office reads
   * @param unit what units read
   */
  record Row(
      UUID id,
      String district,
      String number,
      long version,
      String step,
      String severity,
      @Nullable String street,
      String channel,
      @Nullable String hazardType,
      @Nullable String keyArea,
      @Nullable String leadUnit,
      @Nullable UUID handler,
      List<String> units,
      List<String> hidden,
      String identityMode,
      @Nullable Double lat,
      @Nullable Double lng,
      Instant registeredAt,
      @Nullable Due due,
      @Nullable String rung,
      List<String> awaits,
      Face office,
      Face unit) {}

  /** The running clock that ends first. */
  record Due(String key, Instant dueAt, Instant warnAt) {}

  /** Of one case; {@code null} when nothing runs. */
  record DueOf(UUID id, @Nullable Due due, @Nullable String rung) {}

  /**
   * A case as some people see it.
   *
   * @param words everything that a search finds
   */
  record Face(String title, @Nullable String place, @Nullable UUID photo, List<String> words) {}

  /** Stands among the grams, so that a search stays within its district. */
  static String districtGram(String district) {
    return "@" + district;
  }

  static void put(Connection tx, List<Row> rows) throws SQLException {
    try (var statement = tx.prepareStatement(PUT)) {
      for (var row : rows) {
        new Filling(tx, statement).fill(row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static void putDue(Connection tx, List<DueOf> dues) throws SQLException {
    try (var statement = tx.prepareStatement(PUT_DUE)) {
      for (var each : dues) {
        var filling = new Filling(tx, statement);
        filling.due(each.due());
        filling.text(each.rung());
        filling.object(each.id());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** One statement's parameters, in order. */
  private static final class Filling {

    private final Connection tx;
    private final java.sql.PreparedStatement statement;
    private int position;

    Filling(Connection tx, java.sql.PreparedStatement statement) {
      this.tx = tx;
      this.statement = statement;
    }

    void fill(Row row) throws SQLException {
      object(row.id());
      text(row.district());
      text(row.number());
      object(row.version());
      text(row.step());
      text(row.severity());
      text(row.office().title());
      text(row.unit().title());
      text(row.office().place());
      text(row.unit().place());
      text(row.street());
      text(row.channel());
      text(row.hazardType());
      text(row.keyArea());
      text(row.leadUnit());
      typed(row.handler(), Types.OTHER);
      array(row.units().stream().map(unit -> row.district() + "/" + unit).toList());
      array(row.hidden());
      text(row.identityMode());
      typed(row.office().photo(), Types.OTHER);
      typed(row.unit().photo(), Types.OTHER);
      typed(row.lat(), Types.DOUBLE);
      typed(row.lng(), Types.DOUBLE);
      time(row.registeredAt());
      due(row.due());
      text(row.rung());
      array(row.awaits());
      var office = words(row.office());
      var unit = words(row.unit());
      text(office);
      text(unit);
      array(grams(row.district(), office));
      array(grams(row.district(), unit));
    }

    private void due(@Nullable Due due) throws SQLException {
      text(due == null ? null : due.key());
      time(due == null ? null : due.dueAt());
      time(due == null ? null : due.warnAt());
    }

    private void text(@Nullable String value) throws SQLException {
      statement.setString(++position, value);
    }

    private void object(Object value) throws SQLException {
      statement.setObject(++position, value);
    }

    private void typed(@Nullable Object value, int type) throws SQLException {
      statement.setObject(++position, value, type);
    }

    private void time(@Nullable Instant value) throws SQLException {
      statement.setTimestamp(++position, value == null ? null : Timestamp.from(value));
    }

    private void array(List<String> values) throws SQLException {
      statement.setArray(++position, tx.createArrayOf("text", values.toArray()));
    }
  }

  private static String words(Face face) {
    return Words.normal(String.join("\n", face.words()));
  }

  private static List<String> grams(String district, String words) {
    var grams = new ArrayList<String>();
    grams.add(districtGram(district));
    grams.addAll(Words.grams(words));
    return grams;
  }
}
