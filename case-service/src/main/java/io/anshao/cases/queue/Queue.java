package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads the queue. */
final class Queue {

  private static final String PAGE =
      """
      select id, district, number, version, step, severity, %1$stitle as title,
             %1$splace as place, street, channel, hazard_type, lead_unit, identity_mode,
             %1$sphoto as photo, registered_at, clock_key, nullif(due_at, 'infinity') as due_at,
             warn_at, %2$s as places
        from case_row
       where %3$s
       order by %4$s
       limit :limit""";

  private static final String LATE =
      "select %s as who, rung, count(*) as n from case_row where %s group by 1, 2";

  private final DatabaseClient database;

  Queue(DatabaseClient database) {
    this.database = database;
  }

  /** Rows of a page, and one more where the list goes on. */
  Mono<List<StoredRow>> page(Scope scope, ListRequest request, Instant now) {
    var conditions = Conditions.of("", scope, request.filter(), now);
    var cursor = request.cursor();
    var sort = request.sort();
    var after = cursor == null ? "" : " and " + sort.after();
    var face = scope instanceof Scope.WholeDistrict ? "" : "unit_";
    var sql = PAGE.formatted(face, sort.place(), conditions.sql() + after, sort.orderBy());
    var statement = conditions.bind(database.sql(sql)).bind("limit", request.limit() + 1);
    if (cursor != null) {
      for (int i = 0; i < cursor.places().size(); i++) {
        statement = statement.bind("place" + i, cursor.places().get(i));
      }
      statement = statement.bind("placeId", cursor.id());
    }
    return statement.map(StoredRow::of).all().collectList();
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
    var where = conditions.sql() + " and (awaits && :commands::text[] or step = any (:steps))";
    return conditions
        .bind(database.sql(PAGE.formatted(face, Sort.DUE.place(), where, Sort.DUE.orderBy())))
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
    var who = scope instanceof Scope.WholeDistrict ? "lead_unit" : "handler::text";
    var sql = LATE.formatted(who, conditions.sql());
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
        .bind(database.sql(Counts.sql(conditions.sql())))
        .map(row -> row.get(0, Long.class))
        .one();
  }

  /** The same for several filters in one statement, in their order. */
  Mono<List<Long>> counts(Scope scope, List<CaseFilter> filters, Instant now) {
    var conditions =
        IntStream.range(0, filters.size())
            .mapToObj(i -> Conditions.of("f" + i, scope, filters.get(i), now))
            .toList();
    var sql =
        conditions.stream()
            .map(each -> "(" + Counts.sql(each.sql()) + ")")
            .collect(Collectors.joining(", ", "select array[", "]"));
    var statement = database.sql(sql);
    for (var each : conditions) {
      statement = each.bind(statement);
    }
    return statement.map(row -> List.of(row.get(0, Long[].class))).one();
  }
}
