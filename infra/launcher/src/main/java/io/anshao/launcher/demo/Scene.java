package io.anshao.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of story: what somebody saw, what was found, what was done about it. Texts hold {@code
 * {subject}} and {@code {address}}.
 *
 * @param drawing the picture's motif
 * @param lead the unit that handles it; none where the street does
 * @param words what reporters write, one of several
 */
record Scene(
    String id,
    Motif drawing,
    String hazardType,
    @Nullable String keyArea,
    @Nullable String lead,
    String severity,
    boolean flammable,
    List<String> subjects,
    List<String> words,
    String summary,
    String inspection,
    List<Hazard> hazards,
    String fixed,
    String measure,
    String exposure) {

  /**
   * A hazard that the inspection finds.
   *
   * @param level {@code general} or {@code major}
   * @param demand what the order asks for
   */
  record Hazard(String description, String level, String demand) {}

  boolean isMajor() {
    return hazards.stream().anyMatch(hazard -> hazard.level().equals("major"));
  }

  /** Whether its clocks run in hours instead of working days. */
  boolean isGrave() {
    return severity.equals("L1_emergency") || severity.equals("L2_major");
  }
}
