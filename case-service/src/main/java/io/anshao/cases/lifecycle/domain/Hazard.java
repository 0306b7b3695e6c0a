package io.anshao.cases.lifecycle.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One hazard 隐患 of a case and how far it is fixed.
 *
 * @param before pictures of the inspection that found it
 * @param after pictures of who fixed it and who re-inspected it
 * @param proposedDueOn by when who found it would have it fixed; the order decides
 */
public record Hazard(
    HazardId id,
    Text description,
    Level level,
    Condition condition,
    List<UUID> before,
    List<UUID> after,
    Optional<LocalDate> proposedDueOn) {

  /** 一般 or 重大事故隐患. */
  public enum Level {
    GENERAL("一般事故隐患", "General hazard"),
    MAJOR("重大事故隐患", "Major hazard");

    private final String title;
    private final String titleEn;

    Level(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }
  }

  /** How far a hazard is fixed. */
  public sealed interface Condition {
    /** Found; nobody is bound to fix it yet. */
    record Open() implements Condition {}

    /** 立行立改: fixed while the inspectors stood there; still to be re-inspected. */
    record FixedOnSpot() implements Condition {}

    /** Ordered to be fixed by a day. */
    record Ordered(Text requirement, LocalDate dueOn) implements Condition {}

    /** 销号: struck from the ledger after an accepted re-inspection. */
    record WrittenOff() implements Condition {}
  }

  public boolean isOpen() {
    return !(condition instanceof Condition.WrittenOff);
  }

  /** Whether it is open and neither fixed on the spot nor ordered to be fixed. */
  boolean needsOrder() {
    return condition instanceof Condition.Open;
  }

  boolean isFixedOnSpot() {
    return condition instanceof Condition.FixedOnSpot;
  }

  /** The day by which it must be fixed, once ordered. */
  public Optional<LocalDate> dueOn() {
    return condition instanceof Condition.Ordered ordered
        ? Optional.of(ordered.dueOn())
        : Optional.empty();
  }

  /**
   * A failed re-inspection gives an ordered hazard a new day and leaves any other without order.
   */
  Condition afterFailure(Optional<LocalDate> newDueOn) {
    return condition instanceof Condition.Ordered ordered
        ? new Condition.Ordered(ordered.requirement(), newDueOn.orElse(ordered.dueOn()))
        : new Condition.Open();
  }

  Hazard with(Condition next) {
    return new Hazard(id, description, level, next, before, after, proposedDueOn);
  }

  Hazard withPicturesAfter(List<UUID> more) {
    var pictures = new ArrayList<>(after);
    pictures.addAll(more);
    return new Hazard(
        id, description, level, condition, before, List.copyOf(pictures), proposedDueOn);
  }
}
