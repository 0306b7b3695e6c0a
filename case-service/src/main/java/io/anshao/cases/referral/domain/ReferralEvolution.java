package io.anshao.cases.referral.domain;

import io.anshao.cases.referral.domain.ReferralEvent.ReferralAnswered;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralApproved;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralBounced;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralDrafted;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralReceived;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralRejected;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralSent;
import io.anshao.cases.referral.domain.ReferralState.Answered;
import io.anshao.cases.referral.domain.ReferralState.Approved;
import io.anshao.cases.referral.domain.ReferralState.Drafted;
import io.anshao.cases.referral.domain.ReferralState.None;
import io.anshao.cases.referral.domain.ReferralState.Received;
import io.anshao.cases.referral.domain.ReferralState.Sent;

/** What a referral becomes by an event. Total: an event that does not fit changes nothing. */
public final class ReferralEvolution {

  private ReferralEvolution() {}

  private record On(ReferralState state, ReferralEvent event) {}

  /** The state after an event. */
  public static ReferralState evolve(ReferralState state, ReferralEvent event) {
    return switch (new On(state, event)) {
      case On(None s, ReferralDrafted e) ->
          new Drafted(s.bounced(), e.letter(), e.stamp().by().person());
      case On(Drafted s, ReferralApproved _) -> new Approved(s.bounced(), s.letter());
      case On(Drafted s, ReferralRejected _) -> new None(s.bounced());
      case On(Approved s, ReferralSent e) -> new Sent(s.bounced(), s.letter(), e.number());
      case On(Sent s, ReferralReceived _) -> new Received(s.bounced(), s.letter(), s.number());
      case On(Sent s, ReferralBounced _) -> new None(s.bounced() + 1);
      case On(Received s, ReferralBounced _) -> new None(s.bounced() + 1);
      case On(Sent s, ReferralAnswered e) -> new Answered(s.letter(), s.number(), e.result());
      case On(Received s, ReferralAnswered e) -> new Answered(s.letter(), s.number(), e.result());
      case On(ReferralState s, ReferralDrafted _) -> s;
      case On(ReferralState s, ReferralApproved _) -> s;
      case On(ReferralState s, ReferralRejected _) -> s;
      case On(ReferralState s, ReferralSent _) -> s;
      case On(ReferralState s, ReferralReceived _) -> s;
      case On(ReferralState s, ReferralBounced _) -> s;
      case On(ReferralState s, ReferralAnswered _) -> s;
    };
  }
}
