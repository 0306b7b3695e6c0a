package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The cases of a district as they stood at a moment, evolved anew from the log, one by one. */
public final class PastCases {

  /** Rows that travel at once: what is read ahead stays small. */
  private static final int FETCH = 512;

  private static final String SELECT =
      """
      select f.id, f.number, f.registered_at, e.track, e.bytes, e.hash,
             case when e.version = 1
                  then (select x.body from case_text x
                         where x.case_id = f.id and x.kind = 'uscc' order by x.version limit 1)
             end as uscc
        from case_file f join case_event e on e.case_id = f.id
       where f.district = :district and f.registered_at <= :asOf and e.at <= :asOf
       order by f.id, e.version""";

  private final DatabaseClient database;
  private final EventCodec codec;
  private final Tracks tracks;
  private final Appending appending;

  PastCases(DatabaseClient database, Tracks tracks, CaseClocks clocks) {
    this.database = database;
    this.tracks = tracks;
    this.codec = new EventCodec(tracks);
    this.appending = new Appending(tracks, codec, clocks);
  }

  /**
   * A case and how it got there.
   *
   * @param file as it stood, with its clocks
   * @param subject 统一社会信用代码 of the reported party, unless unknown or erased
   */
  public record PastCase(CaseFile file, Optional<String> subject, List<Moment> moments) {}

  /**
   * An event of any track.
   *
   * @param after the case behind it
   */
  public record Moment(Object event, Stamp stamp, CaseFile after) {}

  /** All that were registered by then; what happened later is not in them. */
  public Flux<PastCase> of(String district, Instant asOf) {
    return database
        .sql(SELECT)
        .filter(statement -> statement.fetchSize(FETCH))
        .bind("district", district)
        .bind("asOf", asOf.atOffset(ZoneOffset.UTC))
        .map(row -> row(row))
        .all()
        // replaying is work: not on the thread that serves the connections
        .publishOn(Schedulers.parallel(), FETCH)
        .bufferUntilChanged(Row::id)
        .map(rows -> replayed(district, rows));
  }

  private record Row(
      UUID id,
      String number,
      Instant registeredAt,
      String track,
      byte[] bytes,
      Hash hash,
      Optional<String> subject) {}

  private static Row row(Readable row) {
    return new Row(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("registered_at", OffsetDateTime.class).toInstant(),
        row.get("track", String.class),
        row.get("bytes", byte[].class),
        new Hash(row.get("hash", byte[].class)),
        Optional.ofNullable(row.get("uscc", String.class)));
  }

  private PastCase replayed(String district, List<Row> rows) {
    var first = rows.getFirst();
    var file = CaseLedger.fresh(first.id(), district, first.number(), first.registeredAt());
    var moments = new ArrayList<Moment>();
    for (var row : rows) {
      var event = codec.read(row.bytes());
      file = appending.after(file, row.track(), event, row.hash());
      moments.add(new Moment(event, tracks.get(row.track()).stamp(event), file));
    }
    return new PastCase(file, first.subject(), List.copyOf(moments));
  }
}
