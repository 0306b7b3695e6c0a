package io.anshao.cases.redlist;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.redlist.domain.EntryKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as they are stored: a row that says where each stands, and acts that never change. */
final class EntryRows {

  /** Whoever stands on the black list now, by the code of the firm. */
  private static final String BLACK =
      """
      select 1 from exposure_work w join case_subject s on s.id = w.case_id
       where w.district = :district and w.kind = 'black_list'
         and w.stage in ('published', 'rectified') and s.uscc = :uscc limit 1\
      """;

  private static final String DUE =
      """
      select due.id
        from unnest(?::text[], ?::date[]) as d(district, today)
       cross join lateral (select e.id from list_entry e
                            where e.district = d.district and e.stage = 'shown' and e.until < d.today
                            order by e.until limit ? for update of e skip locked) due\
      """;

  private EntryRows() {}

  /** Those of a district, what waits first, then the newest; what is over last. */
  static List<StoredEntry> all(DeskTransaction tx, String district, int most) {
    var ids =
        tx.sql()
            .sql(
                """
                select id from list_entry where district = :district
                 order by waits desc, stage in ('removed', 'expired'), moved_at desc, id limit :most\
                """)
            .param("district", district)
            .param("most", most)
            .query(UUID.class)
            .list();
    return ids.isEmpty() ? List.of() : read(tx, ids);
  }

  private static List<StoredEntry> read(DeskTransaction tx, List<UUID> ids) {
    Map<UUID, StoredEntry> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, new StoredEntry(id, "", EntryKind.RED_LIST, List.of())));
    tx.sql()
        .sql(
            """
            select e.id, e.district, e.kind, a.act, a.body
              from list_entry e join list_entry_act a on a.entry = e.id
             where e.id in (:ids) order by a.entry, a.version\
            """)
        .param("ids", ids)
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              var kind = EntryKind.of(row.getString("kind")).orElseThrow();
              var before = found.get(id).events();
              var all = new ArrayList<>(before);
              all.add(EntryJson.read(row.getString("act"), row.getString("body")));
              found.put(id, new StoredEntry(id, row.getString("district"), kind, all));
            });
    return List.copyOf(found.values());
  }

  /** One of the district, locked until the transaction ends. */
  static Optional<StoredEntry> locked(DeskTransaction tx, String district, UUID id) {
    var there =
        tx.sql()
            .sql("select 1 from list_entry where id = :id and district = :district for update")
            .param("id", id)
            .param("district", district)
            .query()
            .listOfRows();
    return there.isEmpty() ? Optional.empty() : Optional.of(read(tx, List.of(id)).getFirst());
  }

  /** The request that made one; empty when nobody did. */
  static Optional<byte[]> requestThatMade(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select made_request from list_entry where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  static boolean isBlack(DeskTransaction tx, String district, Optional<String> uscc) {
    return uscc.isPresent()
        && !tx.sql()
            .sql(BLACK)
            .param("district", district)
            .param("uscc", uscc.get())
            .query()
            .listOfRows()
            .isEmpty();
  }

  static void insert(DeskTransaction tx, StoredEntry entry, byte[] request) {
    tx.sql()
        .sql(
            """
            insert into list_entry (id, district, kind, stage, waits, until, moved_at, made_request)
            values (:id, :district, :kind, 'proposed', true, :until, :at, :request)\
            """)
        .param("id", entry.id())
        .param("district", entry.district())
        .param("kind", entry.kind().code())
        .param("until", entry.entry().wording().until())
        .param("at", entry.events().getLast().at().atOffset(ZoneOffset.UTC))
        .param("request", request)
        .update();
  }

  /** Adds the last event to the log, and moves the row to where it leads. */
  static void append(DeskTransaction tx, StoredEntry entry, @Nullable UUID person) {
    var event = entry.events().getLast();
    var stands = entry.entry();
    tx.sql()
        .sql(
            """
            insert into list_entry_act (entry, version, at, act, person, body)
            values (:entry, :version, :at, :act, :person::uuid, :body)\
            """)
        .param("entry", entry.id())
        .param("version", entry.version())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("act", EntryJson.actOf(event))
        .param("person", person == null ? null : person.toString())
        .param("body", EntryJson.write(event))
        .update();
    tx.sql()
        .sql(
            """
            update list_entry set stage = :stage, waits = :waits, until = :until, moved_at = :at
             where id = :id\
            """)
        .param("stage", stands.stage().code())
        .param("waits", stands.waiting().isPresent())
        .param("until", stands.wording().until())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("id", entry.id())
        .update();
  }

  /**
   * Entries whose time is over, locked; what another instance holds is passed over.
   *
   * @param days which day it is, by district
   */
  static List<UUID> due(Connection tx, Map<String, LocalDate> days, int most) throws SQLException {
    try (var select = tx.prepareStatement(DUE)) {
      select.setArray(1, tx.createArrayOf("text", days.keySet().toArray()));
      select.setArray(
          2, tx.createArrayOf("date", days.values().stream().map(LocalDate::toString).toArray()));
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

  static StoredEntry get(DeskTransaction tx, UUID id) {
    return read(tx, List.of(id)).getFirst();
  }

  /** Every entry of a kind with its acts up to then. */
  static List<StoredEntry> asOf(DeskTransaction tx, String district, EntryKind kind, Instant asOf) {
    var ids =
        tx.sql()
            .sql("select id from list_entry where district = :district and kind = :kind")
            .param("district", district)
            .param("kind", kind.code())
            .query(UUID.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    return read(tx, ids).stream()
        .map(
            each ->
                new StoredEntry(
                    each.id(),
                    each.district(),
                    each.kind(),
                    each.events().stream().filter(e -> !e.at().isAfter(asOf)).toList()))
        .toList();
  }
}
