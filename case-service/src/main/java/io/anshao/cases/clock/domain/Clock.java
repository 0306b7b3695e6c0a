package io.anshao.cases.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A deadline of a case, as it is stored.
 *
 * @param key of its policy
 * @param round 1 for the first time it runs in a case, then 2, …
 * @param stoppedAt when what it waits for happened
 * @param why the sum behind the date, in Chinese
 */
public record Clock(
    String key,
    int round,
    Instant startedAt,
    Span span,
    List<Pause> pauses,
    Deadline deadline,
    Optional<Instant> stoppedAt,
    String why) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  static Clock start(String key, int round, Instant at, Span span, WorkCalendar calendar) {
    return computed(key, round, at, span, List.of(), Optional.empty(), calendar);
  }

  private static Clock computed(
      String key,
      int round,
      Instant startedAt,
      Span span,
      List<Pause> pauses,
      Optional<Instant> stoppedAt,
      WorkCalendar calendar) {
    var deadline = Deadline.of(startedAt, span, pauses, calendar);
    var why = Explanation.of(startedAt, span, pauses, deadline, calendar);
    return new Clock(key, round, startedAt, span, pauses, deadline, stoppedAt, why);
  }

  /** The same clock under another calendar or with other pauses: its deadline is computed anew. */
  public Clock recomputed(List<Pause> nowPauses, WorkCalendar calendar) {
    return computed(key, round, startedAt, span, nowPauses, stoppedAt, calendar);
  }

  public boolean isRunning() {
    return stoppedAt.isEmpty();
  }

  Clock stopped(Instant at) {
    return new Clock(key, round, startedAt, span, pauses, deadline, Optional.of(at), why);
  }

  Clock resumed() {
    return new Clock(key, round, startedAt, span, pauses, deadline, Optional.empty(), why);
  }

  /** How it looks at an instant; once stopped, how it looked then. */
  public Light light(Instant now) {
    var at = stoppedAt.orElse(now);
    if (at.isAfter(deadline.dueAt())) {
      return Light.RED;
    }
    return at.isBefore(deadline.warnAt()) ? Light.GREEN : Light.YELLOW;
  }

  /** The time left or over, in words. */
  public String remaining(Instant now) {
    if (stoppedAt.isPresent()) {
      return stoppedAt.get().isAfter(deadline.dueAt()) ? "超期完成" : "按时完成";
    }
    var left = Duration.between(now, deadline.dueAt());
    return left.isNegative() ? "已超期 " + words(left.negated()) : "还剩 " + words(left);
  }

  private static String words(Duration duration) {
    if (duration.compareTo(DAY.multipliedBy(2)) >= 0) {
      return duration.toDays() + " 天";
    }
    return duration.compareTo(HOUR) >= 0
        ? duration.toHours() + " 小时"
        : Math.max(1, duration.toMinutes()) + " 分钟";
  }
}
