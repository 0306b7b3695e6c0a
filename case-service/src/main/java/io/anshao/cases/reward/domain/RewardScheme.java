package io.anshao.cases.reward.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A version of the rules on how much (DOMAIN 2.5). All sums in whole yuan.
 *
 * @param version names it in the log
 * @param from the first day on which it holds
 * @param finePercent of the fine
 * @param least for a major hazard or a violation, also without a fine
 * @param most before the uplift
 * @param employeePercent added for who works there, or their family
 * @param cap after the uplift
 * @param perDeath for each confirmed concealed death
 */
public record RewardScheme(
    String version,
    LocalDate from,
    int finePercent,
    long least,
    long most,
    int employeePercent,
    long cap,
    Map<AccidentGrade, Long> perDeath) {

  /** Newest first. The uplift and its base are to be confirmed by the office. */
  private static final List<RewardScheme> ALL =
      List.of(
          new RewardScheme(
              "浙江2020",
              LocalDate.of(2020, 12, 15),
              15,
              3_000,
              300_000,
              20,
              500_000,
              Map.of(
                  AccidentGrade.GENERAL, 30_000L,
                  AccidentGrade.LARGER, 40_000L,
                  AccidentGrade.MAJOR, 50_000L,
                  AccidentGrade.ESPECIALLY_MAJOR, 60_000L)),
          new RewardScheme(
              "国家2018",
              LocalDate.of(2018, 1, 4),
              15,
              3_000,
              300_000,
              0,
              300_000,
              Map.of(
                  AccidentGrade.GENERAL, 30_000L,
                  AccidentGrade.LARGER, 40_000L,
                  AccidentGrade.MAJOR, 50_000L,
                  AccidentGrade.ESPECIALLY_MAJOR, 60_000L)));

  /** The scheme that holds on a day; before the first one, the first. */
  public static RewardScheme on(LocalDate day) {
    return ALL.stream().filter(s -> !day.isBefore(s.from())).findFirst().orElse(ALL.getLast());
  }

  /**
   * How much a tip earns.
   *
   * @return whole yuan, rounded half up; 0 when nothing is earned
   */
  public long amount(Ground ground) {
    var base = base(ground);
    var uplifted = ground.isInsider() ? base + percent(base, employeePercent) : base;
    return Math.min(uplifted, cap);
  }

  private long base(Ground ground) {
    if (ground.concealed().isPresent()) {
      var concealed = ground.concealed().get();
      return Math.min(perDeath.get(concealed.grade()) * concealed.deaths(), most);
    }
    if (ground.fines() > 0) {
      return Math.clamp(percent(ground.fines(), finePercent), least, most);
    }
    return ground.isMajor() ? least : 0;
  }

  private static long percent(long sum, int percent) {
    return (sum * percent + 50) / 100;
  }
}
