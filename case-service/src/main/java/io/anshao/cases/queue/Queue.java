package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads the queue. */
final class Queue {

  private static final String PAGE =
      """
      select c.id, c.district, c.number, c.version, c.step, c.severity, c.%1$stitle as title,
             c.%1$splace as place, c.street, c.channel, c.hazard_type, c.lead_unit, c.identity_mode,
             c.%1$sphoto as photo, c.lat, c.lng, c.registered_at, c.clock_key,
             nullif(c.due_at, 'infinity') as due_at, c.warn_at, %3$s as places
        from (%2$s) page join case_row c on c.id = page.id
       order by %4$s""";

  /** Which rows: by the index that is in this order, without reading what is shown of them. */
  private static final String PLACED =
      """
      select %1$s.id, %1$s.burn, %1$s.due_at, %1$s.registered_at
        from %2$s where %3$s order by %4$s limit :limit""";

  /** Each step gives its first rows, since an index has no order across several. */
  private static final String OF_STEPS =
      "select each.* from %s cross join lateral (%s) each order by %s limit :limit";

  private static final String LATE =
      "select %s as who, c.rung, count(*) as n from %s where %s group by 1, 2";

  private final DatabaseClient database;

  Queue(DatabaseClient database) {
    this.database = database;
  }

  /** Rows of a page, and one more where the list goes on. */
  Mono<List<StoredRow>> page(Scope scope, ListRequest request, Instant now) {
    var conditions = Conditions.of("", scope, request.filter(), now);
    var sort = request.sort();
    var face = scope instanceof Scope.WholeDistrict ? "" : "unit_";
    var sql =
        PAGE.formatted(face, placed(conditions, request), sort.place("page"), sort.orderBy("page"));
    var statement = conditions.bind(database.sql(sql)).bind("limit", request.limit() + 1);
    return bindPlace(statement, request).map(StoredRow::of).all().collectList();
  }

  private static String placed(Conditions conditions, ListRequest request) {
    var sort = request.sort();
    var o = conditions.order();
    var after = request.cursor() == null ? "" : " and " + sort.after(o);
    return conditions
        .steps()
        .map(
            steps ->
                OF_STEPS.formatted(
                    steps,
                    PLACED.formatted(
                        o, conditions.from(), conditions.sqlOfStep() + after, sort.orderBy(o)),
                    sort.orderBy("each")))
        .orElseGet(
            () ->
                PLACED.formatted(o, conditions.from(), conditions.sql() + after, sort.orderBy(o)));
  }

  private static GenericExecuteSpec bindPlace(GenericExecuteSpec statement, ListRequest request) {
    var cursor = request.cursor();
    if (cursor == null) {
      return statement;
    }
    var bound = statement.bind("placeId", cursor.id());
    for (int i = 0; i < cursor.places().size(); i++) {
      bound = bound.bind("place" + i, cursor.places().get(i));
    }
    return bound;
  }

  /**
   * What waits for somebody's decision, the first due first.
   *
   * @param commands of side tracks that they may give
   * @param steps of the main line in which a case waits for them
   */
  Mono<List<StoredRow>> toDecide(
      Scope scope, List<String> commands, List<String> steps, int most, Instant now) {
    var conditions = Conditions.of("", scope, CaseFilter.in(List.of()), now);
    var face = scope instanceof Scope.WholeDistrict ? "" : "unit_";
    var o = conditions.order();
    var where = conditions.sql() + " and (c.awaits && :commands::text[] or c.step = any (:steps))";
    var placed = PLACED.formatted(o, conditions.from(), where, Sort.DUE.orderBy(o));
    var sql = PAGE.formatted(face, placed, Sort.DUE.place("page"), Sort.DUE.orderBy("page"));
    return conditions
        .bind(database.sql(sql))
        .bind("commands", commands.toArray(String[]::new))
        .bind("steps", steps.toArray(String[]::new))
        .bind("limit", most)
        .map(StoredRow::of)
        .all()
        .collectList();
  }

  /**
   * How many are late.
   *
   * @param who lead unit or handler; {@code null} before there is one
   * @param rung of the ladder; {@code null} on the ground
   */
  record Late(@Nullable String who, @Nullable String rung, long count) {}

  /** What is late, by lead unit in a district and by handler in a unit, and by rung. */
  Mono<List<Late>> late(Scope scope, Instant now) {
    var conditions = Conditions.of("", scope, CaseFilter.late(), now);
    var who = scope instanceof Scope.WholeDistrict ? "c.lead_unit" : "c.handler::text";
    var sql = LATE.formatted(who, conditions.from(), conditions.sql());
    return conditions
        .bind(database.sql(sql))
        .map(
            row ->
                new Late(
                    row.get("who", String.class),
                    row.get("rung", String.class),
                    Optional.ofNullable(row.get("n", Long.class)).orElseThrow()))
        .all()
        .collectList();
  }

  /** How many there are, up to the limit of {@link Counts}. */
  Mono<Long> count(Scope scope, CaseFilter filter, Instant now) {
    var conditions = Conditions.of("", scope, filter, now);
    return conditions
        .bind(database.sql(Counts.sql(conditions)))
        .map(row -> row.get(0, Long.class))
        .one();
  }

  /** The same for several filters in one statement, in their order. */
  Mono<List<Long>> counts(Scope scope, List<CaseFilter> filters, Instant now) {
    var conditions = conditions(scope, filters, now);
    var sql =
        conditions.stream()
            .map(each -> "(" + Counts.sql(each) + ")")
            .collect(Collectors.joining(", ", "select array[", "]"));
    return bind(conditions, sql).map(row -> List.of(row.get(0, Long[].class))).one();
  }

  /**
   * What a view holds.
   *
   * @param oldest when the first of its cases was registered; empty where there is none, or more
   *     than are counted
   */
  record Tally(long counted, Optional<Instant> oldest) {

    private static Tally of(Readable row) {
      var oldest = row.get("oldest", OffsetDateTime.class);
      return new Tally(
          row.get("counted", Long.class),
          Optional.ofNullable(oldest).map(OffsetDateTime::toInstant));
    }
  }

  /** What several filters find, in their order. */
  Mono<List<Tally>> tallies(Scope scope, List<CaseFilter> filters, Instant now) {
    if (filters.isEmpty()) {
      return Mono.just(List.of());
    }
    var conditions = conditions(scope, filters, now);
    var sql =
        IntStream.range(0, filters.size())
            .mapToObj(
                i ->
                    "select %d as n, * from (%s) t"
                        .formatted(i, Counts.sqlWithOldest(conditions.get(i))))
            .collect(Collectors.joining(" union all ", "", " order by n"));
    return bind(conditions, sql).map(Tally::of).all().collectList();
  }

  private static List<Conditions> conditions(Scope scope, List<CaseFilter> filters, Instant now) {
    return IntStream.range(0, filters.size())
        .mapToObj(i -> Conditions.of("f" + i, scope, filters.get(i), now))
        .toList();
  }

  private GenericExecuteSpec bind(List<Conditions> conditions, String sql) {
    var statement = database.sql(sql);
    for (var each : conditions) {
      statement = each.bind(statement);
    }
    return statement;
  }
}
