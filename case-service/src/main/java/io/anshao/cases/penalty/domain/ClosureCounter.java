package io.anshao.cases.penalty.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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
   * The decisions that count, oldest first.
   *
   * @param inDays within 180 days
   * @param inAYear within a year
   */
  public record Count(List<LocalDate> inDays, List<LocalDate> inAYear) {

    /** Whether there are as many as the law asks for. */
    public boolean isReached() {
      return inDays.size() >= TIMES_IN_DAYS || inAYear.size() >= TIMES_IN_A_YEAR;
    }
  }

  /**
   * Counts back from a day.
   *
   * @param decisions days of the firm's penalties that stand
   */
  public static Count count(Collection<LocalDate> decisions, LocalDate today) {
    return new Count(
        since(decisions, today.minusDays(DAYS), today),
        since(decisions, today.minusYears(1), today));
  }

  /**
   * Whether closure is to be petitioned for.
   *
   * @param decisions days of the firm's penalties that stand
   */
  public static boolean isDue(Collection<LocalDate> decisions, LocalDate today) {
    return count(decisions, today).isReached();
  }

  private static List<LocalDate> since(
      Collection<LocalDate> decisions, LocalDate since, LocalDate today) {
    return decisions.stream()
        .filter(day -> day.isAfter(since) && !day.isAfter(today))
        .sorted()
        .toList();
  }
}
