package io.anshao.cases.redlist;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.redlist.domain.Entry;
import io.anshao.cases.redlist.domain.EntryCommand;
import io.anshao.cases.redlist.domain.EntryDecider;
import io.anshao.cases.redlist.domain.EntryEvent;
import io.anshao.cases.redlist.domain.EntryKind;
import io.anshao.cases.redlist.domain.EntryStage;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.problem.Problem;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Keeps the red list of a district: log, row and what the public is told commit together. */
final class KeepingEntries {

  private static final int MOST = 300;

  private final Desk desk;
  private final EntryRecords records;
  private final Units units;
  private final Streets streets;

  KeepingEntries(Desk desk, EntryRecords records, Units units, Streets streets) {
    this.desk = desk;
    this.records = records;
    this.units = units;
    this.streets = streets;
  }

  /** An entry, and whether its firm stands on the black list. */
  record Seen(StoredEntry entry, boolean isBlack) {}

  /** A command that needs to know what the transaction knows. */
  interface Given {
    EntryCommand read(Entry entry, boolean isBlack);
  }

  Mono<List<Seen>> list(String district) {
    return desk.write(
        aggregate(district),
        tx -> EntryRows.all(tx, district, MOST).stream().map(each -> seen(tx, each)).toList());
  }

  Mono<Seen> find(String district, UUID id) {
    return desk.write(aggregate(district), tx -> seen(tx, locked(tx, district, id)));
  }

  private static Seen seen(DeskTransaction tx, StoredEntry each) {
    var uscc = each.entry().wording().uscc();
    return new Seen(each, EntryRows.isBlack(tx, each.district(), uscc));
  }

  /**
   * Proposes one, once; again under the same request, it answers the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<Seen> propose(
      UUID id,
      String district,
      EntryKind kind,
      EntryWording wording,
      UUID by,
      Instant at,
      byte[] request) {
    return desk.write(
        aggregate(district),
        tx -> {
          var earlier = EntryRows.requestThatMade(tx, id);
          if (earlier.isPresent() && !MessageDigest.isEqual(earlier.get(), request)) {
            throw otherBody();
          }
          if (earlier.isEmpty()) {
            EntryPhotos.requireOurs(tx, wording);
            var fresh =
                new StoredEntry(id, district, kind, List.of())
                    .with(new EntryEvent.Proposed(at, by, wording));
            EntryRows.insert(tx, fresh, request);
            EntryRows.append(tx, fresh, by);
          }
          return seen(tx, locked(tx, district, id));
        });
  }

  /**
   * Moves one on.
   *
   * @param version that the person saw
   */
  Mono<Seen> move(String district, UUID id, int version, UUID by, Given given) {
    return desk.write(
        aggregate(district),
        tx -> {
          var stored = locked(tx, district, id);
          if (stored.version() != version) {
            throw lostRace();
          }
          var isBlack = seen(tx, stored).isBlack();
          var command = given.read(stored.entry(), isBlack);
          return seen(tx, moved(tx, stored, command, by));
        });
  }

  private StoredEntry moved(DeskTransaction tx, StoredEntry stored, EntryCommand command, UUID by)
      throws SQLException {
    return switch (EntryDecider.decide(stored.entry(), command)) {
      case Decision.Refused<EntryEvent>(var refusal) -> throw refused(refusal);
      case Decision.Accepted<EntryEvent>(var events) -> {
        var after = stored.with(events.getFirst());
        var isTold = after.told() > stored.told();
        written(after.entry(), isTold).ifPresent(w -> EntryPhotos.requireOurs(tx, w));
        EntryRows.append(tx, after, by);
        if (isTold) {
          records.tell(tx.connection(), after);
        }
        yield after;
      }
    };
  }

  /** What was just proposed, or agreed to: more may be known of its pictures by then. */
  private static Optional<EntryWording> written(Entry entry, boolean isTold) {
    return isTold && entry.stage() == EntryStage.SHOWN
        ? Optional.of(entry.wording())
        : entry.waiting().flatMap(Entry.Waiting::wording);
  }

  /** Agreeing, with the names that unit and street have now. */
  EntryCommand approve(
      Entry entry, boolean isBlack, String district, UUID by, Instant at, LocalDate today) {
    var said = entry.waiting().flatMap(Entry.Waiting::wording);
    return new EntryCommand.Approve(
        at,
        by,
        today,
        isBlack,
        said.flatMap(w -> units.find(district, w.unit())).map(Units.Unit::name).orElse(""),
        said.flatMap(EntryWording::street).flatMap(code -> streets.nameOf(district, code)));
  }

  /** Takes off the list what was shown long enough; nothing when somebody was faster. */
  void expire(DeskTransaction tx, UUID id, Instant at, LocalDate today) throws SQLException {
    var stored = EntryRows.get(tx, id);
    if (EntryDecider.decide(stored.entry(), new EntryCommand.Expire(at, today))
        instanceof Decision.Accepted<EntryEvent>(var events)) {
      var after = stored.with(events.getFirst());
      EntryRows.append(tx, after, null);
      records.tell(tx.connection(), after);
    }
  }

  private static StoredEntry locked(DeskTransaction tx, String district, UUID id) {
    return EntryRows.locked(tx, district, id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here for you."));
  }

  private static Problem refused(Refusal refusal) {
    return Problem.of(HttpStatus.CONFLICT, "refused", refusal.sentence(), refusal.sentenceEn())
        .with("reason", refusal.code());
  }

  private static Problem lostRace() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "lost-race",
        "别人刚刚改过，请刷新后再试。",
        "Somebody changed it meanwhile: look at it again.");
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "同一个 Idempotency-Key 不能用于不同的内容。",
        "The same Idempotency-Key cannot carry another body.");
  }

  private static String aggregate(String district) {
    return "list-entries/" + district;
  }
}
