package io.anshao.cases.queue;

/** Counts that nobody waits for: up to 999, then {@code 999+}. */
final class Counts {

  /** Rows that are looked at, at most. */
  static final int LIMIT = 1000;

  private Counts() {}

  static String text(long counted) {
    return counted >= LIMIT ? "999+" : Long.toString(counted);
  }

  /** A statement that counts rows and stops in time. */
  static String sql(Conditions of) {
    return "select count(*) from (%s) counted".formatted(first(of, "1"));
  }

  /** The same with when the first of them was registered, as long as all were counted. */
  static String sqlWithOldest(Conditions of) {
    return """
    select count(*) as counted, case when count(*) < %d then min(at) end as oldest
      from (%s) counted"""
        .formatted(LIMIT, first(of, of.order() + ".registered_at as at"));
  }

  /** A statement that counts what has the words among the rows that are looked through. */
  static String sqlOfMet(Conditions of) {
    return """
    select count(*) from (
      select 1 from (select c.%1$s from %2$s where %3$s limit %4$d) c
       where %5$s limit %6$d) counted"""
        .formatted(
            of.textColumn(),
            of.from(),
            of.sqlBeforeWords(),
            Placing.LOOKED_THROUGH,
            of.words(),
            LIMIT);
  }

  /**
   * The first rows in an order that an index has. Without one the database may begin at the front
   * of the table, where the oldest cases are, and read through all that do not match.
   */
  private static String first(Conditions of, String what) {
    var order = of.indexOrder().map(sort -> " order by " + sort.orderBy(of.order())).orElse("");
    var rows = "select " + what + " from %s where %s" + order + " limit " + LIMIT;
    return of.steps()
        .map(
            steps ->
                "select each.* from %s cross join lateral (%s) each limit %d"
                    .formatted(steps, rows.formatted(of.from(), of.sqlOfStep()), LIMIT))
        .orElseGet(() -> rows.formatted(of.from(), of.sql()));
  }
}
