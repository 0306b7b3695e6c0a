package io.anshao.cases.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Clocks.Happening;
import io.anshao.cases.clock.domain.SlaPolicy.Start;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Other policies: for what is started after them, and for what runs where that is asked for. */
class SlaPoliciesTests {

  private static final WorkCalendar CALENDAR = Calendar2021.calendar();
  private static final Instant TUESDAY = at("2021-06-08T10:00:00");

  /** Two working days to triage instead of one, twenty days in all instead of thirty. */
  private static final SlaPolicies SECOND =
      new SlaPolicies(
          2,
          StandardPolicies.ALL.stream()
              .map(
                  policy ->
                      switch (policy.key()) {
                        case "triage" -> with(policy, new Span.Workdays(2));
                        case "handle_total" -> with(policy, new Span.Days(20));
                        default -> policy;
                      })
              .toList());

  @Test
  void startsEachClockUnderThePoliciesOfItsTime() {
    var before = registered(SlaPolicies.STANDARD).latest("triage").orElseThrow();
    var after = registered(SECOND).latest("triage").orElseThrow();

    assertThat(before.policy()).isEqualTo(1);
    assertThat(before.deadline().lastDay()).isEqualTo(LocalDate.parse("2021-06-09"));
    assertThat(after.policy()).isEqualTo(2);
    assertThat(after.deadline().lastDay()).isEqualTo(LocalDate.parse("2021-06-10"));
  }

  @Test
  void movesWhatRunsWhenThatIsAskedFor() {
    var moved = moved(registered(SlaPolicies.STANDARD), TUESDAY).latest("triage").orElseThrow();

    assertThat(moved.policy()).isEqualTo(2);
    assertThat(moved.deadline().lastDay()).isEqualTo(LocalDate.parse("2021-06-10"));
    assertThat(moved.why()).contains("2");
  }

  @Test
  void leavesAloneWhatEndedAndWhatAPersonSet() {
    var clocks =
        registered(SlaPolicies.STANDARD)
            .after(happening("accepted"), SlaPolicies.STANDARD, CALENDAR)
            .after(
                new Happening(
                    "extension-approved",
                    TUESDAY,
                    Urgency.GENERAL,
                    Optional.of(LocalDate.parse("2021-08-01"))),
                SlaPolicies.STANDARD,
                CALENDAR);

    var moved = moved(clocks, TUESDAY);

    assertThat(moved.latest("triage")).isEqualTo(clocks.latest("triage"));
    assertThat(moved.latest("handle_total")).isEqualTo(clocks.latest("handle_total"));
  }

  @Test
  void makesNothingLateThatWasInTime() {
    var accepted = Clocks.NONE.after(happening("accepted"), SlaPolicies.STANDARD, CALENDAR);
    var july = at("2021-07-02T09:00:00");

    var moved = moved(accepted, july).latest("handle_total").orElseThrow();

    assertThat(moved.deadline().lastDay()).isEqualTo(LocalDate.parse("2021-07-05"));
    assertThat(moved.why()).contains("宽限");
  }

  @Test
  void knowsASpanOfAnotherUrgencyToo() {
    var urgent =
        Clocks.NONE.after(
            new Happening("registered", TUESDAY, Urgency.EMERGENCY, Optional.empty()),
            SlaPolicies.STANDARD,
            CALENDAR);
    var triage = urgent.latest("triage").orElseThrow();

    assertThat(SECOND.spanOf(triage, Urgency.GENERAL, SlaPolicies.STANDARD))
        .contains(new Span.Hours(java.time.Duration.ofMinutes(30)));
  }

  private static SlaPolicy with(SlaPolicy policy, Span general) {
    return policy.with(
        policy.starts().stream()
            .map(
                start ->
                    start.event().equals("reopened")
                        ? start
                        : new Start(
                            start.event(), general, start.major(), start.emergency(), false))
            .toList(),
        policy.basis());
  }

  private static Clocks registered(SlaPolicies policies) {
    return Clocks.NONE.after(happening("registered"), policies, CALENDAR);
  }

  private static Happening happening(String event) {
    return new Happening(event, TUESDAY, Urgency.GENERAL, Optional.empty());
  }

  private static Clocks moved(Clocks clocks, Instant now) {
    return clocks.under(SECOND, _ -> SlaPolicies.STANDARD, Urgency.GENERAL, CALENDAR, now);
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
  }
}
