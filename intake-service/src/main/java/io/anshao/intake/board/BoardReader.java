package io.anshao.intake.board;

import io.anshao.intake.board.ExposureViews.BoardFacets;
import io.anshao.intake.board.ExposureViews.Facet;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads the board. */
final class BoardReader {

  private static final String WHERE =
      """
       where district = :district
         and (:street is null or street = :street)
         and (:kind is null or kind = :kind)
         and (:status is null or status = :status)
         and (:praise is null or :praise = (kind = any (:praised)))
      """;

  private static final String PAGE =
      "select id, published_at, seq, type, payload from exposure"
          + WHERE
          + """
             and (published_at, id) < (:at, :id)
           order by published_at desc, id desc
           limit :limit\
          """;

  private static final String COUNT =
      "select %s as name, count(*)::int as count from exposure"
          + WHERE
          + " and %s is not null group by 1 order by 2 desc, 1";

  private static final String ONE =
      "select id, published_at, seq, type, payload from exposure where id = :id";

  private static final String SHOWS =
      "select exists (select 1 from exposure_photo where photo_id = :photo) as shown";

  private final DatabaseClient database;

  BoardReader(DatabaseClient database) {
    this.database = database;
  }

  /** The newest records after {@code from}, at most {@code limit}. */
  Mono<List<ExposureRow>> page(BoardFilter filter, BoardCursor from, int limit) {
    return filtered(PAGE, filter)
        .bind("at", from.publishedAt())
        .bind("id", from.id())
        .bind("limit", limit)
        .map(ExposureRow::of)
        .all()
        .collectList();
  }

  /** How many records there are by street and by kind, each under the rest of the filter. */
  Mono<BoardFacets> facets(BoardFilter filter) {
    return Mono.zip(
        count("street", filter.ofAnyStreet()), count("kind", filter.ofAnyKind()), BoardFacets::new);
  }

  private Mono<List<Facet>> count(String column, BoardFilter filter) {
    return filtered(COUNT.formatted(column, column), filter)
        .map(
            row ->
                new Facet(
                    Objects.requireNonNull(row.get("name", String.class)),
                    Objects.requireNonNull(row.get("count", Integer.class))))
        .all()
        .collectList();
  }

  Mono<ExposureRow> find(UUID id) {
    return database.sql(ONE).bind("id", id).map(ExposureRow::of).one();
  }

  /** Whether a record that is not withdrawn shows the picture. */
  Mono<Boolean> shows(UUID photo) {
    return database
        .sql(SHOWS)
        .bind("photo", photo)
        .map(row -> Boolean.TRUE.equals(row.get("shown", Boolean.class)))
        .one();
  }

  private GenericExecuteSpec filtered(String sql, BoardFilter filter) {
    return database
        .sql(sql)
        .bind("district", filter.district())
        .bind("street", text(filter.street()))
        .bind("kind", text(filter.kind()))
        .bind("status", text(filter.status()))
        .bind("praise", Parameters.in(R2dbcType.BOOLEAN, filter.isPraise()))
        .bind("praised", Praise.kinds());
  }

  private static io.r2dbc.spi.Parameter text(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }
}
