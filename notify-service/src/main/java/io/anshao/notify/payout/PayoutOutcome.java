package io.anshao.notify.payout;

import io.anshao.notify.contact.SealedPayee;

/** What became of it. */
sealed interface PayoutOutcome {

  /** It may be looked at once, now. */
  record Opened(SealedPayee payee) implements PayoutOutcome {}

  /** Somebody looked at as many as a day allows. */
  record OverLimit() implements PayoutOutcome {}

  /** It is noted, by this request or by an earlier one under the same key. */
  record Noted() implements PayoutOutcome {}

  /** No such reward is known here, or its payee data have not arrived. */
  record NotThere() implements PayoutOutcome {}

  /** It was paid or returned already. */
  record NotWaiting() implements PayoutOutcome {}

  /** The transfer would lie before the claim. */
  record TooEarly() implements PayoutOutcome {}

  /** The key was used before, for something else or to look. */
  record KeyUsed() implements PayoutOutcome {}
}
