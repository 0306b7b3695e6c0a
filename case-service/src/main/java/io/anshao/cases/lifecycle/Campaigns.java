package io.anshao.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The campaigns 专项行动 of districts, in memory. */
public interface Campaigns {

  /** What a tip tells before anybody judged it. */
  record Seen(Optional<String> hazardType, List<String> targetTags) {}

  /**
   * A campaign that is on.
   *
   * @param isMeant whether it looks for what the tip tells of
   */
  record Running(UUID id, String name, boolean isMeant) {}

  /**
   * A campaign, on or not.
   *
   * @param to its last day, or the day on which it was ended before
   */
  record Named(UUID id, String name, LocalDate from, LocalDate to) {}

  /** All of a district, the newest first. */
  List<Named> namedIn(String district);

  /** The one of that id, whatever its district. */
  Optional<Named> named(UUID id);

  /** The one of that id in that district; empty also for what is no id. */
  Optional<Named> named(String district, String id);

  /** Those of a district that are on, the newest first. */
  List<Running> running(String district, Seen seen);

  /** Whether that one is on in that district. */
  boolean isRunning(String district, String id);
}
