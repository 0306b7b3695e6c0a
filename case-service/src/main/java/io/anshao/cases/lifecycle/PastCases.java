package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.Problems;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The cases of a district as they stood at a moment, evolved anew from the log, one by one. */
public final class PastCases {

  private static final Logger log = LoggerFactory.getLogger(PastCases.class);

  /** Cases of a page: a statement stays short, and little is held at once. */
  private static final int PAGE = 250;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String SELECT =
      """
      with page as (
        select id, number, registered_at from case_file
         where district = :district and id > :after and registered_at <= :asOf order by id limit :size)
      select p.id, p.number, p.registered_at, e.track, e.bytes, e.hash,
             case when e.version = 1
                  then (select x.body from case_text x
                         where x.case_id = p.id and x.kind = 'uscc' order by x.version limit 1)
             end as uscc
        from page p join case_event e on e.case_id = p.id
       where e.at <= :asOf
       order by p.id, e.version""";

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

  /**
   * All that were registered by then; what happened later is not in them. A log that cannot be read
   * is a {@link Problem}: figures without that case would be wrong and look right.
   */
  public Flux<PastCase> of(String district, Instant asOf) {
    return page(district, asOf, BEFORE_ALL)
        .expand(page -> page.isFull() ? page(district, asOf, page.last()) : Mono.empty())
        // replaying is work: not on the thread that serves the connections; one page ahead
        .publishOn(Schedulers.parallel(), 1)
        .concatMapIterable(Page::cases, 1)
        .map(rows -> readable(district, rows));
  }

  /** Cases by the rows of their events, as the database sorts their ids. */
  private record Page(List<List<Row>> cases) {

    boolean isFull() {
      return cases.size() == PAGE;
    }

    UUID last() {
      return cases.getLast().getFirst().id();
    }
  }

  private Mono<Page> page(String district, Instant asOf, UUID after) {
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("after", after)
        .bind("asOf", asOf.atOffset(ZoneOffset.UTC))
        .bind("size", PAGE)
        .map(row -> row(row))
        .all()
        .bufferUntilChanged(Row::id)
        .collectList()
        .map(Page::new);
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

  private PastCase readable(String district, List<Row> rows) {
    try {
      return replayed(district, rows);
    } catch (RuntimeException e) {
      log.error(
          "the log of case {} cannot be read", rows.getFirst().id(), Problems.withoutMessages(e));
      throw Problem.of(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "broken-log",
          "有案件的记录被改动或损坏，数字算不出来。请告诉系统管理员；监督员在“持续核验”里看得到是哪一件。",
          "The log of a case was altered or damaged, so nothing can be counted. Tell the administrator;"
              + " auditors see which case it is.");
    }
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
