package io.anshao.cases.penalty.domain;

import java.time.LocalDate;
import java.util.Collection;

/**
 * 提请关闭: a firm with a major hazard that was punished three times in 180 days, or four times in a
 * year (安全生产法 art. 113).
 */
public final class ClosureCounter {

  private static final int DAYS = 180;
  private static final int TIMES_IN_DAYS = 3;
  private static final int TIMES_IN_A_YEAR = 4;

  private ClosureCounter() {}

  /**
   * Whether closure is to be petitioned for.
   *
   * @param decisions days of the firm's penalties that stand
   */
  public static boolean isDue(Collection<LocalDate> decisions, LocalDate today) {
    return countSince(decisions, today.minusDays(DAYS), today) >= TIMES_IN_DAYS
        || countSince(decisions, today.minusYears(1), today) >= TIMES_IN_A_YEAR;
  }

  private static long countSince(
      Collection<LocalDate> decisions, LocalDate since, LocalDate today) {
    return decisions.stream().filter(day -> day.isAfter(since) && !day.isAfter(today)).count();
  }
}
