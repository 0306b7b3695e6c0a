package io.anshao.cases.queue;

/** Counts that nobody waits for: up to 999, then {@code 999+}. */
final class Counts {

  /** Rows that are looked at, at most. */
  static final int LIMIT = 1000;

  private Counts() {}

  static String text(long counted) {
    return counted >= LIMIT ? "999+" : Long.toString(counted);
  }

  /** A statement that counts rows under a condition and stops in time. */
  static String sql(String condition) {
    return "select count(*) from (select 1 from case_row where %s limit %d) counted"
        .formatted(condition, LIMIT);
  }
}
