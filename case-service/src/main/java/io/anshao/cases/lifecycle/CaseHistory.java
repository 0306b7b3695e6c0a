package io.anshao.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log of a case, read back. */
public final class CaseHistory {

  private static final String SELECT =
      """
      select version, track, event, at, algorithm, bytes, previous_hash, hash
        from case_event where case_id = :id order by version""";

  private final DatabaseClient database;
  private final Tracks tracks;
  private final EventCodec codec;
  private final Appending appending;

  CaseHistory(DatabaseClient database, Tracks tracks, CaseClocks clocks) {
    this.database = database;
    this.tracks = tracks;
    this.codec = new EventCodec(tracks);
    this.appending = new Appending(tracks, codec, clocks);
  }

  /**
   * An event as it lies in the log.
   *
   * @param name and {@code track} as the row says, {@code bytes} as they were hashed
   */
  public record Logged(
      long version,
      String track,
      String name,
      OffsetDateTime at,
      String algorithm,
      byte[] bytes,
      Hash previous,
      Hash hash) {}

  /** All events of a case, oldest first. */
  public Flux<Logged> of(UUID caseId) {
    return database.sql(SELECT).bind("id", caseId).map(row -> logged(row)).all();
  }

  /** The case as it stood after that version, evolved anew from its first event. */
  Mono<CaseFile> upTo(CaseFile file, long version) {
    return of(file.id())
        .filter(e -> e.version() <= version)
        .collectList()
        .map(events -> replayed(file, events));
  }

  private CaseFile replayed(CaseFile file, List<Logged> events) {
    var then = CaseLedger.fresh(file.id(), file.district(), file.number(), file.registeredAt());
    for (var each : events) {
      then = appending.after(then, each.track(), codec.read(each.bytes()), each.hash());
    }
    return then;
  }

  /** The event's own fields and who did it, as JSON for who shows them. */
  public LoggedEvent read(Logged logged) {
    var event = codec.read(logged.bytes());
    return new LoggedEvent(
        event,
        tracks.get(logged.track()).stamp(event),
        EventCodec.data(CaseJson.read(logged.bytes())));
  }

  /** An event of the log, understood. */
  public record LoggedEvent(
      Object event,
      io.anshao.cases.lifecycle.domain.Stamp stamp,
      tools.jackson.databind.JsonNode data) {}

  private static Logged logged(Readable row) {
    return new Logged(
        row.get("version", Long.class),
        row.get("track", String.class),
        row.get("event", String.class),
        row.get("at", OffsetDateTime.class),
        row.get("algorithm", String.class),
        row.get("bytes", byte[].class),
        new Hash(row.get("previous_hash", byte[].class)),
        new Hash(row.get("hash", byte[].class)));
  }
}
