package io.anshao.cases.queue;

import java.util.function.Function;

/** Which rows stand on a page: by the index that is in its order, without what is shown of them. */
final class Placing {

  /** Rows that a search looks through for frequent words; some 50 ms at a million cases. */
  static final int LOOKED_THROUGH = 50_000;

  private static final String ROWS =
      """
      select %1$s.id, %1$s.burn, %1$s.due_at, %1$s.registered_at%2$s
        from %3$s where %4$s order by %5$s limit %6$s""";

  /** Each step gives its first rows, since an index has no order across several. */
  private static final String OF_STEPS =
      "select each.* from %s cross join lateral (%s) each order by %s limit :limit";

  private static final String MET =
      """
      select c.id, c.burn, c.due_at, c.registered_at
        from (%s) c where %s order by %s limit :limit""";

  private Placing() {}

  /** What matches, in the order of the request. */
  static String sorted(Conditions of, ListRequest request) {
    var sort = request.sort();
    var after = after(of, request);
    return inSteps(
        of, sort, of.sql() + after, of.sqlOfStep() + after, where -> rows(of, where, sort));
  }

  /** The same as long as it is among the first rows that match in all but their words. */
  static String met(Conditions of, ListRequest request) {
    var sort = request.sort();
    var after = after(of, request);
    return inSteps(
        of,
        sort,
        of.sqlBeforeWords() + after,
        of.sqlOfStepBeforeWords() + after,
        where ->
            MET.formatted(
                rows(of, ", c." + of.textColumn(), where, sort, LOOKED_THROUGH + ""),
                of.words(),
                sort.orderBy("c")));
  }

  /** The first rows in an order. */
  static String rows(Conditions of, String where, Sort sort) {
    return rows(of, "", where, sort, ":limit");
  }

  private static String rows(Conditions of, String more, String where, Sort sort, String limit) {
    var o = of.order();
    return ROWS.formatted(o, more, of.from(), where, sort.orderBy(o), limit);
  }

  private static String inSteps(
      Conditions of, Sort sort, String where, String whereOfStep, Function<String, String> rows) {
    return of.steps()
        .map(steps -> OF_STEPS.formatted(steps, rows.apply(whereOfStep), sort.orderBy("each")))
        .orElseGet(() -> rows.apply(where));
  }

  private static String after(Conditions of, ListRequest request) {
    return request.cursor() == null ? "" : " and " + request.sort().after(of.order());
  }
}
