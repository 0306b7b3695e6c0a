package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Light;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases. An empty list means any of its kind, {@code null} that it does not matter.
 *
 * @param ids of the cases themselves
 * @param unit lead or co-unit
 * @param awaited commands of which any brings the case forward
 * @param handlers any of whom is answerable; empty where nobody is
 * @param words each of which is found in the case's text
 * @param putOff what somebody put off, alone or left out
 */
record CaseFilter(
    List<UUID> ids,
    List<String> steps,
    @Nullable String unit,
    Traits traits,
    @Nullable Boolean overdue,
    @Nullable List<String> awaited,
    @Nullable Set<UUID> handlers,
    @Nullable Days registered,
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
        ids, steps, unit, traits, overdue, awaited, handlers, registered, words, near, other);
  }

  /**
   * What stands in a row's own columns.
   *
   * @param areas key areas
   * @param clocks keys of the clock that ends first
   * @param lights how near its end is
   * @param lead the unit in whose hands it is; {@link #NOBODY} before there is one
   * @param rung of the ladder that what is due of the unit has reached
   */
  record Traits(
      List<String> severities,
      List<String> areas,
      List<String> streets,
      List<String> channels,
      List<String> hazardTypes,
      List<String> clocks,
      List<Light> lights,
      @Nullable UUID campaign,
      @Nullable String lead,
      @Nullable String rung) {

    static final Traits ANY =
        new Traits(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
            null);
  }

  static final String NOBODY = "none";

  private static final CaseFilter ALL =
      new CaseFilter(
          List.of(), List.of(), null, Traits.ANY, null, null, null, null, List.of(), null, null);

  /** All cases in these steps. */
  static CaseFilter in(List<String> steps) {
    return of(steps, null, null, null);
  }

  /** All cases that any of these commands brings forward. */
  static CaseFilter awaiting(List<String> commands) {
    return of(List.of(), null, commands, null);
  }

  /** All cases that a unit is at work on and for which any of these people is answerable. */
  static CaseFilter inHandsOf(Set<UUID> people) {
    return of(Step.AT_WORK, null, null, people);
  }

  /** All cases whose clock has run out. */
  static CaseFilter late() {
    return of(List.of(), true, null, null);
  }

  private static CaseFilter of(
      List<String> steps,
      @Nullable Boolean overdue,
      @Nullable List<String> awaited,
      @Nullable Set<UUID> handlers) {
    return new CaseFilter(
        ALL.ids,
        steps,
        ALL.unit,
        ALL.traits,
        overdue,
        awaited,
        handlers,
        ALL.registered,
        ALL.words,
        ALL.near,
        null);
  }
}
