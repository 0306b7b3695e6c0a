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
    return "select count(*) from (select 1 from %s where %s limit %d) counted"
        .formatted(of.from(), of.sql(), LIMIT);
  }

  /** The same with when the first of them was registered, as long as all were counted. */
  static String sqlWithOldest(Conditions of) {
    return """
    select count(*) as counted, case when count(*) < %3$d then min(at) end as oldest
      from (select c.registered_at as at from %1$s where %2$s limit %3$d) counted"""
        .formatted(of.from(), of.sql(), LIMIT);
  }
}
