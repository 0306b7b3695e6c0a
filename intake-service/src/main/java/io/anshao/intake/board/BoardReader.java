package io.anshao.intake.board;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads the board. */
final class BoardReader {

  private static final String PAGE =
      """
      select id, published_at, seq, type, payload from exposure
       where district = :district
         and (published_at, id) < (:at, :id)
         and (:street is null or street = :street)
         and (:status is null or status = :status)
       order by published_at desc, id desc
       limit :limit\
      """;

  private static final String ONE =
      "select id, published_at, seq, type, payload from exposure where id = :id";

  private static final String SHOWS =
      "select exists (select 1 from exposure_photo where photo_id = :photo) as shown";

  private final DatabaseClient database;

  BoardReader(DatabaseClient database) {
    this.database = database;
  }

  /** The newest records after {@code from}, at most {@code limit}. */
  Mono<List<ExposureRow>> page(
      String district,
      BoardCursor from,
      @Nullable String street,
      @Nullable String status,
      int limit) {
    return database
        .sql(PAGE)
        .bind("district", district)
        .bind("at", from.publishedAt())
        .bind("id", from.id())
        .bind("street", Parameters.in(R2dbcType.VARCHAR, street))
        .bind("status", Parameters.in(R2dbcType.VARCHAR, status))
        .bind("limit", limit)
        .map(ExposureRow::of)
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
}
