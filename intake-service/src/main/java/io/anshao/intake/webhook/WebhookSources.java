package io.anshao.intake.webhook;

import io.anshao.intake.webhook.WebhookSource.Secret;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which systems may send tips. */
final class WebhookSources {

  private static final String SELECT =
      """
      select source.id, source.district, source.name, source.platforms, source.made_at, source.revoked_at,
             secret.version, secret.issued_at, secret.revoked_at as ended_at
        from webhook_source source join webhook_secret secret on secret.source_id = source.id
       where %s
       order by source.made_at desc, source.id, secret.version desc\
      """;

  private static final String ONE = SELECT.formatted("source.id = :id");
  private static final String OF_DISTRICT = SELECT.formatted("source.district = :district");

  private final DatabaseClient database;

  WebhookSources(DatabaseClient database) {
    this.database = database;
  }

  /** The source of that id, even when it was revoked. */
  Mono<WebhookSource> find(UUID id) {
    return sources(database.sql(ONE).bind("id", id)).next();
  }

  /** All sources of a district, newest first. */
  Flux<WebhookSource> of(String district) {
    return sources(database.sql(OF_DISTRICT).bind("district", district));
  }

  private static Flux<WebhookSource> sources(DatabaseClient.GenericExecuteSpec query) {
    return query
        .map(WebhookSources::withOneSecret)
        .all()
        .bufferUntilChanged(WebhookSource::id)
        .map(WebhookSources::together);
  }

  private static WebhookSource together(List<WebhookSource> rows) {
    var first = rows.getFirst();
    return new WebhookSource(
        first.id(),
        first.district(),
        first.name(),
        first.platforms(),
        first.madeAt(),
        first.revokedAt(),
        rows.stream().flatMap(row -> row.secrets().stream()).toList());
  }

  private static WebhookSource withOneSecret(Readable row) {
    return new WebhookSource(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("district", String.class)),
        Objects.requireNonNull(row.get("name", String.class)),
        List.of(Objects.requireNonNull(row.get("platforms", String[].class))),
        Objects.requireNonNull(row.get("made_at", Instant.class)),
        row.get("revoked_at", Instant.class),
        List.of(
            new Secret(
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("issued_at", Instant.class)),
                row.get("ended_at", Instant.class))));
  }
}
