package io.anshao.cases.referral.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.UUID;

/** Where a referral stands. */
public sealed interface ReferralState {

  /**
   * Nobody thinks of one.
   *
   * @param bounced how often another authority sent the case back
   */
  record None(int bounced) implements ReferralState {}

  /** Waits for a leader. */
  record Drafted(int bounced, Letter letter, UUID draftedBy) implements ReferralState {}

  /** May be sent. */
  record Approved(int bounced, Letter letter) implements ReferralState {}

  /**
   * On its way.
   *
   * @param number of the letter 文号
   */
  record Sent(int bounced, Letter letter, Text number) implements ReferralState {}

  /** The receiver signed for it (安全生产法 art. 69). */
  record Received(int bounced, Letter letter, Text number) implements ReferralState {}

  /** The receiver told what came of it. */
  record Answered(Letter letter, Text number, Text result) implements ReferralState {}
}
