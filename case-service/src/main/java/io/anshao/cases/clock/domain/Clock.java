package io.anshao.cases.clock.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A deadline of a case, as it is stored.
 *
 * @param key of its policy
 * @param round 1 for the first time it runs in a case, then 2, …
 * @param stoppedAt when what it waits for happened
 * @param policy version of the policies that it was started under, or moved to since
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
    int policy,
    String why) {

  static Clock start(
      String key, int round, Instant at, Span span, int policy, WorkCalendar calendar) {
    return computed(key, round, at, span, List.of(), Optional.empty(), policy, calendar);
  }

  private static Clock computed(
      String key,
      int round,
      Instant startedAt,
      Span span,
      List<Pause> pauses,
      Optional<Instant> stoppedAt,
      int policy,
      WorkCalendar calendar) {
    var deadline = Deadline.of(startedAt, span, pauses, calendar);
    var why = Explanation.of(startedAt, span, pauses, deadline, calendar);
    return new Clock(key, round, startedAt, span, pauses, deadline, stoppedAt, policy, why);
  }

  /** The same clock under another calendar or with other pauses: its deadline is computed anew. */
  public Clock recomputed(List<Pause> nowPauses, WorkCalendar calendar) {
    return computed(key, round, startedAt, span, nowPauses, stoppedAt, policy, calendar);
  }

  /**
   * The same clock under a corrected calendar. Nothing that was in time becomes late by the
   * correction alone: it then has one working day more (design).
   */
  Clock retimed(WorkCalendar calendar, Instant now) {
    var anew = recomputed(pauses, calendar);
    var wasInTime = !deadline.dueAt().isBefore(now);
    return wasInTime && anew.deadline.dueAt().isBefore(now)
        ? anew.graced("放假安排更正", calendar, now)
        : anew;
  }

  /** The same clock with that much time, by another version of the policies. */
  Clock under(Span next, int version, WorkCalendar calendar, Instant now) {
    var moved = computed(key, round, startedAt, next, pauses, stoppedAt, version, calendar);
    var wasInTime = !deadline.dueAt().isBefore(now);
    return wasInTime && moved.deadline.dueAt().isBefore(now)
        ? moved.graced("时限规定调整", calendar, now)
        : moved;
  }

  private Clock graced(String because, WorkCalendar calendar, Instant now) {
    var grace = Deadline.of(now, new Span.Workdays(1), List.of(), calendar);
    var reason = why + "；" + because + "，宽限至 " + Deadline.dateOf(grace.dueAt());
    return new Clock(key, round, startedAt, span, pauses, grace, stoppedAt, policy, reason);
  }

  /** The same clock with time until that day. */
  Clock extended(LocalDate until, WorkCalendar calendar) {
    var span = new Span.Until(until);
    var later = Deadline.of(startedAt, span, pauses, calendar);
    var reason = why + "；经批准延期至 " + until;
    return new Clock(key, round, startedAt, span, pauses, later, stoppedAt, policy, reason);
  }

  /** Whether time goes by on it. */
  public boolean isRunning() {
    return stoppedAt.isEmpty() && !isPaused();
  }

  /** Since when it stands still, until something else has happened. */
  public Optional<Instant> pausedAt() {
    return pauses.stream()
        .filter(pause -> stoppedAt.isEmpty() && pause.to().isEmpty())
        .map(Pause::from)
        .findFirst();
  }

  boolean isPaused() {
    return pausedAt().isPresent();
  }

  Clock paused(Instant at) {
    var more = new ArrayList<>(pauses);
    more.add(new Pause(at, Optional.empty()));
    return new Clock(
        key,
        round,
        startedAt,
        span,
        List.copyOf(more),
        deadline,
        stoppedAt,
        policy,
        why + "；现暂停计时");
  }

  /** Goes on, with the time that it stood still added. */
  Clock continued(Instant at, WorkCalendar calendar) {
    var ended = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
    ended.add(new Pause(pauses.getLast().from(), Optional.of(at)));
    return recomputed(List.copyOf(ended), calendar);
  }

  /** Goes on as if it had never stood still. */
  Clock restored(WorkCalendar calendar) {
    return recomputed(List.copyOf(pauses.subList(0, pauses.size() - 1)), calendar);
  }

  Clock stopped(Instant at) {
    return new Clock(key, round, startedAt, span, pauses, deadline, Optional.of(at), policy, why);
  }

  Clock resumed() {
    return new Clock(key, round, startedAt, span, pauses, deadline, Optional.empty(), policy, why);
  }

  /** How it looks at an instant; once stopped or paused, how it looked then. */
  public Light light(Instant now) {
    return deadline.light(pausedAt().or(() -> stoppedAt).orElse(now));
  }

  /** The time left or over, in words. */
  public String remaining(Instant now) {
    if (isPaused()) {
      return "暂停计时";
    }
    if (stoppedAt.isPresent()) {
      return deadline.light(stoppedAt.get()) == Light.RED ? "超期完成" : "按时完成";
    }
    return deadline.remaining(now);
  }
}
