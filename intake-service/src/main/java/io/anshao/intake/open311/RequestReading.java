package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;

import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.open311.domain.Arguments;
import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Offer;
import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.PublicRequest;
import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.open311.domain.Search;
import io.anshao.intake.open311.domain.Service;
import io.anshao.intake.open311.domain.Wrong;
import io.anshao.intake.progress.domain.Status;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads requests that anybody may see. Others are not there, by whatever name they are asked. */
final class RequestReading {

  private static final String SELECT =
      """
      select tip.number, tip.hazard_type, tip.description, tip.submitted_at, tip.address, tip.lat, tip.lng,
             request.status, request.updated_at, request.due_on
        from open311_request request join tip on tip.id = request.tip_id
       where request.district = :district and request.shown
      """;

  private static final String NAMED =
      SELECT + " and tip.number = any (:numbers) order by request.ordinal";

  /** Others become public behind the last one: a page that was read stays what it was. */
  private static final String SEARCH =
      SELECT
          + """
               and tip.submitted_at between :from and :until
               and (:any_code or tip.hazard_type = any (:codes))
               and (:any_status or request.settled = :settled)
             order by request.ordinal limit :limit offset :offset\
            """;

  /** A number is told once the matter is with those who handle it. */
  private static final String OF_TOKEN =
      """
      select number, exists (select 1 from progress_step where tip_id = tip.id) as registered
        from tip where id = :tip and channel = :channel\
      """;

  private final DatabaseClient database;
  private final Catalogue catalogue;
  private final Tokens tokens;
  private final BusinessClock clock;

  RequestReading(DatabaseClient database, Catalogue catalogue, Tokens tokens, BusinessClock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The list; {@code service_request_id} overrides every other argument. */
  Mono<Document> list(Arguments in) {
    var district = catalogue.district(in);
    var numbers = in.list("service_request_id");
    return numbers.isEmpty() ? search(in, district) : named(numbers, district);
  }

  /** One request, as a list of one. */
  Mono<Document> one(String number, Arguments in) {
    return named(List.of(number), catalogue.district(in));
  }

  private Mono<Document> named(List<String> numbers, String district) {
    var sql =
        database
            .sql(NAMED)
            .bind("district", district)
            .bind("numbers", numbers.toArray(String[]::new));
    return read(sql, district)
        .filter(found -> !found.isEmpty())
        .switchIfEmpty(Mono.error(() -> new Refused(Wrong.unknown("service_request_id"))))
        .map(Document::requests);
  }

  private Mono<Document> search(Arguments in, String district) {
    var search = Search.read(in, catalogue.offer(district), clock.now(district));
    var sql =
        database
            .sql(SEARCH)
            .bind("district", district)
            .bind("from", search.from())
            .bind("until", search.until())
            .bind("any_code", search.codes().isEmpty())
            .bind("codes", search.codes().toArray(String[]::new))
            .bind("any_status", search.isClosed().isEmpty())
            .bind("settled", search.isClosed().orElse(false))
            .bind("limit", search.pageSize())
            .bind("offset", (long) (search.page() - 1) * search.pageSize());
    return read(sql, district).map(Document::requests);
  }

  private Mono<List<Group>> read(GenericExecuteSpec sql, String district) {
    var offer = catalogue.offer(district);
    var office = catalogue.office(district);
    return sql.map(row -> request(row, offer, office).shown()).all().collectList();
  }

  private static PublicRequest request(Readable row, Offer offer, @Nullable String office) {
    var code = String.valueOf(row.get("hazard_type", String.class));
    return new PublicRequest(
        text(row, "number"),
        Status.ofWord(text(row, "status")),
        code,
        offer.find(code).map(Service::name).orElse(null),
        row.get("description", String.class),
        office,
        Objects.requireNonNull(row.get("submitted_at", Instant.class)),
        Objects.requireNonNull(row.get("updated_at", Instant.class)),
        row.get("due_on", LocalDate.class),
        row.get("address", String.class),
        row.get("lat", BigDecimal.class),
        row.get("lng", BigDecimal.class));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  /** What a token became: its number is left out while the matter waits to be registered. */
  Mono<Document> ofToken(String token) {
    return Mono.justOrEmpty(tokens.read(token))
        .flatMap(tip -> ofTip(tip, token))
        .switchIfEmpty(Mono.error(() -> new Refused(Wrong.unknown("token"))));
  }

  private Mono<Document> ofTip(UUID tip, String token) {
    return database
        .sql(OF_TOKEN)
        .bind("tip", tip)
        .bind("channel", RequestIntake.CHANNEL)
        .map(
            row -> {
              var fields = new ArrayList<Field>();
              if (Boolean.TRUE.equals(row.get("registered", Boolean.class))) {
                fields.add(field("service_request_id", text(row, "number")));
              }
              fields.add(field("token", token));
              return Document.requests(List.of(new Group(fields)));
            })
        .one();
  }
}
