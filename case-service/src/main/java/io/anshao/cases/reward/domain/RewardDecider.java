package io.anshao.cases.reward.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.reward.domain.RewardCommand.Approve;
import io.anshao.cases.reward.domain.RewardCommand.Assess;
import io.anshao.cases.reward.domain.RewardCommand.Merit;
import io.anshao.cases.reward.domain.RewardCommand.Notify;
import io.anshao.cases.reward.domain.RewardCommand.Reject;
import io.anshao.cases.reward.domain.RewardCommand.Waive;
import io.anshao.cases.reward.domain.RewardState.Approved;
import io.anshao.cases.reward.domain.RewardState.Assessed;
import io.anshao.cases.reward.domain.RewardState.None;
import io.anshao.cases.reward.domain.RewardState.Notified;
import java.util.Optional;

/**
 * May a tip be rewarded? (安全生产法 art. 76; 浙江省安全生产举报奖励办法 2020; DOMAIN 2.5, 3.5) The reward officer
 * works the sum out, a leader of the office approves; 20 days after closing the reporter is told,
 * and has 60 days to claim.
 */
public final class RewardDecider {

  private static final int DAYS_TO_NOTICE = 20;
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
      case Notify _ -> refuse(Refusals.NOT_APPROVED);
      case Waive c when state instanceof Notified ->
          c.claimUntil().filter(until -> c.stamp().at().isAfter(until)).isPresent()
              ? accept(new RewardEvent.RewardWaived(c.stamp()))
              : refuse(Refusals.STILL_CLAIMABLE);
      case Waive _ -> refuse(Refusals.NOT_NOTIFIED);
    };
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
      case RewardEvent.RewardApproved e -> new Approved(e.number(), e.yuan());
      case RewardEvent.RewardNotified _ ->
          state instanceof Approved s ? new Notified(s.number(), s.yuan()) : state;
      case RewardEvent.RewardWaived _ ->
          state instanceof Notified s ? new RewardState.Waived(s.number()) : state;
    };
  }
}
