package io.anshao.cases.report.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What is asked of every unit of a district for a span of time.
 *
 * @param code within its season, for example {@code w2}
 * @param kind never {@link ReportKind#URGENT}
 * @param from when it begins and the reports of it are opened
 * @param to the first instant after it
 * @param dueAt the last instant in time
 */
public record ReportPeriod(
    String code, String name, ReportKind kind, Instant from, Instant to, Instant dueAt) {

  /** Within it an event that was decided earlier may still be on its way into the log. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  /**
   * As of when numbers of a report that is submitted at that instant are computed. Nothing later
   * than the deadline counts: who is late gains nothing by it.
   */
  public Instant cutOff(Instant submittedAt) {
    var settled = submittedAt.minus(SETTLING);
    return settled.isAfter(dueAt) ? dueAt : settled;
  }

  /** How a report of it stands at an instant. */
  public Timeliness timeliness(Filing filing, Instant now) {
    if (filing.firstSubmittedAt().isPresent()) {
      return filing.wasLate() ? Timeliness.LATE : Timeliness.IN_TIME;
    }
    return isLate(now) ? Timeliness.MISSING : Timeliness.OPEN;
  }

  /** Whether what is submitted at that instant is late 逾期. */
  public boolean isLate(Instant at) {
    return at.isAfter(dueAt);
  }
}
