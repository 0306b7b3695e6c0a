package io.anshao.cases.reward.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.reward.domain.RewardCommand.Approve;
import io.anshao.cases.reward.domain.RewardCommand.Assess;
import io.anshao.cases.reward.domain.RewardCommand.Claim;
import io.anshao.cases.reward.domain.RewardCommand.Extend;
import io.anshao.cases.reward.domain.RewardCommand.Merit;
import io.anshao.cases.reward.domain.RewardCommand.Notify;
import io.anshao.cases.reward.domain.RewardCommand.Pay;
import io.anshao.cases.reward.domain.RewardCommand.Reject;
import io.anshao.cases.reward.domain.RewardCommand.Return;
import io.anshao.cases.reward.domain.RewardCommand.Waive;
import io.anshao.cases.reward.domain.RewardState.Approved;
import io.anshao.cases.reward.domain.RewardState.Assessed;
import io.anshao.cases.reward.domain.RewardState.Award;
import io.anshao.cases.reward.domain.RewardState.Claimed;
import io.anshao.cases.reward.domain.RewardState.None;
import io.anshao.cases.reward.domain.RewardState.Notified;
import io.anshao.cases.reward.domain.RewardState.Paid;
import io.anshao.cases.reward.domain.RewardState.Waived;
import java.time.ZoneId;
import java.util.Optional;

/**
 * May a tip be rewarded? (安全生产法 art. 76; 浙江省安全生产举报奖励办法 2020; DOMAIN 2.5, 3.5) The reward officer
 * works the sum out, a leader of the office approves; 20 days after closing the reporter is told,
 * and has 60 days to claim, by the receipt code. To whom it is paid is known to finance alone, at
 * notify-service, which says that it was.
 */
public final class RewardDecider {

  private static final int DAYS_TO_NOTICE = 20;

  /** By so many days the time to claim may be made longer (design). */
  private static final int DAYS_MORE = 60;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String LATER = "";

  private RewardDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<RewardEvent> decide(RewardState state, RewardCommand command) {
    return switch (command) {
      case Assess c when state instanceof None -> assess(c);
      case Assess _ -> refuse(Refusals.ASSESSED_ALREADY);
      case Approve c when state instanceof Assessed s ->
          c.stamp().by().person().equals(s.by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new RewardEvent.RewardApproved(c.stamp(), s.yuan(), LATER));
      case Reject c when state instanceof Assessed s ->
          c.stamp().by().person().equals(s.by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new RewardEvent.RewardRejected(c.stamp(), c.reason()));
      case Approve _, Reject _ -> refuse(Refusals.NOT_ASSESSED);
      case Notify c when state instanceof Approved ->
          accept(new RewardEvent.RewardNotified(c.stamp()));
      case Extend c when state instanceof Notified s -> extend(c, s);
      case Extend _ -> refuse(Refusals.NOT_NOTIFIED);
      case Claim c when state instanceof Notified || isInTime(c, state) ->
          accept(new RewardEvent.RewardClaimed(c.stamp(), c.claim()));
      case Claim _ -> refuse(Refusals.NOT_NOTIFIED);
      case Pay c when state instanceof Claimed ->
          accept(new RewardEvent.RewardPaid(c.stamp(), c.on()));
      case Return c when state instanceof Claimed ->
          accept(new RewardEvent.RewardReturned(c.stamp()));
      case Pay _, Return _ -> refuse(Refusals.NOT_CLAIMED);
      case Notify _ -> refuse(Refusals.NOT_APPROVED);
      case Waive c when state instanceof Notified ->
          c.claimUntil().filter(until -> c.stamp().at().isAfter(until)).isPresent()
              ? accept(new RewardEvent.RewardWaived(c.stamp()))
              : refuse(Refusals.STILL_CLAIMABLE);
      case Waive _ -> refuse(Refusals.NOT_NOTIFIED);
    };
  }

  private static Decision<RewardEvent> extend(Extend c, Notified s) {
    if (s.isExtended()) {
      return refuse(Refusals.EXTENDED_ALREADY);
    }
    var until = c.claimUntil().orElseThrow();
    if (c.stamp().at().isAfter(until)) {
      return refuse(Refusals.LAPSED);
    }
    var last = until.atZone(ZONE).toLocalDate();
    return c.until().isAfter(last) && !c.until().isAfter(last.plusDays(DAYS_MORE))
        ? accept(new RewardEvent.RewardClaimExtended(c.stamp(), c.reason(), c.until()))
        : refuse(Refusals.EXTENSION_OUT_OF_RANGE);
  }

  /** A claim that was made in time and arrived when the clock had run out. */
  private static boolean isInTime(Claim c, RewardState state) {
    return state instanceof Waived
        && c.claimUntil().filter(until -> !c.claimedAt().isAfter(until)).isPresent();
  }

  private static Decision<RewardEvent> assess(Assess c) {
    var obstacle = obstacle(c.merit());
    if (obstacle.isPresent()) {
      return refuse(obstacle.get());
    }
    var scheme = RewardScheme.on(c.today());
    var yuan = scheme.amount(c.ground());
    return yuan == 0
        ? refuse(Refusals.NOTHING_EARNED)
        : accept(
            new RewardEvent.RewardAssessed(
                c.stamp(),
                c.ground(),
                scheme.version(),
                yuan,
                c.merit().closedOn().orElseThrow().plusDays(DAYS_TO_NOTICE),
                c.tip()));
  }

  private static Optional<Refusal> obstacle(Merit merit) {
    if (!merit.isNamed()) {
      return Optional.of(Refusals.NAME_NEEDED);
    }
    if (merit.isExcluded()) {
      return Optional.of(Refusals.EXCLUDED);
    }
    if (merit.isMalicious()) {
      return Optional.of(Refusals.MALICIOUS);
    }
    if (!merit.isTrue()) {
      return Optional.of(Refusals.NOT_TRUE);
    }
    return merit.closedOn().isEmpty() ? Optional.of(Refusals.NOT_CLOSED) : Optional.empty();
  }

  /** The state after an event. */
  public static RewardState evolve(RewardState state, RewardEvent event) {
    return switch (event) {
      case RewardEvent.RewardAssessed e ->
          new Assessed(e.yuan(), e.scheme(), e.stamp().by().person(), e.tip());
      case RewardEvent.RewardRejected _ -> new None();
      case RewardEvent.RewardApproved e ->
          state instanceof Assessed s ? new Approved(award(e, s)) : state;
      case RewardEvent.RewardNotified _ -> notified(state, false);
      case RewardEvent.RewardClaimExtended _ -> notified(state, true);
      case RewardEvent.RewardClaimed _ ->
          state.granted().<RewardState>map(award -> new Claimed(award.claimed())).orElse(state);
      case RewardEvent.RewardReturned _ -> notified(state, false);
      case RewardEvent.RewardPaid e ->
          state.granted().<RewardState>map(award -> new Paid(award, e.on())).orElse(state);
      case RewardEvent.RewardWaived _ ->
          state.granted().<RewardState>map(Waived::new).orElse(state);
    };
  }

  private static RewardState notified(RewardState state, boolean isExtended) {
    return state.granted().<RewardState>map(award -> new Notified(award, isExtended)).orElse(state);
  }

  private static Award award(RewardEvent.RewardApproved event, Assessed assessed) {
    return new Award(event.number(), event.yuan(), assessed.tip(), 0);
  }
}
