package io.anshao.cases.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign, such as 大排查大整治 or 三合一专项: it looks for some kinds of hazards for some time.
 *
 * @param to its last day
 * @param endedOn the day on which it was ended before that
 * @param version 1 when made, raised by each change
 */
public record Campaign(
    UUID id,
    String district,
    String name,
    LocalDate from,
    LocalDate to,
    Aim aim,
    String goals,
    Optional<LocalDate> endedOn,
    int version) {

  /** What it looks for; an empty list means any. */
  public record Aim(List<String> areas, List<String> hazardTypes, List<String> targetTags) {

    boolean isMetBy(Matters of) {
      return (areas.isEmpty() || of.area().filter(areas::contains).isPresent())
          && (hazardTypes.isEmpty() || of.hazardType().filter(hazardTypes::contains).isPresent())
          && (targetTags.isEmpty() || of.targetTags().stream().anyMatch(targetTags::contains));
    }
  }

  /** What is known of a case, or suggested by its tip's words. */
  public record Matters(
      Optional<String> area, Optional<String> hazardType, List<String> targetTags) {}

  /** Whether it is on. */
  public boolean isRunningOn(LocalDate day) {
    return !day.isBefore(from)
        && !day.isAfter(to)
        && endedOn.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** Whether a case of that kind is what it looks for. */
  public boolean seeks(Matters of) {
    return aim.isMetBy(of);
  }
}
