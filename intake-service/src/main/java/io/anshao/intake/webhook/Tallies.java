package io.anshao.intake.webhook;

import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.webhook.domain.Fate;
import io.anshao.messaging.lane.Lanes;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what sources send, and tells it to the administrator. */
final class Tallies {

  /** Numbers stay long enough to compare a year with the one before. */
  static final Duration KEPT = Duration.ofDays(400);

  private static final int DAYS = 30;

  /** No sender waits longer for a number. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String SELECT =
      """
      select outcome, sum(count) filter (where day > :since)::bigint as count, max(last_at) as last_at
        from webhook_tally where source_id = :source
       group by outcome order by max(last_at) desc""";

  private final DatabaseClient database;
  private final Lanes<TallyWork, Boolean> lanes;
  private final BusinessClock clock;

  Tallies(DatabaseClient database, Lanes<TallyWork, Boolean> lanes, BusinessClock clock) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * What came, newest kind first.
   *
   * @param days over how many days is counted
   */
  record SourceDeliveries(int days, List<DeliveryCount> items) {}

  /**
   * Messages of one fate.
   *
   * @param count within the days
   * @param lastAt business time of the newest one, however long ago
   */
  record DeliveryCount(
      String outcome,
      String outcomeName,
      String outcomeNameEn,
      boolean accepted,
      long count,
      Instant lastAt) {}

  /** Counts one; the sender is answered whether that works or not. */
  Mono<Void> add(WebhookSource source, Fate fate) {
    var now = clock.now(source.district());
    return lanes
        .submit(new TallyWork(source.id(), dayOf(now), fate, now))
        .timeout(PATIENCE)
        .onErrorComplete()
        .then();
  }

  Mono<SourceDeliveries> of(WebhookSource source) {
    var since = dayOf(clock.now(source.district())).minusDays(DAYS);
    return rows(source, since).collectList().map(items -> new SourceDeliveries(DAYS, items));
  }

  private Flux<DeliveryCount> rows(WebhookSource source, LocalDate since) {
    return database
        .sql(SELECT)
        .bind("source", source.id())
        .bind("since", since)
        .map(Tallies::delivery)
        .all();
  }

  private static DeliveryCount delivery(Readable row) {
    var fate = Fate.ofCode(Objects.requireNonNull(row.get("outcome", String.class)));
    return new DeliveryCount(
        fate.code(),
        fate.title(),
        fate.titleEn(),
        fate.isAccepted(),
        Objects.requireNonNullElse(row.get("count", Long.class), 0L),
        Objects.requireNonNull(row.get("last_at", Instant.class)));
  }

  private static LocalDate dayOf(Instant at) {
    return at.atZone(BusinessClock.SHANGHAI).toLocalDate();
  }
}
