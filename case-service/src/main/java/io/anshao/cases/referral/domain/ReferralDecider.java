package io.anshao.cases.referral.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.referral.domain.ReferralCommand.Approve;
import io.anshao.cases.referral.domain.ReferralCommand.Draft;
import io.anshao.cases.referral.domain.ReferralCommand.RecordBounce;
import io.anshao.cases.referral.domain.ReferralCommand.RecordReceipt;
import io.anshao.cases.referral.domain.ReferralCommand.RecordResult;
import io.anshao.cases.referral.domain.ReferralCommand.Reject;
import io.anshao.cases.referral.domain.ReferralCommand.Send;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralAnswered;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralApproved;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralBounced;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralDrafted;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralReceived;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralRejected;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralSent;
import io.anshao.cases.referral.domain.ReferralState.Approved;
import io.anshao.cases.referral.domain.ReferralState.Drafted;
import io.anshao.cases.referral.domain.ReferralState.None;
import io.anshao.cases.referral.domain.ReferralState.Received;
import io.anshao.cases.referral.domain.ReferralState.Sent;

/**
 * May a case go to another authority? (DOMAIN 3.2, 3.5; 安全生产法 art. 69: what is another's is handed
 * over.) A triager writes, an office leader decides.
 */
public final class ReferralDecider {

  /** So often another authority may send a case back before the office decides (DOMAIN 3.5). */
  private static final int BOUNCES = 2;

  private ReferralDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<ReferralEvent> decide(ReferralState state, ReferralCommand command) {
    return switch (command) {
      case Draft c when state instanceof None s -> draft(s, c);
      case Approve c when state instanceof Drafted s ->
          decided(s, c, new ReferralApproved(c.stamp()));
      case Reject c when state instanceof Drafted s ->
          decided(s, c, new ReferralRejected(c.stamp(), c.reason()));
      case Send c when state instanceof Approved s ->
          c.mayLeave()
              ? accept(new ReferralSent(c.stamp(), c.number(), s.letter().addressee()))
              : refuse(Refusals.MAY_NOT_LEAVE);
      case RecordReceipt c when state instanceof Sent -> accept(new ReferralReceived(c.stamp()));
      case RecordBounce c when state instanceof Sent || state instanceof Received ->
          accept(new ReferralBounced(c.stamp(), c.reason()));
      case RecordResult c when state instanceof Sent || state instanceof Received ->
          accept(new ReferralAnswered(c.stamp(), c.result()));
      case Draft _, Approve _, Reject _, Send _, RecordReceipt _, RecordBounce _, RecordResult _ ->
          refuse(Refusals.NOT_NOW);
    };
  }

  private static Decision<ReferralEvent> draft(None state, Draft c) {
    if (!c.mayLeave()) {
      return refuse(Refusals.MAY_NOT_LEAVE);
    }
    return state.bounced() >= BOUNCES
        ? refuse(Refusals.BOUNCED_TWICE)
        : accept(new ReferralDrafted(c.stamp(), c.letter()));
  }

  private static Decision<ReferralEvent> decided(
      Drafted state, ReferralCommand command, ReferralEvent event) {
    return command.stamp().by().person().equals(state.draftedBy())
        ? refuse(Refusals.SAME_PERSON)
        : accept(event);
  }
}
