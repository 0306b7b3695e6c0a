package io.anshao.cases.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Calendar2021;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Clocks.Happening;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.clock.domain.Urgency;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The dates of DOMAIN 6, A6: an order due on Friday 2021-09-17, with 中秋 and 国庆 behind it. */
class LadderTests {

  private static final Ladder LADDER = ladder("2021-09-17");
  private static final EscalationState GROUND = new EscalationState.Ground();

  @Test
  void climbsByWorkingDays() {
    assertThat(LADDER.from())
        .containsEntry(Rung.REMINDER, at("2021-09-16T00:00"))
        .containsEntry(Rung.URGING, at("2021-09-18T00:00"))
        .containsEntry(Rung.LETTER, at("2021-09-23T00:00"))
        .containsEntry(Rung.INTERVIEW, at("2021-09-28T00:00"))
        .containsEntry(Rung.LISTING, at("2021-10-08T00:00"));
  }

  @Test
  void doesEachRungOnce() {
    var reminded = after(GROUND, LADDER, "2021-09-16T09:00");
    assertThat(reminded).isEqualTo(GROUND.climbed(LADDER.duty(), Rung.REMINDER));
    assertThat(rungs(reminded, LADDER, "2021-09-17T23:59")).isEmpty();
    assertThat(rungs(reminded, LADDER, "2021-09-18T00:00")).containsExactly(Rung.URGING);
  }

  @Test
  void catchesUpRungByRung() {
    assertThat(rungs(GROUND, LADDER, "2021-09-28T08:00"))
        .containsExactly(Rung.REMINDER, Rung.URGING, Rung.LETTER, Rung.INTERVIEW);
  }

  @Test
  void beginsAtTheBottomForAnotherDate() {
    var late = after(GROUND, LADDER, "2021-09-23T08:00");
    var later = ladder("2021-10-20");

    assertThat(rungs(late, later, "2021-09-23T08:01")).isEmpty();
    assertThat(later.next(late.rungOf(later.duty()))).contains(at("2021-10-19T00:00"));
    assertThat(rungs(late, later, "2021-10-19T08:00")).containsExactly(Rung.REMINDER);
  }

  @Test
  void goesOnWhereItStoodWhenAnotherDutyCameBetween() {
    var late = after(GROUND, LADDER, "2021-09-23T08:00");
    var both = after(late, ladder("2021-09-22"), "2021-09-24T08:00");

    assertThat(rungs(both, LADDER, "2021-09-24T08:01")).isEmpty();
    assertThat(rungs(both, LADDER, "2021-09-28T08:00")).containsExactly(Rung.INTERVIEW);
  }

  @Test
  void endsAtTheTop() {
    var top = after(GROUND, LADDER, "2021-12-31T08:00");

    assertThat(LADDER.next(top.rungOf(LADDER.duty()))).isEmpty();
    assertThat(rungs(top, LADDER, "2022-03-01T08:00")).isEmpty();
  }

  private static Ladder ladder(String due) {
    var clocks =
        Clocks.NONE.after(
            new Happening(
                "rectification-ordered",
                at("2021-09-02T10:00"),
                Urgency.GENERAL,
                Optional.of(LocalDate.parse(due))),
            SlaPolicies.STANDARD,
            Calendar2021.calendar());
    Clock rectify = clocks.nextOfUnits().orElseThrow();
    return Ladder.of(rectify, Calendar2021.calendar());
  }

  private static List<Rung> rungs(EscalationState state, Ladder ladder, String now) {
    return events(state, ladder, now).stream().map(EscalationEvent::rung).toList();
  }

  private static EscalationState after(EscalationState state, Ladder ladder, String now) {
    return events(state, ladder, now).stream().reduce(state, Escalating::evolve, (_, last) -> last);
  }

  private static List<EscalationEvent> events(EscalationState state, Ladder ladder, String now) {
    var look = new Escalating.Look(new Stamp(at(now), Actor.SYSTEM), ladder);
    return Escalating.decide(state, look) instanceof Decision.Accepted<EscalationEvent>(var events)
        ? events
        : List.of();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local)
        .atZone(io.anshao.cases.clock.domain.Deadline.ZONE)
        .toInstant();
  }
}
