package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.BUILDING;
import static io.anshao.cases.metric.domain.FactsOfACase.FIRE;
import static io.anshao.cases.metric.domain.FactsOfACase.at;
import static io.anshao.cases.metric.domain.JuneFigures.ALL;
import static io.anshao.cases.metric.domain.JuneFigures.JUNE;
import static io.anshao.cases.metric.domain.JuneFigures.a;
import static io.anshao.cases.metric.domain.JuneFigures.figure;
import static io.anshao.cases.metric.domain.JuneFigures.june;
import static io.anshao.cases.metric.domain.JuneFigures.juneAsOf;
import static io.anshao.cases.metric.domain.JuneFigures.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How it is handled, and for whom it counts (DOMAIN 5.4). */
class HandlingMetricsTests {

  @Test
  void countsByDueDateSoThatOpenLateOnesCount() {
    var cases =
        List.of(
            a().duty("handle_total", "2021-06-30T23:59:59", "2021-06-30T23:59:59"),
            a().duty("handle_total", "2021-06-20T23:59:59", "2021-06-21T00:00"),
            a().duty("handle_total", "2021-06-20T23:59:59", null),
            a().duty("handle_total", "2021-07-01T23:59:59", "2021-06-20T10:00"),
            a().duty("sign_for", "2021-06-20T23:59:59", null));

    assertThat(june("on_time_close", cases)).isEqualTo(Figure.ratio(1, 3));
    assertThat(june("on_time_sign", cases)).isEqualTo(Figure.ratio(0, 1));
  }

  @Test
  void takesAFirstContactByItsDueDate() {
    var cases =
        List.of(
            a().duty("first_response", "2021-06-09T10:00", "2021-06-08T10:01"),
            a().duty("first_response", "2021-06-09T10:00", "2021-06-09T10:01"),
            a().duty("first_response", "2021-06-09T10:00", null),
            a().duty("first_response", "2021-07-01T10:00", "2021-06-30T11:00"));

    assertThat(june("first_response_on_time", cases)).isEqualTo(Figure.ratio(1, 3));
  }

  @Test
  void holdsNothingAgainstAnybodyBeforeItIsDue() {
    var open = List.of(a().duty("handle_total", "2021-06-20T23:59:59", null));

    assertThat(figure("on_time_close", juneAsOf("2021-06-20T23:59"), ALL, open))
        .isEqualTo(Figure.ratio(0, 0));
    assertThat(figure("on_time_close", juneAsOf("2021-06-21T00:00"), ALL, open))
        .isEqualTo(Figure.ratio(0, 1));
  }

  @Test
  void leavesOutWhatStandsStillAndWhatWasReturned() {
    var due = at("2021-06-20T23:59:59");
    var away = Optional.of(at("2021-06-18T10:00"));
    var lateThenAway = Optional.of(at("2021-06-22T10:00"));
    var returned = Optional.of(at("2021-06-17T09:00"));
    var cases =
        List.of(
            a().duty(duty("sign_for", due, Optional.empty(), away, false)),
            a().duty(duty("sign_for", due, Optional.empty(), lateThenAway, false)),
            a().duty(duty("sign_for", due, returned, Optional.empty(), true)));

    assertThat(june("on_time_sign", cases)).isEqualTo(Figure.ratio(0, 1));
  }

  private static Duty duty(
      String clock,
      java.time.Instant due,
      Optional<java.time.Instant> done,
      Optional<java.time.Instant> still,
      boolean isVoid) {
    return new Duty(clock, due, done, still, isVoid, false, true);
  }

  /** DOMAIN 6, A5. */
  @Test
  void countsAgainstTheUnitThatLedWhenItWasDue() {
    var rerouted =
        List.of(
            a().led("2021-06-16T10:00", BUILDING)
                .led("2021-06-17T09:00", null)
                .led("2021-06-18T09:00", FIRE)
                .given(BUILDING, "2021-06-16T10:00", "2021-06-17T09:00", false)
                .given(FIRE, "2021-06-18T09:00", null, false)
                .duty("handle_total", "2021-06-30T23:59:59", null));

    assertThat(figure("on_time_close", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.ratio(0, 0));
    assertThat(figure("on_time_close", JUNE, of(FIRE), rerouted)).isEqualTo(Figure.ratio(0, 1));
    assertThat(figure("cases", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.count(0));
    assertThat(figure("return_rate", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.ratio(1, 1));
    assertThat(june("return_rate", rerouted)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void countsAnEarlierUnitsWorkForThatUnit() {
    var handedOn =
        List.of(
            a().led("2021-06-01T10:00", BUILDING)
                .led("2021-06-20T10:00", FIRE)
                .duty("handle_total", "2021-06-30T23:59:59", "2021-06-10T10:00"));

    assertThat(figure("on_time_close", JUNE, of(BUILDING), handedOn)).isEqualTo(Figure.ratio(1, 1));
    assertThat(figure("on_time_close", JUNE, of(FIRE), handedOn)).isEqualTo(Figure.ratio(0, 0));
  }

  @Test
  void countsReturnsThatTheOfficeRefused() {
    var cases =
        List.of(
            a().given(FIRE, "2021-05-31T10:00", "2021-06-01T09:00", true),
            a().given(FIRE, "2021-06-10T10:00", "2021-06-11T09:00", false),
            a().given(FIRE, "2021-06-10T10:00", null, false));

    assertThat(june("bad_return", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void ordersCalendarDaysFromAcceptanceToConclusion() {
    var cases =
        List.of(
            accepted().concluded("2021-06-03T00:01"),
            accepted().concluded("2021-06-11T12:00"),
            accepted().concluded("2021-06-21T12:00"),
            accepted().concluded("2021-06-05T23:59"),
            accepted().concluded("2021-07-21T12:00"),
            accepted());

    assertThat(june("avg_days_median", cases).value().orElseThrow()).isEqualByComparingTo("7");
    assertThat(june("avg_days_median", cases).denominator()).contains(4L);
    assertThat(june("avg_days_p90", cases).value().orElseThrow()).isEqualByComparingTo("20");
    assertThat(june("avg_days_p90", List.of()).value()).isEmpty();
  }

  private static FactsOfACase accepted() {
    return a().triaged("2021-06-01T23:59", Outcome.ACCEPTED);
  }

  @Test
  void countsExtensionsByDueDateAndReopeningsByTheOldClosure() {
    var due = at("2021-06-20T23:59:59");
    var extended =
        new Duty("handle_total", due, Optional.empty(), Optional.empty(), false, true, true);
    var cases =
        List.of(
            a().duty(extended),
            a().duty("handle_total", "2021-06-20T23:59:59", null),
            a().closed("2021-06-10T10:00", "2021-08-01T10:00"),
            a().closed("2021-06-10T10:00", null),
            a().closed("2021-07-10T10:00", "2021-08-01T10:00"));

    assertThat(june("extension_rate", cases)).isEqualTo(Figure.ratio(1, 2));
    assertThat(june("reopen_rate", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void countsALateCaseOnceAndTheOfficesDelayForNoUnit() {
    var officeLate =
        new Duty(
            "closure_review",
            at("2021-06-20T23:59:59"),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false);
    var cases =
        List.of(
            a().led("2021-06-01T10:00", FIRE)
                .duty("first_inspection", "2021-06-10T23:59:59", null)
                .duty("handle_total", "2021-06-30T23:59:59", null),
            a().led("2021-06-01T10:00", FIRE).duty(officeLate),
            a().led("2021-06-01T10:00", FIRE)
                .duty("handle_total", "2021-06-10T23:59:59", "2021-06-12T10:00"));

    assertThat(june("overdue_now", cases)).isEqualTo(Figure.count(2));
    assertThat(figure("overdue_now", JUNE, of(FIRE), cases)).isEqualTo(Figure.count(1));
    assertThat(figure("overdue_now", juneAsOf("2021-06-10T12:00"), ALL, cases))
        .isEqualTo(Figure.count(0));
  }

  @Test
  void countsEachRungForTheUnitThatLedThen() {
    var cases =
        List.of(
            a().led("2021-06-01T10:00", FIRE)
                .climbed("2021-06-10T10:00", Rung.URGING)
                .climbed("2021-06-20T10:00", Rung.URGING)
                .climbed("2021-07-20T10:00", Rung.LETTER));

    assertThat(june("escalations_urging", cases)).isEqualTo(Figure.count(2));
    assertThat(june("escalations_letter", cases)).isEqualTo(Figure.count(0));
    assertThat(figure("escalations_urging", JUNE, of(BUILDING), cases)).isEqualTo(Figure.count(0));
  }
}
