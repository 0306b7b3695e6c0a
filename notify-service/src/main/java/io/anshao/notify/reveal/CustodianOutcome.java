package io.anshao.notify.reveal;

/** What became of it. */
sealed interface CustodianOutcome {

  /** It is noted, by this call or by an earlier one under the same key. */
  record Noted(CustodianRow row) implements CustodianOutcome {}

  /** The district has no such code left. */
  record WrongCode() implements CustodianOutcome {}

  /** The person has a key already: a code is for another. */
  record EnrolledBefore() implements CustodianOutcome {}

  /** Somebody has enrolled this very key. */
  record KeyTaken() implements CustodianOutcome {}

  /** There is no such enrolment in the district. */
  record NotThere() implements CustodianOutcome {}

  /** It is confirmed already. */
  record ConfirmedBefore() implements CustodianOutcome {}

  /** Nobody confirms their own. */
  record Own() implements CustodianOutcome {}

  /** Who wants to confirm has no key that counts. */
  record NoKey() implements CustodianOutcome {}

  /** The signature is not that of the confirming custodian over this enrolment. */
  record WrongSignature() implements CustodianOutcome {}

  /** The Idempotency-Key was used before, for something else. */
  record KeyUsed() implements CustodianOutcome {}
}
