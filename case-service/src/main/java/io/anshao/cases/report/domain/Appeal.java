package io.anshao.cases.report.domain;

import io.anshao.cases.clock.domain.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit's objection to one deduction.
 *
 * @param scoreNo the drawing-up that it is about
 * @param deduction its id
 */
public record Appeal(
    UUID id,
    String unit,
    int scoreNo,
    String deduction,
    String reason,
    Instant at,
    Optional<Decision> decision) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * What the assessor said to it.
   *
   * @param isGranted whether the deduction falls
   */
  public record Decision(boolean isGranted, String reason, Instant at) {}

  /** The last day on which the unit may appeal against what it was told at that instant. */
  public static LocalDate lastDay(Instant toldAt, int workdays, WorkCalendar calendar) {
    return calendar.plusWorkdays(toldAt.atZone(ZONE).toLocalDate(), workdays);
  }

  /** Whether an appeal at that instant is in time. */
  public static boolean isInTime(Instant at, Instant toldAt, int workdays, WorkCalendar calendar) {
    return !at.atZone(ZONE).toLocalDate().isAfter(lastDay(toldAt, workdays, calendar));
  }
}
