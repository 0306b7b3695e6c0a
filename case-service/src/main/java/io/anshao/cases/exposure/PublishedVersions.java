package io.anshao.cases.exposure;

import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.StaffUser;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Every wording that the public ever read of a record. */
final class PublishedVersions {

  private static final String SELECT =
      "select * from exposure_version where exposure_id = :id order by number";

  private final DatabaseClient database;
  private final PhotoLinks links;

  PublishedVersions(DatabaseClient database, PhotoLinks links) {
    this.database = database;
    this.links = links;
  }

  /** One wording as the public read it. */
  record Shown(
      int number,
      Instant publishedAt,
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String street,
      @Nullable String subjectName,
      String responsibleUnit,
      List<String> photos,
      @Nullable String correction) {}

  Flux<Shown> of(UUID exposure, StaffUser user) {
    return database.sql(SELECT).bind("id", exposure).map(row -> shown(row, user)).all();
  }

  private Shown shown(Readable row, StaffUser user) {
    return new Shown(
        Objects.requireNonNull(row.get("number", Integer.class)),
        required(row, "published_at", OffsetDateTime.class).toInstant(),
        required(row, "title", String.class),
        required(row, "problem", String.class),
        row.get("measure", String.class),
        required(row, "place", String.class),
        row.get("street", String.class),
        row.get("subject_name", String.class),
        required(row, "responsible_unit", String.class),
        Stream.of(required(row, "photos", UUID[].class))
            .map(id -> links.link(user, id, "exposure"))
            .toList(),
        row.get("correction", String.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
