package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** An index of what runs has all that is counted. */
  private static final String LATE =
      """
      select %s as who, c.rung, count(*) as n
        from %s where %s and c.due_at < 'infinity' group by 1, 2""";

  /** Of both the first; of the cases in a step by how they burn, as the index of steps has them. */
  private static final String TO_DECIDE =
      """
      select each.*
        from ((%s)
              union
              (select first.*
                 from unnest(:steps) step(code) cross join generate_series(1, 9) b(burn)
                cross join lateral (%s) first)) each
       order by %s limit :limit""";

  /** Words that more rows than that are expected to have are met on the way; see {@link #met}. */
  static final long FREQUENT = 10_000;

  private static final Pattern EXPECTED = Pattern.compile("rows=([0-9]+)");

  private final DatabaseClient database;
  private final long frequent;

  /**
   * @param frequent rows that are expected to have a word before it counts as frequent
   */
  Queue(DatabaseClient database, long frequent) {
    this.database = database;
    this.frequent = frequent;
  }

  /**
   * Part of a list.
   *
   * @param rows of a page, and one more where the list goes on
   * @param count of the whole list, up to the limit of {@link Counts}
   */
  record Listing(List<StoredRow> rows, long count) {}

  Mono<Listing> list(Scope scope, ListRequest request, Instant now) {
    var conditions = Conditions.of("", scope, request.filter(), now);
    return expected(conditions)
        .flatMap(rows -> rows < frequent ? found(conditions, request) : met(conditions, request));
  }

  /** How many rows the database expects to have the words, by what it knows of their frequency. */
  private Mono<Long> expected(Conditions conditions) {
    if (!conditions.isSearchThroughOrder()) {
      return Mono.just(0L);
    }
    var sql = "explain select 1 from case_row c where " + conditions.grams().orElseThrow();
    return conditions
        .bind(database.sql(sql), sql)
        .map(row -> EXPECTED.matcher(row.get(0, String.class)))
        .first()
        .map(plan -> plan.find() ? Long.parseLong(plan.group(1)) : 0);
  }

  private Mono<Listing> found(Conditions conditions, ListRequest request) {
    return Mono.zip(
        page(conditions, request, Placing.sorted(conditions, request)),
        count(conditions, Counts.sql(conditions)),
        Listing::new);
  }

  /**
   * A word that many cases have is soon met on the way through the rows; to sort all that have it
   * takes seconds at a million. What is not met soon is found by the index after all.
   */
  private Mono<Listing> met(Conditions conditions, ListRequest request) {
    var page =
        page(conditions, request, Placing.met(conditions, request))
            .filter(rows -> rows.size() > request.limit())
            .switchIfEmpty(
                Mono.defer(() -> page(conditions, request, Placing.sorted(conditions, request))));
    var count =
        count(conditions, Counts.sqlOfMet(conditions))
            .filter(counted -> counted == Counts.LIMIT)
            .switchIfEmpty(Mono.defer(() -> count(conditions, Counts.sql(conditions))));
    return Mono.zip(page, count, Listing::new);
  }

  private Mono<List<StoredRow>> page(Conditions conditions, ListRequest request, String placed) {
    var sort = request.sort();
    var sql = PAGE.formatted(conditions.face(), placed, sort.place("page"), sort.orderBy("page"));
    var statement = conditions.bind(database.sql(sql), sql).bind("limit", request.limit() + 1);
    return bindPlace(statement, request).map(StoredRow::of).all().collectList();
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
    var waits = conditions.sql() + " and c.awaits <> '{}' and c.awaits && :commands::text[]";
    var inStep =
        conditions.sql()
            + " and %1$s.step = step.code and %1$s.burn = b.burn".formatted(conditions.order());
    var placed =
        TO_DECIDE.formatted(
            Placing.rows(conditions, waits, Sort.DUE),
            Placing.rows(conditions, inStep, Sort.DUE),
            Sort.DUE.orderBy("each"));
    var sql =
        PAGE.formatted(conditions.face(), placed, Sort.DUE.place("page"), Sort.DUE.orderBy("page"));
    return conditions
        .bind(database.sql(sql), sql)
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
        .bind(database.sql(sql), sql)
        .map(
            row ->
                new Late(
                    row.get("who", String.class),
                    row.get("rung", String.class),
                    Optional.ofNullable(row.get("n", Long.class)).orElseThrow()))
        .all()
        .collectList();
  }

  private Mono<Long> count(Conditions conditions, String sql) {
    return conditions.bind(database.sql(sql), sql).map(row -> row.get(0, Long.class)).one();
  }

  /** How many there are of several filters, up to the limit of {@link Counts}, in their order. */
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
      statement = each.bind(statement, sql);
    }
    return statement;
  }
}
