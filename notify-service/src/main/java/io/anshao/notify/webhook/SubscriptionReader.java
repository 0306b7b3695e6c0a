package io.anshao.notify.webhook;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads subscriptions and what was delivered to them. */
final class SubscriptionReader {

  private static final String SELECT =
      """
      select s.id, s.name, s.url, s.kinds, s.made_at, s.ended_at,
             array_agg(w.version order by w.version desc) as versions,
             array_agg(w.issued_at order by w.version desc) as issued,
             array_agg(w.ended_at is null order by w.version desc) as live
        from webhook_subscription s join webhook_secret w on w.subscription = s.id
       where s.district = :district and (:id::uuid is null or s.id = :id)
       group by s.id order by s.made_at desc, s.id""";

  private static final String LOG =
      """
      select m.id, m.notice, m.template, m.number, m.received_at, m.attempts, m.last_failure, m.outcome,
             m.settled_at, m.next_at
        from message m join webhook_subscription s on s.id = m.subscription
       where s.id = :id and s.district = :district
       order by m.received_at desc, m.id limit 50""";

  private final DatabaseClient database;

  SubscriptionReader(DatabaseClient database) {
    this.database = database;
  }

  /** One of its secrets; the secret itself is shown when it is issued and never again. */
  record Secret(int version, Instant issuedAt, boolean live) {}

  /** A system that is told. */
  record Subscription(
      UUID id,
      String name,
      String url,
      List<String> kinds,
      Instant madeAt,
      @Nullable Instant endedAt,
      List<Secret> secrets) {}

  /**
   * A line of the delivery log.
   *
   * @param event the {@code webhook-id}
   * @param outcome {@code null} while it is tried
   * @param nextAt of the next try, while it is tried
   */
  record Delivered(
      UUID id,
      UUID event,
      String kind,
      String number,
      Instant receivedAt,
      int attempts,
      @Nullable String lastFailure,
      @Nullable String outcome,
      @Nullable Instant settledAt,
      @Nullable Instant nextAt) {}

  /** Those of a district, the newest first. */
  Flux<Subscription> of(String district) {
    return database
        .sql(SELECT)
        .bind("district", district)
        .bindNull("id", UUID.class)
        .map(SubscriptionReader::subscription)
        .all();
  }

  Mono<Subscription> find(String district, UUID id) {
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("id", id)
        .map(SubscriptionReader::subscription)
        .one();
  }

  /** The newest of its messages. */
  Flux<Delivered> log(String district, UUID id) {
    return database
        .sql(LOG)
        .bind("district", district)
        .bind("id", id)
        .map(SubscriptionReader::delivered)
        .all();
  }

  private static Subscription subscription(Readable row) {
    var versions = required(row, "versions", Integer[].class);
    var issued = required(row, "issued", OffsetDateTime[].class);
    var live = required(row, "live", Boolean[].class);
    return new Subscription(
        required(row, "id", UUID.class),
        required(row, "name", String.class),
        required(row, "url", String.class),
        List.of(required(row, "kinds", String[].class)),
        instant(row, "made_at"),
        optional(row, "ended_at"),
        IntStream.range(0, versions.length)
            .mapToObj(i -> new Secret(versions[i], issued[i].toInstant(), live[i]))
            .toList());
  }

  private static Delivered delivered(Readable row) {
    var outcome = row.get("outcome", String.class);
    return new Delivered(
        required(row, "id", UUID.class),
        required(row, "notice", UUID.class),
        required(row, "template", String.class),
        required(row, "number", String.class),
        instant(row, "received_at"),
        required(row, "attempts", Integer.class),
        row.get("last_failure", String.class),
        outcome,
        optional(row, "settled_at"),
        outcome == null ? instant(row, "next_at") : null);
  }

  private static Instant instant(Readable row, String column) {
    return required(row, column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optional(Readable row, String column) {
    var at = row.get(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
