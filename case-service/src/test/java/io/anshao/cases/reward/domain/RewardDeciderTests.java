package io.anshao.cases.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.reward.domain.RewardCommand.Approve;
import io.anshao.cases.reward.domain.RewardCommand.Assess;
import io.anshao.cases.reward.domain.RewardCommand.Merit;
import io.anshao.cases.reward.domain.RewardCommand.Notify;
import io.anshao.cases.reward.domain.RewardCommand.Reject;
import io.anshao.cases.reward.domain.RewardCommand.Waive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RewardDeciderTests {

  private static final LocalDate CLOSED = LocalDate.of(2021, 9, 28);
  private static final Instant CLAIM_UNTIL = Instant.parse("2021-12-11T15:59:59Z");
  private static final Stamp OFFICER = by(1, "2021-10-11T02:00:00Z");
  private static final Stamp LEADER = by(2, "2021-10-12T02:00:00Z");
  private static final String TIP = "JB20210906-7K3M9Q";
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final RewardState.Award AWARD = new RewardState.Award("", 21_600, TIP, 0);
  private static final Merit MERIT = new Merit(true, false, true, false, Optional.of(CLOSED));

  private static final Assess ASSESS = assess(MERIT, 120_000);
  private static final Approve APPROVE = new Approve(LEADER);
  private static final Notify NOTIFY = new Notify(OFFICER);

  @Test
  void isAssessedByOneApprovedByAnotherAndTold() {
    assertThat(after(ASSESS)).isEqualTo(new RewardState.Assessed(21_600, "浙江2020", id(1), TIP));
    assertThat(refusal(after(ASSESS), new Approve(OFFICER))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(after(ASSESS), new Reject(OFFICER, WORDS))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(after(ASSESS, APPROVE, NOTIFY)).isEqualTo(new RewardState.Notified(AWARD, false));
    assertThat(after(ASSESS, new Reject(LEADER, WORDS))).isEqualTo(new RewardState.None());
  }

  @Test
  void isToldOfWithinTwentyDaysOfClosing() {
    var decision = (Decision.Accepted<RewardEvent>) RewardDecider.decide(after(), ASSESS);
    var assessed = (RewardEvent.RewardAssessed) decision.events().getFirst();
    assertThat(assessed.noticeBy()).isEqualTo(LocalDate.of(2021, 10, 18));
  }

  @Test
  void isForNamedReportersOfTrueTipsOfClosedCases() {
    assertThat(refusal(after(), assess(new Merit(false, false, true, false, closed()), 1)))
        .isEqualTo(Refusals.NAME_NEEDED);
    assertThat(refusal(after(), assess(new Merit(true, true, true, false, closed()), 1)))
        .isEqualTo(Refusals.EXCLUDED);
    assertThat(refusal(after(), assess(new Merit(true, false, false, false, closed()), 1)))
        .isEqualTo(Refusals.NOT_TRUE);
    assertThat(refusal(after(), assess(new Merit(true, false, true, true, closed()), 1)))
        .isEqualTo(Refusals.MALICIOUS);
    assertThat(refusal(after(), assess(new Merit(true, false, true, false, Optional.empty()), 1)))
        .isEqualTo(Refusals.NOT_CLOSED);
    assertThat(refusal(after(), assess(MERIT, 0))).isEqualTo(Refusals.NOTHING_EARNED);
  }

  @Test
  void isWaivedOnlyWhenTheTimeToClaimIsOver() {
    var told = after(ASSESS, APPROVE, NOTIFY);
    assertThat(refusal(told, waive("2021-12-11T15:59:59Z"))).isEqualTo(Refusals.STILL_CLAIMABLE);
    assertThat(next(told, waive("2021-12-11T16:00:00Z"))).isEqualTo(new RewardState.Waived(AWARD));
  }

  @Test
  void isClaimedInTimeAlsoWhenTheClaimArrivesLate() {
    var told = after(ASSESS, APPROVE, NOTIFY);
    var claimed = new RewardState.Claimed(AWARD.claimed());
    assertThat(next(told, claim("2021-12-11T15:59:59Z"))).isEqualTo(claimed);
    var waived = next(told, waive("2021-12-11T16:00:00Z"));
    assertThat(next(waived, claim("2021-12-11T15:59:59Z"))).isEqualTo(claimed);
    assertThat(refusal(waived, claim("2021-12-11T16:00:00Z"))).isEqualTo(Refusals.NOT_NOTIFIED);
    assertThat(refusal(claimed, claim("2021-10-20T00:00:00Z"))).isEqualTo(Refusals.NOT_NOTIFIED);
  }

  @Test
  void isPaidOnceClaimedAndAskedForAgainWhenItCameBack() {
    var claimed = next(after(ASSESS, APPROVE, NOTIFY), claim("2021-10-20T00:00:00Z"));
    var paid = new RewardCommand.Pay(OFFICER, LocalDate.of(2021, 10, 27));
    assertThat(refusal(after(ASSESS, APPROVE, NOTIFY), paid)).isEqualTo(Refusals.NOT_CLAIMED);
    assertThat(next(claimed, paid))
        .isEqualTo(new RewardState.Paid(AWARD.claimed(), LocalDate.of(2021, 10, 27)));
    var again = next(claimed, new RewardCommand.Return(OFFICER));
    assertThat(again).isEqualTo(new RewardState.Notified(AWARD.claimed(), false));
    assertThat(next(again, claim("2021-10-30T00:00:00Z")))
        .isEqualTo(new RewardState.Claimed(AWARD.claimed().claimed()));
    assertThat(refusal(next(claimed, paid), new RewardCommand.Return(OFFICER)))
        .isEqualTo(Refusals.NOT_CLAIMED);
  }

  @Test
  void givesMoreTimeOnceAndInTime() {
    var told = after(ASSESS, APPROVE, NOTIFY);
    assertThat(next(told, extend("2021-12-11T10:00:00Z", "2022-02-09")))
        .isEqualTo(new RewardState.Notified(AWARD, true));
    assertThat(refusal(told, extend("2021-12-11T10:00:00Z", "2022-02-10")))
        .isEqualTo(Refusals.EXTENSION_OUT_OF_RANGE);
    assertThat(refusal(told, extend("2021-12-11T10:00:00Z", "2021-12-11")))
        .isEqualTo(Refusals.EXTENSION_OUT_OF_RANGE);
    assertThat(refusal(told, extend("2021-12-11T16:00:00Z", "2022-01-01")))
        .isEqualTo(Refusals.LAPSED);
    assertThat(
            refusal(
                new RewardState.Notified(AWARD, true),
                extend("2021-12-11T10:00:00Z", "2022-01-01")))
        .isEqualTo(Refusals.EXTENDED_ALREADY);
  }

  @Test
  void goesStepByStep() {
    assertThat(refusal(after(), APPROVE)).isEqualTo(Refusals.NOT_ASSESSED);
    assertThat(refusal(after(ASSESS), ASSESS)).isEqualTo(Refusals.ASSESSED_ALREADY);
    assertThat(refusal(after(ASSESS), NOTIFY)).isEqualTo(Refusals.NOT_APPROVED);
    assertThat(refusal(after(ASSESS, APPROVE), waive("2022-01-01T00:00:00Z")))
        .isEqualTo(Refusals.NOT_NOTIFIED);
  }

  private static Optional<LocalDate> closed() {
    return Optional.of(CLOSED);
  }

  private static Assess assess(Merit merit, long fines) {
    return new Assess(
        OFFICER,
        new Ground(fines, false, Optional.empty(), true),
        merit,
        LocalDate.of(2021, 10, 11),
        TIP);
  }

  private static Waive waive(String at) {
    return new Waive(by(1, at), Optional.of(CLAIM_UNTIL));
  }

  private static RewardCommand.Claim claim(String at) {
    var stamp = by(0, "2021-12-12T00:00:00Z");
    return new RewardCommand.Claim(stamp, "00", Instant.parse(at), Optional.of(CLAIM_UNTIL));
  }

  private static RewardCommand.Extend extend(String at, String until) {
    return new RewardCommand.Extend(
        by(1, at), WORDS, LocalDate.parse(until), Optional.of(CLAIM_UNTIL));
  }

  private static UUID id(int person) {
    return new UUID(0, person);
  }

  private static Stamp by(int person, String at) {
    return new Stamp(
        Instant.parse(at), new Actor(id(person), Role.REWARD_OFFICER, Optional.empty()));
  }

  private static RewardState after(RewardCommand... commands) {
    RewardState state = new RewardState.None();
    for (var command : commands) {
      state = next(state, command);
    }
    return state;
  }

  private static RewardState next(RewardState state, RewardCommand command) {
    var decision = (Decision.Accepted<RewardEvent>) RewardDecider.decide(state, command);
    for (var event : decision.events()) {
      state = RewardDecider.evolve(state, event);
    }
    return state;
  }

  private static Refusal refusal(RewardState state, RewardCommand command) {
    return ((Decision.Refused<RewardEvent>) RewardDecider.decide(state, command)).refusal();
  }
}
