package io.anshao.cases.lifecycle;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.anshao.cases.clock.ClockRows;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.Appending.Appended;
import io.anshao.cases.lifecycle.CaseFile.Standing;
import io.anshao.cases.lifecycle.domain.Party;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Cases under their lock, and the one way to append to them. Log, present state, clocks, read
 * models and what is published commit together, many cases in few statements.
 */
public final class CaseLedger {

  private final Tracks tracks;
  private final EventCodec codec;
  private final Appending appending;
  private final CaseRows cases;
  private final EventRows events = new EventRows();
  private final TextRows texts = new TextRows();
  private final ClockRows clocks = new ClockRows();
  private final List<CaseProjection> projections;
  private final List<ReadModel> models;
  private final Numbering numbering;

  CaseLedger(
      Tracks tracks,
      CaseClocks caseClocks,
      List<CaseProjection> projections,
      List<ReadModel> models,
      DocumentNumbers numbers) {
    this.numbering = new Numbering(numbers);
    this.tracks = tracks;
    this.codec = new EventCodec(tracks);
    this.appending = new Appending(tracks, codec, caseClocks);
    this.cases = new CaseRows(tracks);
    this.projections = List.copyOf(projections);
    this.models = List.copyOf(models);
  }

  /** A case that does not exist yet. */
  public static CaseFile fresh(UUID id, String district, String number, Instant registeredAt) {
    return new CaseFile(
        id,
        district,
        number,
        0,
        Hash.NONE,
        registeredAt,
        registeredAt,
        Map.of(),
        Clocks.NONE,
        Party.NONE);
  }

  /** The cases of these ids that exist, locked until the transaction ends. */
  public Map<UUID, CaseFile> lock(Connection tx, Collection<UUID> ids) throws SQLException {
    return files(tx, cases.lock(tx, ids));
  }

  /** The same without a lock, for who only looks. */
  public Map<UUID, CaseFile> find(Connection tx, Collection<UUID> ids) throws SQLException {
    return files(tx, cases.find(tx, ids));
  }

  private Map<UUID, CaseFile> files(Connection tx, Map<UUID, CaseRows.Row> found)
      throws SQLException {
    var running = clocks.of(tx, found.keySet());
    var files = new LinkedHashMap<UUID, CaseFile>();
    for (var row : found.values()) {
      files.put(row.id(), file(tx, row, running.getOrDefault(row.id(), Clocks.NONE)));
    }
    return files;
  }

  private CaseFile file(Connection tx, CaseRows.Row row, Clocks running) throws SQLException {
    var states = new HashMap<String, Standing>();
    for (var each : row.states().entrySet()) {
      var track = tracks.get(each.getKey());
      var kept = each.getValue();
      var state =
          kept.stateVersion() == track.stateVersion()
              ? track.read(kept.state())
              : replayed(tx, row.id(), each.getKey());
      states.put(each.getKey(), new Standing(kept.version(), state));
    }
    return new CaseFile(
        row.id(),
        row.district(),
        row.number(),
        row.version(),
        row.head(),
        row.registeredAt(),
        row.lastAt(),
        Map.copyOf(states),
        running,
        row.party());
  }

  /** The shape of the state changed since it was stored: it is evolved anew from the log. */
  private Object replayed(Connection tx, UUID caseId, String trackName) throws SQLException {
    var track = tracks.get(trackName);
    var state = track.start();
    for (var bytes : events.stream(tx, caseId)) {
      if (EventCodec.trackOf(bytes).equals(trackName)) {
        state = track.evolve(state, codec.read(bytes));
      }
    }
    return state;
  }

  /**
   * Appends to cases that the transaction holds locked, each at most once, and to new ones.
   *
   * @return what each became, in the order of the drafts
   */
  public List<CaseChange> append(Connection tx, List<Draft> drafts) throws SQLException {
    if (drafts.isEmpty()) {
      return List.of();
    }
    var appended = numbering.apply(tx, drafts).stream().map(appending::append).toList();
    cases.write(tx, appended.stream().map(CaseLedger::moved).toList());
    events.append(tx, appended.stream().flatMap(a -> a.rows().stream()).toList());
    texts.insert(tx, appended.stream().flatMap(a -> textRows(a).stream()).toList());
    clocks.write(tx, appended.stream().flatMap(a -> movedClocks(a).stream()).toList());
    var changes = appended.stream().map(Appended::change).toList();
    var sorted = changes.stream().sorted(Comparator.comparing(c -> c.file().id())).toList();
    for (var projection : projections) {
      projection.apply(tx, sorted);
    }
    return changes;
  }

  /**
   * Locks cases and appends to each what its draft says of what came for it; nothing to one whose
   * draft has no event.
   *
   * @return what each became, in the order of the cases
   */
  public <T> List<CaseChange> append(
      Connection tx, Map<UUID, List<T>> byCase, BiFunction<CaseFile, List<T>, Draft> draft)
      throws SQLException {
    if (byCase.isEmpty()) {
      return List.of();
    }
    var files = lock(tx, byCase.keySet());
    return append(
        tx,
        byCase.entrySet().stream()
            .map(each -> draft.apply(files.get(each.getKey()), each.getValue()))
            .filter(each -> !each.events().isEmpty())
            .toList());
  }

  /**
   * Moves clocks without an event: the log says what happened, the calendar says until when.
   *
   * @return how many cases have other clocks now
   */
  public int retime(Connection tx, Collection<UUID> ids, Function<CaseFile, Clocks> move)
      throws SQLException {
    var moved = new ArrayList<CaseFile>();
    var rows = new ArrayList<ClockRows.Moved>();
    for (var file : lock(tx, ids).values()) {
      var next = move.apply(file);
      var changed = next.changedSince(file.clocks());
      if (!changed.isEmpty()) {
        moved.add(file.with(next));
        changed.forEach(c -> rows.add(new ClockRows.Moved(file.id(), file.district(), c)));
      }
    }
    clocks.write(tx, rows);
    for (var projection : projections) {
      projection.retimed(tx, moved);
    }
    return moved.size();
  }

  /**
   * Evolves cases anew from the log, and makes anew what is kept of them for readers. Clocks stay:
   * the calendar set them. A case whose log does not hold is left as it is.
   *
   * @return how many were made anew
   */
  public int rebuild(Connection tx, Collection<UUID> ids) throws SQLException {
    var locked = cases.lock(tx, ids);
    // behind the lock: a command that was waited for may have moved them
    var running = clocks.of(tx, locked.keySet());
    var files = new ArrayList<CaseFile>();
    for (var row : locked.values()) {
      var clocksNow = running.getOrDefault(row.id(), Clocks.NONE);
      replayed(row, events.stream(tx, row.id()))
          .map(file -> file.with(row.party()).with(clocksNow))
          .ifPresent(files::add);
    }
    cases.write(tx, files.stream().map(CaseLedger::whole).toList());
    for (var model : models) {
      model.rebuild(tx, files);
    }
    return files.size();
  }

  /** Empty where the log does not lead to where the case stands. */
  private Optional<CaseFile> replayed(CaseRows.Row row, List<byte[]> stream) {
    var file = fresh(row.id(), row.district(), row.number(), row.registeredAt());
    try {
      for (var bytes : stream) {
        var hash = Chain.hash(row.id(), file.version() + 1, file.head(), bytes);
        file = appending.after(file, EventCodec.trackOf(bytes), codec.read(bytes), hash);
      }
    } catch (RuntimeException _) {
      return Optional.empty();
    }
    return file.head().equals(row.head()) ? Optional.of(file) : Optional.empty();
  }

  private static CaseRows.Moved whole(CaseFile file) {
    var sides = new HashSet<>(file.tracks().keySet());
    sides.remove(Track.MAIN);
    return new CaseRows.Moved(file, file.version(), sides);
  }

  private static CaseRows.Moved moved(Appended a) {
    var sides =
        a.change().events().stream()
            .map(CaseChange.Recorded::track)
            .filter(track -> !track.equals(Track.MAIN))
            .collect(toUnmodifiableSet());
    return new CaseRows.Moved(a.change().file(), a.draft().before().version(), sides);
  }

  private static List<TextRows.Row> textRows(Appended a) {
    var file = a.change().file();
    return a.draft().words().kept().stream()
        .map(kept -> new TextRows.Row(file.id(), file.version(), kept))
        .toList();
  }

  private static List<ClockRows.Moved> movedClocks(Appended a) {
    var file = a.change().file();
    return file.clocks().changedSince(a.draft().before().clocks()).stream()
        .map(clock -> new ClockRows.Moved(file.id(), file.district(), clock))
        .toList();
  }
}
