package io.anshao.cases.clock.domain;

import static io.anshao.cases.clock.domain.DeadlineTests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Clocks.Happening;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClocksTests {

  private static final WorkCalendar CALENDAR = Calendar2021.calendar();

  /** DOMAIN 6, A1. */
  @Test
  void runsTheClocksOfAPhotographFixedOnTheSpot() {
    var clocks = happened(Clocks.NONE, "registered", "2021-06-08T09:12:00");
    assertThat(due(clocks, "triage")).isEqualTo("2021-06-09T23:59:59");

    clocks = happened(clocks, "accepted", "2021-06-08T10:05:00");
    assertThat(due(clocks, "handle_total")).isEqualTo("2021-07-08T23:59:59");
    assertThat(clocks.latest("triage").orElseThrow().isRunning()).isFalse();

    clocks = happened(clocks, "assigned", "2021-06-08T10:10:00");
    clocks = happened(clocks, "signed-for", "2021-06-08T14:00:00");
    assertThat(due(clocks, "first_inspection")).isEqualTo("2021-06-11T23:59:59");

    clocks = happened(clocks, "inspected", "2021-06-10T09:00:00");
    clocks = happened(clocks, "closure-submitted", "2021-06-11T15:00:00");
    clocks = happened(clocks, "closed", "2021-06-11T16:00:00");
    assertThat(due(clocks, "feedback")).isEqualTo("2021-06-21T23:59:59");
    assertThat(clocks.next().orElseThrow().key()).isEqualTo("feedback");
  }

  @Test
  void countsHoursForAnEmergency() {
    var clocks =
        Clocks.NONE.after(
            new Happening(
                "registered", at("2021-06-11T20:40:00"), Urgency.EMERGENCY, Optional.empty()),
            SlaPolicies.STANDARD,
            CALENDAR);

    assertThat(due(clocks, "triage")).isEqualTo("2021-06-11T21:10");
  }

  @Test
  void standsStillWhileTheCaseIsAwayAndGoesOnWithWhatWasLeft() {
    var clocks = happened(Clocks.NONE, "registered", "2021-06-08T09:12:00");
    clocks = happened(clocks, "accepted", "2021-06-08T10:05:00");
    clocks = happened(clocks, "referred-out", "2021-06-09T09:00:00");

    var away = clocks.latest("handle_total").orElseThrow();
    assertThat(away.isRunning()).isFalse();
    assertThat(away.remaining(at("2021-12-01T09:00:00"))).isEqualTo("暂停计时");
    assertThat(away.light(at("2021-12-01T09:00:00"))).isEqualTo(Light.GREEN);
    assertThat(clocks.next()).isEmpty();

    clocks = happened(clocks, "came-back", "2021-06-15T10:00:00");
    assertThat(due(clocks, "handle_total")).isEqualTo("2021-07-14T23:59:59");
    // the working day in which it was to be assigned had begun to run on 06-08
    assertThat(due(clocks, "assign")).isEqualTo("2021-06-15T23:59:59");
    assertThat(clocks.latest("triage").orElseThrow().stoppedAt()).isPresent();
  }

  @Test
  void hasTheDeadlinesItHadOnceItIsSplitOff() {
    var clocks = happened(Clocks.NONE, "registered", "2021-06-08T09:12:00");
    clocks = happened(clocks, "accepted", "2021-06-08T10:05:00");

    var merged = happened(clocks, "merged", "2021-06-09T09:00:00");
    assertThat(merged.next()).isEmpty();
    assertThat(merged.changedSince(clocks))
        .extracting(Clock::key)
        .containsExactlyInAnyOrder("assign", "handle_total", "handle_max");

    assertThat(happened(merged, "split", "2021-09-15T10:00:00")).isEqualTo(clocks);
  }

  @Test
  void runsUntilTheDayThatWasGranted() {
    var clocks = happened(Clocks.NONE, "accepted", "2021-06-08T10:05:00");
    var until = LocalDate.parse("2021-08-06");

    clocks =
        clocks.after(
            new Happening(
                "extension-approved",
                at("2021-07-07T10:00:00"),
                Urgency.GENERAL,
                Optional.of(until)),
            SlaPolicies.STANDARD,
            CALENDAR);

    assertThat(due(clocks, "handle_total")).isEqualTo("2021-08-06T23:59:59");
    assertThat(due(clocks, "handle_max")).isEqualTo("2021-09-06T23:59:59");
    assertThat(clocks.latest("handle_total").orElseThrow().why())
        .contains("30 日", "经批准延期至 2021-08-06");
  }

  @Test
  void startsAnotherRoundWhenTheCaseIsReopened() {
    var clocks = happened(Clocks.NONE, "accepted", "2021-06-08T10:05:00");
    clocks = happened(clocks, "closure-submitted", "2021-06-11T15:00:00");
    clocks = happened(clocks, "reopened", "2021-07-01T09:00:00");

    assertThat(clocks.all())
        .filteredOn(c -> c.key().equals("handle_total"))
        .extracting(Clock::round, Clock::isRunning)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(1, false),
            org.assertj.core.groups.Tuple.tuple(2, true));
    assertThat(due(clocks, "handle_total")).isEqualTo("2021-07-16T23:59:59");
  }

  @Test
  void runsOnUnderTheOldDeadlineWhenClosureIsRejected() {
    var clocks = happened(Clocks.NONE, "accepted", "2021-06-08T10:05:00");
    clocks = happened(clocks, "closure-submitted", "2021-06-11T15:00:00");
    clocks = happened(clocks, "closure-rejected", "2021-06-11T17:00:00");

    assertThat(clocks.latest("handle_total").orElseThrow().isRunning()).isTrue();
    assertThat(due(clocks, "handle_total")).isEqualTo("2021-07-08T23:59:59");
  }

  @Test
  void takesBackNothingThatStoppedInARoundBefore() {
    var clocks = happened(Clocks.NONE, "accepted", "2021-06-08T10:05:00");
    clocks = happened(clocks, "closure-submitted", "2021-06-11T15:00:00");
    clocks = happened(clocks, "closed", "2021-06-11T17:00:00");
    clocks = happened(clocks, "reopened", "2021-07-01T09:00:00");
    clocks = happened(clocks, "closure-submitted", "2021-07-05T15:00:00");
    clocks = happened(clocks, "closure-rejected", "2021-07-06T17:00:00");

    assertThat(clocks.latest("handle_total").orElseThrow().isRunning()).isTrue();
    assertThat(clocks.latest("handle_max").orElseThrow().isRunning()).isFalse();
  }

  @Test
  void takesTheDayThatAnOrderSets() {
    var clocks =
        Clocks.NONE.after(
            new Happening(
                "rectification-ordered",
                at("2021-06-11T09:00:00"),
                Urgency.GENERAL,
                Optional.of(LocalDate.parse("2021-06-25"))),
            SlaPolicies.STANDARD,
            CALENDAR);

    assertThat(due(clocks, "rectify")).isEqualTo("2021-06-25T23:59:59");
  }

  @Test
  void waitsForADutyAndNotForARightThatLapses() {
    var clocks = happened(Clocks.NONE, "assigned", "2021-06-08T10:10:00");

    assertThat(clocks.latest("return").orElseThrow().isRunning()).isTrue();
    assertThat(clocks.next().orElseThrow().key()).isEqualTo("sign_for");
  }

  @Test
  void turnsYellowTheDayBeforeAndRedAfterwards() {
    var clock =
        happened(Clocks.NONE, "accepted", "2021-06-08T10:05:00").latest("handle_total").get();

    assertThat(clock.light(at("2021-07-06T12:00:00"))).isEqualTo(Light.GREEN);
    assertThat(clock.light(at("2021-07-07T00:00:00"))).isEqualTo(Light.YELLOW);
    assertThat(clock.light(at("2021-07-08T23:59:59"))).isEqualTo(Light.YELLOW);
    assertThat(clock.light(at("2021-07-09T00:00:00"))).isEqualTo(Light.RED);
  }

  @Test
  void saysInWordsWhatIsLeft() {
    var clock = happened(Clocks.NONE, "registered", "2021-06-08T09:12:00").latest("triage").get();

    assertThat(clock.remaining(at("2021-06-08T10:00:00"))).isEqualTo("还剩 37 小时");
    assertThat(clock.remaining(at("2021-06-09T23:30:00"))).isEqualTo("还剩 29 分钟");
    assertThat(clock.remaining(at("2021-06-12T23:59:59"))).isEqualTo("已超期 3 天");
    assertThat(clock.stopped(at("2021-06-09T09:00:00")).remaining(at("2021-07-01T00:00:00")))
        .isEqualTo("按时完成");
  }

  @Test
  void movesItsDeadlineWhenTheCalendarIsCorrected() {
    var clock = happened(Clocks.NONE, "registered", "2021-06-11T20:40:00").latest("triage").get();
    var corrected = new WorkCalendar(java.util.Map.of(), java.util.Set.of(2021));

    assertThat(clock.recomputed(clock.pauses(), corrected).deadline().tellOn())
        .isEqualTo("2021-06-14");
  }

  /** Without 端午 the day off, Friday evening's triage ends on Monday the 14th. */
  @Test
  void makesNothingLateByACorrectionAlone() {
    var clocks = happened(Clocks.NONE, "registered", "2021-06-11T20:40:00");
    var corrected = new WorkCalendar(java.util.Map.of(), java.util.Set.of(2021));

    var onSunday = clocks.retimed(corrected, at("2021-06-13T09:00:00"));
    var onTuesday = clocks.retimed(corrected, at("2021-06-15T09:00:00"));
    var onWednesday = clocks.retimed(corrected, at("2021-06-16T09:00:00"));

    assertThat(due(onSunday, "triage")).isEqualTo("2021-06-14T23:59:59");
    assertThat(due(onTuesday, "triage")).isEqualTo("2021-06-16T23:59:59");
    assertThat(onTuesday.latest("triage").orElseThrow().why())
        .isEqualTo("到期 2021-06-14：自 06-11 20:40 起 1 个工作日；06-12 至 06-13 周末；放假安排更正，宽限至 2021-06-16");
    assertThat(due(onWednesday, "triage")).isEqualTo("2021-06-14T23:59:59");
    assertThat(onTuesday.retimed(corrected, at("2021-06-15T09:00:00"))).isEqualTo(onTuesday);
  }

  @Test
  void leavesWhatStoppedAsItWas() {
    var clocks = happened(Clocks.NONE, "registered", "2021-06-11T20:40:00");
    clocks = happened(clocks, "cancelled", "2021-06-11T21:00:00");

    var corrected = new WorkCalendar(java.util.Map.of(), java.util.Set.of(2021));

    assertThat(clocks.retimed(corrected, at("2021-06-13T09:00:00"))).isEqualTo(clocks);
  }

  private static Clocks happened(Clocks clocks, String event, String at) {
    return clocks.after(
        new Happening(event, at(at), Urgency.GENERAL, Optional.empty()),
        SlaPolicies.STANDARD,
        CALENDAR);
  }

  private static String due(Clocks clocks, String key) {
    return clocks
        .latest(key)
        .orElseThrow()
        .deadline()
        .dueAt()
        .atZone(Deadline.ZONE)
        .toLocalDateTime()
        .toString();
  }
}
