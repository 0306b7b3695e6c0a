package io.anshao.cases.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases.
 *
 * @param steps any of these, or all when empty
 * @param unit lead or co-unit
 * @param lead the unit in whose hands it is; {@link #NOBODY} before there is one
 * @param area key area
 * @param severities any of these, or all when empty
 * @param rung of the ladder that what is due of the unit has reached
 * @param awaited commands of which any brings the case forward, or {@code null} for all cases
 * @param handlers any of whom is answerable, or {@code null} for all cases; empty where nobody is
 * @param words each of which is found in the case's text
 * @param putOff what somebody put off, alone or left out; {@code null} for all cases
 */
record CaseFilter(
    List<String> steps,
    @Nullable String unit,
    @Nullable String lead,
    @Nullable String area,
    List<String> severities,
    @Nullable Boolean overdue,
    @Nullable String rung,
    @Nullable List<String> awaited,
    @Nullable Set<UUID> handlers,
    List<String> words,
    @Nullable Near near,
    @Nullable PutOff putOff) {

  /**
   * What a person put off (稍后) and has not come back yet.
   *
   * @param alone only that, or all but that
   */
  record PutOff(UUID by, boolean alone) {}

  /** The same without what the person put off. */
  CaseFilter withoutPutOffBy(UUID person) {
    return with(new PutOff(person, false));
  }

  /** What the person put off. */
  static CaseFilter putOffBy(UUID person) {
    return in(List.of()).with(new PutOff(person, true));
  }

  private CaseFilter with(PutOff other) {
    return new CaseFilter(
        steps, unit, lead, area, severities, overdue, rung, awaited, handlers, words, near, other);
  }

  static final String NOBODY = "none";

  /** All cases in these steps. */
  static CaseFilter in(List<String> steps) {
    return new CaseFilter(
        steps, null, null, null, List.of(), null, null, null, null, List.of(), null, null);
  }

  /** All cases that any of these commands brings forward. */
  static CaseFilter awaiting(List<String> commands) {
    return new CaseFilter(
        List.of(), null, null, null, List.of(), null, null, commands, null, List.of(), null, null);
  }

  /** All cases that a unit is at work on and for which any of these people is answerable. */
  static CaseFilter inHandsOf(Set<UUID> people) {
    return new CaseFilter(
        Step.AT_WORK, null, null, null, List.of(), null, null, null, people, List.of(), null, null);
  }

  /** All cases whose clock has run out. */
  static CaseFilter late() {
    return new CaseFilter(
        List.of(), null, null, null, List.of(), true, null, null, null, List.of(), null, null);
  }
}
