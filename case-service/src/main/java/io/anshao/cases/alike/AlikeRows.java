package io.anshao.cases.alike;

import io.anshao.cases.alike.domain.Likeness;
import io.anshao.cases.alike.domain.Rarity;
import io.anshao.cases.alike.domain.Traits;
import io.anshao.cases.alike.domain.Traits.Place;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what is worth comparing, each way by an index of its own. */
final class AlikeRows {

  /** How far apart in time two tips on one matter may be (DOMAIN 3.5). */
  private static final Duration WINDOW = Duration.ofDays(90);

  private static final int RAREST = 48;
  private static final double METRES_PER_DEGREE = 111_320;

  private static final String OWN =
      """
      select lat, lng, hazard_type, subject, uscc, pairs, pictures, registered_at
        from duplicate_traits where id = :id and district = :district""";

  private static final String ALIKE =
      """
      with recent as not materialized (
        select * from duplicate_traits
         where district = :district and registered_at between :since and :until)
      select t.lat, t.lng, t.hazard_type, t.subject, t.uscc, t.pairs, t.pictures,
             r.id, r.number, r.title, f.stage, r.photo, r.registered_at, c.tip_number,
             r.hidden
        from duplicate_traits t
        join case_tip c on c.home_id = t.id
        join case_row r on r.id = c.case_id
        join case_file f on f.id = r.id
       where f.stage not in ('declined', 'cancelled', 'referred_out')
         and t.id in (
           (select id from recent where uscc = :uscc limit 50)
           union
           (select id from recent
             where lat between :south and :north and lng between :west and :east limit 100)
           union
           (select id from
             (select id, (select count(*) from unnest(subject) s where s = any (:subject)) as hits
                from recent where subject && :subject) named
             where hits * 2 > cardinality(:subject::text[]) limit 50)
           union
           (select id from
             (select id, (select count(*) from unnest(pairs) p where p = any (:rarest)) as hits
                from recent where pairs && :rarest) said
             order by hits desc limit 100)
           union
           (select id from recent
             where pictures <> '{}'
               and exists (
                 select 1 from unnest(pictures) theirs, unnest(:pictures::bigint[]) ours
                  where bit_count((theirs # ours)::bit(64)) <= :bits)
             limit 50))""";

  private final DatabaseClient database;

  AlikeRows(DatabaseClient database) {
    this.database = database;
  }

  /** A tip as it was registered. */
  record Own(Traits traits, Instant registeredAt) {}

  /**
   * A case and one of the tips that it handles.
   *
   * @param id of the case that handles the tip now
   * @param hidden units that may not see it
   */
  record Found(
      Traits traits,
      UUID id,
      String number,
      String title,
      Stage stage,
      @Nullable UUID photo,
      Instant registeredAt,
      String tipNumber,
      List<UnitCode> hidden) {}

  Mono<Own> own(UUID caseId, String district) {
    return database
        .sql(OWN)
        .bind("id", caseId)
        .bind("district", district)
        .map(row -> new Own(traits(row), time(row)))
        .one();
  }

  /** What may be alike, itself among it. */
  Flux<Found> near(Traits traits, String district, Instant at, Rarity rarity) {
    var place = traits.place();
    var span = Likeness.NEAR_METRES / METRES_PER_DEGREE;
    var wide = place.map(p -> span / Math.cos(Math.toRadians(p.lat()))).orElse(0.0);
    return database
        .sql(ALIKE)
        .bind("district", district)
        .bind("since", at.minus(WINDOW).atOffset(ZoneOffset.UTC))
        .bind("until", at.plus(WINDOW).atOffset(ZoneOffset.UTC))
        // nothing equals what nobody has
        .bind("uscc", traits.uscc().orElse(""))
        .bind("south", place.map(p -> p.lat() - span).orElse(1000.0))
        .bind("north", place.map(p -> p.lat() + span).orElse(-1000.0))
        .bind("west", place.map(p -> p.lng() - wide).orElse(1000.0))
        .bind("east", place.map(p -> p.lng() + wide).orElse(-1000.0))
        .bind("subject", traits.subject().toArray(String[]::new))
        .bind("rarest", rarity.rarest(traits.text(), RAREST).toArray(String[]::new))
        .bind("pictures", traits.pictures().toArray(Long[]::new))
        .bind("bits", Likeness.PICTURE_BITS)
        .map(row -> found(row))
        .all();
  }

  private static Found found(Readable row) {
    return new Found(
        traits(row),
        required(row, "id", UUID.class),
        required(row, "number", String.class),
        required(row, "title", String.class),
        Stage.valueOf(required(row, "stage", String.class).toUpperCase(Locale.ROOT)),
        row.get("photo", UUID.class),
        time(row),
        required(row, "tip_number", String.class),
        Stream.of(required(row, "hidden", String[].class)).map(UnitCode::new).toList());
  }

  private static Traits traits(Readable row) {
    var lat = row.get("lat", Double.class);
    var lng = row.get("lng", Double.class);
    return new Traits(
        lat == null || lng == null ? Optional.empty() : Optional.of(new Place(lat, lng)),
        Optional.ofNullable(row.get("hazard_type", String.class)),
        Set.of(required(row, "subject", String[].class)),
        Optional.ofNullable(row.get("uscc", String.class)),
        Set.of(required(row, "pairs", String[].class)),
        List.of(required(row, "pictures", Long[].class)));
  }

  private static Instant time(Readable row) {
    return required(row, "registered_at", OffsetDateTime.class).toInstant();
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
