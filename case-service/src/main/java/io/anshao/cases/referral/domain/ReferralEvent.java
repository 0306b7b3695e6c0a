package io.anshao.cases.referral.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened to a referral. */
public sealed interface ReferralEvent {

  Stamp stamp();

  record ReferralDrafted(Stamp stamp, Letter letter) implements ReferralEvent {}

  record ReferralApproved(Stamp stamp) implements ReferralEvent {}

  record ReferralRejected(Stamp stamp, Text reason) implements ReferralEvent {}

  /** The case leaves our hands; the reporter reads the addressee. */
  record ReferralSent(Stamp stamp, Text number, Text addressee) implements ReferralEvent {}

  record ReferralReceived(Stamp stamp) implements ReferralEvent {}

  /** Sent back: the case stands again where it stood. */
  record ReferralBounced(Stamp stamp, Text reason) implements ReferralEvent {}

  record ReferralAnswered(Stamp stamp, Text result) implements ReferralEvent {}
}
