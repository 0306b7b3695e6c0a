package io.anshao.cases.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the queue. */
final class CaseRows {

  private static final String COLUMNS =
      """
      id, district, number, version, step, severity, title, unit_title, place, unit_place,
      street, channel, hazard_type, key_area, campaign, lead_unit, handler, sight, hidden, identity_mode, photo,
      unit_photo, lat, lng, registered_at, clock_key, due_at, warn_at, rung, awaits, words, unit_words,
      grams, unit_grams, burn""";

  private static final String VALUES =
      """
      ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
      coalesce(?::timestamptz, 'infinity'), ?, ?, ?, ?, ?, ?, ?,
      case_row_burn(?, coalesce(?::timestamptz, 'infinity'))""";

  private static final String PUT =
      "insert into case_row ("
          + COLUMNS
          + ") values ("
          + VALUES
          + ")"
          + """

      on conflict (id) do update set
        version = excluded.version, step = excluded.step, severity = excluded.severity,
        title = excluded.title, unit_title = excluded.unit_title, place = excluded.place,
        unit_place = excluded.unit_place, street = excluded.street, channel = excluded.channel,
        hazard_type = excluded.hazard_type, key_area = excluded.key_area,
        campaign = excluded.campaign, burn = excluded.burn, lead_unit = excluded.lead_unit, handler = excluded.handler, sight = excluded.sight,
        hidden = excluded.hidden, identity_mode = excluded.identity_mode, photo = excluded.photo,
        unit_photo = excluded.unit_photo, lat = excluded.lat, lng = excluded.lng,
        clock_key = excluded.clock_key, due_at = excluded.due_at, warn_at = excluded.warn_at,
        rung = excluded.rung, awaits = excluded.awaits, words = excluded.words, unit_words = excluded.unit_words, grams = excluded.grams,
        unit_grams = excluded.unit_grams""";

  /** Whether a row is what would be written, and each unit's own queue what the row says. */
  private static final String IS_SO =
      "select count(*) from case_row r where ("
          + COLUMNS
          + ") is not distinct from ("
          + VALUES
          + ")"
          + """
            and (select coalesce(array_agg(s.unit order by s.unit), '{}') from case_sight s
                  where s.id = r.id
                    and (s.step, s.burn, s.due_at) is not distinct from (r.step, r.burn, r.due_at))
                = (select coalesce(array_agg(u order by u), '{}') from unnest(r.sight) u)
            and (select count(*) from case_sight s where s.id = r.id) = cardinality(r.sight)
            and r.id = ?""";

  private static final String PUT_DUE =
      """
      update case_row set clock_key = ?, due_at = coalesce(?::timestamptz, 'infinity'), warn_at = ?,
                          rung = ?, burn = case_row_burn(severity, coalesce(?::timestamptz, 'infinity'))
       where id = ?""";

  private static final String LOSE_SIGHT =
      """
      delete from case_sight s using case_row r
       where r.id = s.id and s.id = any (?) and not s.unit = any (r.sight)""";

  private static final String KEEP_SIGHT =
      """
      insert into case_sight (unit, id, step, burn, due_at, registered_at)
      select u.unit, r.id, r.step, r.burn, r.due_at, r.registered_at
        from case_row r, unnest(r.sight) u(unit)
       where r.id = any (?)
       order by u.unit, r.id
      on conflict (unit, id) do update
        set step = excluded.step, burn = excluded.burn, due_at = excluded.due_at""";

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
      @Nullable UUID campaign,
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
    putSight(tx, rows.stream().map(Row::id));
  }

  /** Of which cases another row lies there than this one, or none. */
  static Set<UUID> differing(Connection tx, List<Row> rows) throws SQLException {
    var differing = new HashSet<UUID>();
    try (var statement = tx.prepareStatement(IS_SO)) {
      for (var row : rows) {
        var filling = new Filling(tx, statement);
        filling.fill(row);
        filling.object(row.id());
        try (var found = statement.executeQuery()) {
          found.next();
          if (found.getLong(1) == 0) {
            differing.add(row.id());
          }
        }
      }
    }
    return differing;
  }

  static void putDue(Connection tx, List<DueOf> dues) throws SQLException {
    try (var statement = tx.prepareStatement(PUT_DUE)) {
      for (var each : dues) {
        var filling = new Filling(tx, statement);
        filling.due(each.due());
        filling.text(each.rung());
        filling.time(dueAt(each.due()));
        filling.object(each.id());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    putSight(tx, dues.stream().map(DueOf::id));
  }

  /** Each unit's own queue follows the rows. */
  private static void putSight(Connection tx, Stream<UUID> cases) throws SQLException {
    var ids = tx.createArrayOf("uuid", cases.toArray());
    for (var sql : List.of(LOSE_SIGHT, KEEP_SIGHT)) {
      try (var statement = tx.prepareStatement(sql)) {
        statement.setArray(1, ids);
        statement.executeUpdate();
      }
    }
  }

  static @Nullable Instant dueAt(@Nullable Due due) {
    return due == null ? null : due.dueAt();
  }
}
