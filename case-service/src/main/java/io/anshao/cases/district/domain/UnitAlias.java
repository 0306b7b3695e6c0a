package io.anshao.cases.district.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An old or another name of a unit, by which people still call it: 中马街道 means 外滩街道 since
 * 甬政发〔2020〕35号 (DOMAIN 4.6, 7.7).
 *
 * @param source the paper that says so
 * @param from the first day on which the name means the unit; {@code null}: it always did
 * @param until the last day; {@code null}: it still does
 */
public record UnitAlias(
    String name, String source, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** Whether the name means the unit on that day. */
  public boolean isGoodOn(LocalDate day) {
    return !first().isAfter(day) && !last().isBefore(day);
  }

  /** Whether there is a day on which both are good. */
  public boolean overlaps(UnitAlias other) {
    return !first().isAfter(other.last()) && !other.first().isAfter(last());
  }

  private LocalDate first() {
    return from == null ? LocalDate.MIN : from;
  }

  private LocalDate last() {
    return until == null ? LocalDate.MAX : until;
  }
}
