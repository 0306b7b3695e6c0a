package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.edge.secret.Sha256;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.apikey.ApiKey;
import io.anshao.intake.open311.domain.Arguments;
import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Moment;
import io.anshao.intake.open311.domain.NewUpdate;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.PublicStep;
import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.open311.domain.UpdateWindow;
import io.anshao.intake.open311.domain.Wrong;
import io.anshao.intake.progress.domain.Status;
import io.anshao.intake.receipt.Voices;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The updates extension. Out go the steps of requests that anybody may see; what comes in is a
 * message on the request, whatever state it names.
 */
final class Updates {

  private static final int MOST = 1000;

  private static final String SELECT =
      """
      select tip.number, step.seq, step.status, step.at
        from open311_update step
             join open311_request request on request.tip_id = step.tip_id
             join tip on tip.id = step.tip_id
       where request.district = :district and request.shown and step.at between :from and :until
       order by step.at, tip.number, step.seq limit :limit\
      """;

  private static final String TIP =
      """
      select 1 from tip where number = :number and district = :district and channel = :channel\
      """;

  private final DatabaseClient database;
  private final Catalogue catalogue;
  private final BusinessClock clock;
  private final Voices voices;

  Updates(DatabaseClient database, Catalogue catalogue, BusinessClock clock, Voices voices) {
    this.database = database;
    this.catalogue = catalogue;
    this.clock = clock;
    this.voices = voices;
  }

  /** What happened in the window. */
  Mono<Document> list(Arguments in) {
    var district = catalogue.district(in);
    var window = UpdateWindow.read(in, clock.now(district));
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("from", window.from())
        .bind("until", window.until())
        .bind("limit", MOST)
        .map(Updates::update)
        .all()
        .collectList()
        .map(Document::updates);
  }

  private static Group update(Readable row) {
    var number = Objects.requireNonNull(row.get("number", String.class));
    var step = Status.ofWord(Objects.requireNonNull(row.get("status", String.class)));
    var said = PublicStep.of(step).orElseThrow();
    return group(
        field("update_id", number + "-" + row.get("seq", Long.class)),
        field("service_request_id", number),
        field("status", said.status()),
        field("description", said.words()),
        field(
            "updated_datetime", Moment.write(Objects.requireNonNull(row.get("at", Instant.class)))),
        field("media_url", (String) null));
  }

  /** Takes what another system says of a request, once under each of its {@code update_id}s. */
  Mono<Document> take(Arguments in, ApiKey key) {
    var update = NewUpdate.read(in);
    var name = "open311/%s/%s".formatted(key.id(), update.updateId());
    return database
        .sql(TIP)
        .bind("number", update.requestId())
        .bind("district", key.district())
        .bind("channel", RequestIntake.CHANNEL)
        .map(_ -> update.requestId())
        .one()
        .switchIfEmpty(Mono.error(() -> new Refused(Wrong.unknown("service_request_id"))))
        .flatMap(tip -> voices.pass(tip, update.message(key.name()), Sha256.hex(name)))
        .map(
            isSaid -> {
              if (!isSaid) {
                throw new Refused(Wrong.bad("update_id was used for another request"));
              }
              return answer(name);
            });
  }

  private static Document answer(String name) {
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return Document.updates(
        List.of(group(field("update_id", id.toString()), field("account_id", (String) null))));
  }
}
