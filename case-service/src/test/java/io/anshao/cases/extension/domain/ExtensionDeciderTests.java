package io.anshao.cases.extension.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.extension.domain.ExtensionCommand.Limits;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExtensionDeciderTests {

  private static final Instant NOW = Instant.parse("2021-07-06T02:00:00Z");
  private static final Stamp UNIT = by(1, Role.UNIT_LEADER, NOW);
  private static final Stamp OFFICE = by(2, Role.OFFICE_LEADER, NOW);
  private static final Stamp COMMITTEE = by(3, Role.COMMITTEE_LEADER, NOW);
  private static final Text REASON = new Text(new UUID(0, 7), "sha-256:00");
  private static final LocalDate DUE = LocalDate.parse("2021-07-08");

  /** Accepted on 2021-06-08: due after thirty days, ninety at most. */
  private static final Limits LIMITS =
      new Limits(DUE, Instant.parse("2021-07-07T15:59:59Z"), LocalDate.parse("2021-09-06"));

  @Test
  void asksForThirtyDaysAtMostAndForMoreThanThereIs() {
    assertThat(decide(fresh(), request("2021-08-07")))
        .isEqualTo(
            accepted(new ExtensionEvent.ExtensionRequested(UNIT, date("2021-08-07"), REASON)));
    assertThat(refusal(fresh(), request("2021-08-08"))).isEqualTo("extension-too-long");
    assertThat(refusal(fresh(), request("2021-07-08"))).isEqualTo("extension-not-longer");
  }

  @Test
  void asksNoLaterThanTheWorkingDayBefore() {
    assertThat(refusal(fresh(), request(at("2021-07-07T15:59:59Z"), "2021-07-20"))).isNull();
    assertThat(refusal(fresh(), request(at("2021-07-07T16:00:00Z"), "2021-07-20")))
        .isEqualTo("extension-late");
  }

  @Test
  void staysWithinNinetyDaysFromAcceptance() {
    var second = new Limits(date("2021-08-30"), NOW.plusSeconds(60), date("2021-09-06"));
    var once = new ExtensionState.Settled(1);

    assertThat(
            refusal(
                once, new ExtensionCommand.Request(UNIT, date("2021-09-06"), REASON, some(second))))
        .isNull();
    assertThat(
            refusal(
                once, new ExtensionCommand.Request(UNIT, date("2021-09-07"), REASON, some(second))))
        .isEqualTo("extension-beyond-maximum");
  }

  @Test
  void asksOnceAtATimeAndTwiceInAll() {
    assertThat(refusal(waiting(0), request("2021-07-20"))).isEqualTo("extension-pending");
    assertThat(refusal(new ExtensionState.Settled(2), request("2021-07-20")))
        .isEqualTo("extensions-used-up");
  }

  @Test
  void asksOnlyWhileTheClockRuns() {
    var request = new ExtensionCommand.Request(UNIT, date("2021-07-20"), REASON, Optional.empty());

    assertThat(refusal(fresh(), request)).isEqualTo("no-clock");
    assertThat(refusal(waiting(0), new ExtensionCommand.Approve(OFFICE, Optional.empty())))
        .isEqualTo("no-clock");
  }

  @Test
  void grantsTheFirstByTheOfficeAndTheSecondByTheCommittee() {
    assertThat(decide(waiting(0), approve(OFFICE)))
        .isEqualTo(
            accepted(new ExtensionEvent.ExtensionApproved(OFFICE, date("2021-07-20"), REASON)));
    assertThat(refusal(waiting(1), approve(OFFICE))).isEqualTo("committee-leader-needed");
    assertThat(refusal(waiting(1), approve(COMMITTEE))).isNull();
  }

  @Test
  void grantsNothingThatTheTimeOfAReopenedCaseHasOvertaken() {
    var reopened = new Limits(date("2021-07-20"), NOW, date("2021-09-06"));

    assertThat(refusal(waiting(0), new ExtensionCommand.Approve(OFFICE, some(reopened))))
        .isEqualTo("extension-outdated");
  }

  @Test
  void letsNobodyDecideOnTheirOwnRequest() {
    var own = by(1, Role.OFFICE_LEADER, NOW);

    assertThat(refusal(waiting(0), approve(own))).isEqualTo("same-person");
    assertThat(refusal(waiting(0), new ExtensionCommand.Refuse(own, REASON)))
        .isEqualTo("same-person");
  }

  @Test
  void decidesOnNothingThatNobodyAskedFor() {
    assertThat(refusal(fresh(), approve(OFFICE))).isEqualTo("nothing-requested");
    assertThat(refusal(fresh(), new ExtensionCommand.Refuse(OFFICE, REASON)))
        .isEqualTo("nothing-requested");
  }

  @Test
  void countsWhatWasGrantedAndNotWhatWasRefused() {
    var refused = new ExtensionEvent.ExtensionRefused(OFFICE, REASON);
    var granted = new ExtensionEvent.ExtensionApproved(OFFICE, date("2021-07-20"), REASON);

    assertThat(ExtensionEvolution.evolve(waiting(1), refused))
        .isEqualTo(new ExtensionState.Settled(1));
    assertThat(ExtensionEvolution.evolve(waiting(1), granted))
        .isEqualTo(new ExtensionState.Settled(2));
  }

  private static ExtensionState fresh() {
    return new ExtensionState.Settled(0);
  }

  private static ExtensionState waiting(int granted) {
    var asked = new ExtensionEvent.ExtensionRequested(UNIT, date("2021-07-20"), REASON);
    return ExtensionEvolution.evolve(new ExtensionState.Settled(granted), asked);
  }

  private static ExtensionCommand request(String until) {
    return request(UNIT, until);
  }

  private static ExtensionCommand request(Stamp stamp, String until) {
    return new ExtensionCommand.Request(stamp, date(until), REASON, some(LIMITS));
  }

  private static ExtensionCommand approve(Stamp stamp) {
    return new ExtensionCommand.Approve(stamp, some(LIMITS));
  }

  private static Optional<Limits> some(Limits limits) {
    return Optional.of(limits);
  }

  private static Decision<ExtensionEvent> decide(ExtensionState state, ExtensionCommand command) {
    return ExtensionDecider.decide(state, command);
  }

  private static Decision<ExtensionEvent> accepted(ExtensionEvent event) {
    return Decision.accept(event);
  }

  private static @org.jspecify.annotations.Nullable String refusal(
      ExtensionState state, ExtensionCommand command) {
    return decide(state, command) instanceof Decision.Refused<ExtensionEvent>(var refusal)
        ? refusal.code()
        : null;
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  private static Stamp at(String instant) {
    return by(1, Role.UNIT_LEADER, Instant.parse(instant));
  }

  private static Stamp by(int person, Role role, Instant at) {
    return new Stamp(at, new Actor(new UUID(0, person), role, Optional.empty()));
  }
}
