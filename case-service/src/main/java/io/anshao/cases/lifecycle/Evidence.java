package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseHistory.Logged;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What lies of cases, read without believing any of it: each event against its own bytes, the
 * present state against the log. Who judges it is another matter.
 */
public final class Evidence {

  private static final String EVENTS =
      """
      select case_id, version, track, event, at, algorithm, bytes, previous_hash, hash
        from case_event where case_id = any (?) order by case_id, version""";

  private static final String COLUMNS =
      "select id, stage, units from case_file where id = any (?) order by id";

  private static final String TEXT_ROWS =
      "select case_id, id, salt, body from case_text where case_id = any (?)";

  /** What differs where a text is not the one that the log has the hash of. */
  public static final String TEXTS = "texts";

  private final EventCodec codec;
  private final Appending appending;
  private final CaseRows cases;
  private final List<ReadModel> models;

  Evidence(Tracks tracks, CaseClocks clocks, List<ReadModel> models) {
    this.codec = new EventCodec(tracks);
    this.appending = new Appending(tracks, codec, clocks);
    this.cases = new CaseRows(tracks);
    this.models = List.copyOf(models);
  }

  /**
   * What lies of one case.
   *
   * @param version of its last event as its present row says, with {@code head}
   * @param differing what of its present is not what the log says: {@code main}, a track, a column,
   *     a read model
   */
  public record Laid(
      UUID caseId,
      String district,
      String number,
      long version,
      Hash head,
      List<Event> events,
      List<String> differing) {}

  /**
   * An event as it lies there.
   *
   * @param hash as its row says; {@code recomputed} from its bytes and what its row says was before
   * @param isItself whether row and bytes say the same of track, name and algorithm
   * @param saysAt when it happened as its bytes say; nothing where they are no event
   */
  public record Event(
      long version,
      Instant at,
      Optional<Instant> saysAt,
      Hash previous,
      Hash hash,
      Hash recomputed,
      boolean isItself) {}

  /** Of these cases, those that there are; the transaction sees one moment. */
  public List<Laid> of(Connection tx, Collection<UUID> ids, CaseLedger ledger) throws SQLException {
    var rows = cases.find(tx, ids);
    var logged = logged(tx, ids);
    var differing = new LinkedHashMap<UUID, TreeSet<String>>();
    rows.keySet().forEach(id -> differing.put(id, new TreeSet<>()));
    var files = stored(tx, rows.keySet(), ledger);
    for (var row : rows.values()) {
      var found = Optional.ofNullable(files.get(row.id()));
      compare(row, found, logged.getOrDefault(row.id(), List.of()), differing.get(row.id()));
    }
    compareTexts(tx, logged, differing);
    compareColumns(tx, files, differing);
    for (var model : models) {
      model.differing(tx, files.values()).forEach(id -> differing.get(id).add(model.name()));
    }
    return rows.values().stream()
        .map(
            row ->
                new Laid(
                    row.id(),
                    row.district(),
                    row.number(),
                    row.version(),
                    row.head(),
                    logged.getOrDefault(row.id(), List.of()).stream()
                        .map(each -> event(row.id(), each))
                        .toList(),
                    List.copyOf(differing.get(row.id()))))
        .toList();
  }

  /** A state that cannot be read is not there: it is not what the log says. */
  private static Map<UUID, CaseFile> stored(Connection tx, Collection<UUID> ids, CaseLedger ledger)
      throws SQLException {
    try {
      return ledger.find(tx, ids);
    } catch (RuntimeException e) {
      if (ids.size() <= 1) {
        return Map.of();
      }
      var readable = new LinkedHashMap<UUID, CaseFile>();
      for (var id : ids) {
        readable.putAll(stored(tx, List.of(id), ledger));
      }
      return readable;
    }
  }

  private void compare(
      CaseRows.Row row, Optional<CaseFile> stored, List<Logged> logged, TreeSet<String> differing) {
    if (stored.isEmpty()) {
      differing.add(Track.MAIN);
      return;
    }
    replayed(row, logged)
        .ifPresent(
            replayed -> {
              var names = new TreeSet<>(replayed.tracks().keySet());
              names.addAll(stored.get().tracks().keySet());
              names.stream()
                  .filter(
                      name ->
                          !Objects.equals(
                              replayed.tracks().get(name), stored.get().tracks().get(name)))
                  .forEach(differing::add);
              if (!replayed.lastAt().equals(row.lastAt())) {
                differing.add("last_at");
              }
            });
  }

  /** Nothing where the log itself cannot be read: that is found by its hashes. */
  private Optional<CaseFile> replayed(CaseRows.Row row, List<Logged> logged) {
    var then = CaseLedger.fresh(row.id(), row.district(), row.number(), row.registeredAt());
    try {
      for (var each : logged) {
        var bytes = each.bytes();
        then = appending.after(then, EventCodec.trackOf(bytes), codec.read(bytes), each.hash());
      }
      return logged.isEmpty() ? Optional.empty() : Optional.of(then);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /** What is erased breaks nothing. */
  private static void compareTexts(
      Connection tx, Map<UUID, List<Logged>> logged, Map<UUID, TreeSet<String>> differing)
      throws SQLException {
    var texts = new LinkedHashMap<UUID, Map<UUID, Verification.Salted>>();
    try (var select = tx.prepareStatement(TEXT_ROWS)) {
      select.setArray(1, tx.createArrayOf("uuid", differing.keySet().toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          texts
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new LinkedHashMap<>())
              .put(
                  rows.getObject(2, UUID.class),
                  new Verification.Salted(rows.getBytes(3), rows.getString(4)));
        }
      }
    }
    texts.forEach(
        (id, salted) -> {
          if (!logged.getOrDefault(id, List.of()).stream().allMatch(e -> textsHold(e, salted))) {
            differing.get(id).add(TEXTS);
          }
        });
  }

  /** Bytes that are no event are found by their hash. */
  private static boolean textsHold(Logged event, Map<UUID, Verification.Salted> texts) {
    try {
      return Verification.textsHold(CaseJson.read(event.bytes()), texts);
    } catch (RuntimeException _) {
      return true;
    }
  }

  private static void compareColumns(
      Connection tx, Map<UUID, CaseFile> files, Map<UUID, TreeSet<String>> differing)
      throws SQLException {
    try (var select = tx.prepareStatement(COLUMNS)) {
      select.setArray(1, tx.createArrayOf("uuid", files.keySet().toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var id = rows.getObject(1, UUID.class);
          var file = Objects.requireNonNull(files.get(id));
          var units = Overview.of(file.main()).units().stream().map(UnitCode::value).toList();
          if (!Stage.of(file.main()).code().equals(rows.getString(2))) {
            differing.get(id).add("stage");
          }
          if (!units.equals(List.of((String[]) rows.getArray(3).getArray()))) {
            differing.get(id).add("units");
          }
        }
      }
    }
  }

  private static Map<UUID, List<Logged>> logged(Connection tx, Collection<UUID> ids)
      throws SQLException {
    var found = new LinkedHashMap<UUID, List<Logged>>();
    try (var select = tx.prepareStatement(EVENTS)) {
      select.setArray(1, tx.createArrayOf("uuid", ids.toArray()));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Logged(
                      row.getLong(2),
                      row.getString(3),
                      row.getString(4),
                      row.getObject(5, OffsetDateTime.class),
                      row.getString(6),
                      row.getBytes(7),
                      new Hash(row.getBytes(8)),
                      new Hash(row.getBytes(9))));
        }
      }
    }
    return found;
  }

  private static Event event(UUID caseId, Logged row) {
    return new Event(
        row.version(),
        row.at().toInstant(),
        saysAt(row),
        row.previous(),
        row.hash(),
        Chain.hash(caseId, row.version(), row.previous(), row.bytes()),
        isItself(row));
  }

  private static Optional<Instant> saysAt(Logged row) {
    try {
      return Optional.of(EventCodec.atOf(row.bytes()));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static boolean isItself(Logged row) {
    try {
      return row.algorithm().equals(Hash.ALGORITHM)
          && EventCodec.trackOf(row.bytes()).equals(row.track())
          && EventCodec.nameOf(row.bytes()).equals(row.name());
    } catch (RuntimeException _) {
      return false;
    }
  }
}
