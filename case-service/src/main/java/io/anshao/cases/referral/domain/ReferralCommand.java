package io.anshao.cases.referral.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What people do about a referral. */
public sealed interface ReferralCommand {

  Stamp stamp();

  /**
   * Writes the letter.
   *
   * @param mayLeave whether the case stands where it can be referred from (DOMAIN 3.2)
   */
  record Draft(Stamp stamp, Letter letter, boolean mayLeave) implements ReferralCommand {}

  record Approve(Stamp stamp) implements ReferralCommand {}

  record Reject(Stamp stamp, Text reason) implements ReferralCommand {}

  /**
   * Sends it.
   *
   * @param mayLeave whether the case still stands where it can be referred from
   */
  record Send(Stamp stamp, Text number, boolean mayLeave) implements ReferralCommand {}

  record RecordReceipt(Stamp stamp) implements ReferralCommand {}

  record RecordBounce(Stamp stamp, Text reason) implements ReferralCommand {}

  record RecordResult(Stamp stamp, Text result) implements ReferralCommand {}
}
