package io.anshao.cases.clock.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The clocks of one case and how an event moves them. */
public record Clocks(List<Clock> all) {

  /** As a case's page lists them, however they came about. */
  private static final Comparator<Clock> ORDER =
      Comparator.comparing(Clock::startedAt)
          .thenComparing(Clock::key)
          .thenComparingInt(Clock::round);

  /** Begins when a closure is submitted, which is what a resumed clock had stopped for. */
  private static final String SUBMISSION = "closure_review";

  /** Before the first event. */
  public static final Clocks NONE = new Clocks(List.of());

  /**
   * An event, as far as clocks care.
   *
   * @param event its name, for example {@code signed-for}
   * @param due the day that the event itself sets, where it sets one
   */
  public record Happening(String event, Instant at, Urgency urgency, Optional<LocalDate> due) {}

  /** The clocks after an event, by these policies. */
  public Clocks after(Happening happening, SlaPolicies policies, WorkCalendar calendar) {
    var next = this;
    for (var policy : policies.all()) {
      next = next.after(happening, policy, policies.version(), calendar);
    }
    return next;
  }

  private Clocks after(Happening happening, SlaPolicy policy, int version, WorkCalendar calendar) {
    var effect = policy.effects().get(happening.event());
    var next =
        effect == null
            ? this
            : latest(policy.key())
                .map(clock -> with(moved(clock, effect, happening, calendar)))
                .orElse(this);
    for (var start : policy.starts()) {
      if (start.event().equals(happening.event())) {
        next = next.started(policy, start, happening, version, calendar);
      }
    }
    return next;
  }

  private Clock moved(
      Clock clock, SlaPolicy.Effect effect, Happening happening, WorkCalendar calendar) {
    return switch (effect) {
      case STOP -> clock.isRunning() ? clock.stopped(happening.at()) : clock;
      case RESUME -> isStoppedBySubmission(clock) ? clock.resumed() : clock;
      case PAUSE -> clock.isRunning() ? clock.paused(happening.at()) : clock;
      case CONTINUE -> clock.isPaused() ? clock.continued(happening.at(), calendar) : clock;
      case RESTORE -> clock.isPaused() ? clock.restored(calendar) : clock;
      case EXTEND -> clock.extended(happening.due().orElseThrow(), calendar);
    };
  }

  /** What stopped for another reason, or in a round before, is not taken back. */
  private boolean isStoppedBySubmission(Clock clock) {
    return latest(SUBMISSION).map(Clock::startedAt).equals(clock.stoppedAt());
  }

  private Clocks started(
      SlaPolicy policy,
      SlaPolicy.Start start,
      Happening happening,
      int version,
      WorkCalendar calendar) {
    if (start.isGiven() && happening.due().isEmpty()) {
      return this;
    }
    var span =
        start.isGiven()
            ? new Span.Until(happening.due().orElseThrow())
            : start.span(happening.urgency());
    var round = latest(policy.key()).map(Clock::round).orElse(0) + 1;
    return with(Clock.start(policy.key(), round, happening.at(), span, version, calendar));
  }

  /** The clocks under a corrected calendar: what runs is computed anew, what stopped stays. */
  public Clocks retimed(WorkCalendar calendar, Instant now) {
    return new Clocks(
        all.stream().map(c -> c.stoppedAt().isEmpty() ? c.retimed(calendar, now) : c).toList());
  }

  /**
   * The clocks by other policies: what runs by a span of its own gets the new one, what a person
   * set and what stopped stays. Nothing that was in time becomes late by it alone.
   *
   * @param before the policies by version
   */
  public Clocks under(
      SlaPolicies next,
      IntFunction<SlaPolicies> before,
      Urgency urgency,
      WorkCalendar calendar,
      Instant now) {
    return new Clocks(
        all.stream()
            .map(
                clock ->
                    clock.stoppedAt().isPresent() || clock.policy() == next.version()
                        ? clock
                        : next.spanOf(clock, urgency, before.apply(clock.policy()))
                            .filter(span -> !span.equals(clock.span()))
                            .map(span -> clock.under(span, next.version(), calendar, now))
                            .orElse(clock))
            .toList());
  }

  /** The clock of that policy that began last. */
  public Optional<Clock> latest(String key) {
    return all.stream().filter(c -> c.key().equals(key)).max(Comparator.comparingInt(Clock::round));
  }

  /** The running duty that is due first: what the case waits for, as everybody may know it. */
  public Optional<Clock> next() {
    return firstDue(policy -> !policy.isRight() && !policy.isOfReporters());
  }

  /** The running duty of a unit that is due first: what is escalated when it is late. */
  public Optional<Clock> nextOfUnits() {
    return firstDue(SlaPolicy::isOfUnits);
  }

  private Optional<Clock> firstDue(Predicate<SlaPolicy> isMeant) {
    return all.stream()
        .filter(c -> c.isRunning() && isMeant.test(SlaPolicy.of(c.key())))
        .min(Comparator.comparing((Clock c) -> c.deadline().dueAt()).thenComparing(Clock::key));
  }

  /** What differs from the clocks before. */
  public List<Clock> changedSince(Clocks before) {
    return all.stream().filter(c -> !before.all.contains(c)).toList();
  }

  private Clocks with(Clock clock) {
    var clocks = new ArrayList<>(all);
    clocks.removeIf(c -> c.key().equals(clock.key()) && c.round() == clock.round());
    clocks.add(clock);
    clocks.sort(ORDER);
    return new Clocks(List.copyOf(clocks));
  }
}
