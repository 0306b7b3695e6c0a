package io.anshao.launcher.demo;

/** One step of a story, and how many half days usually pass before it. */
enum Act {
  SUBMIT(0, 0),
  PROPOSE_DECLINE(1, 2),
  APPROVE_DECLINE(1, 3),
  CANCEL(1, 2),
  ACCEPT(1, 3),
  ASSIGN(1, 2),
  RETURN(1, 1),
  REROUTE(1, 2),
  SIGN(1, 3),
  INSPECT(2, 8),
  INSPECT_FIXED(2, 6),
  INSPECT_NOTHING(2, 8),
  ORDER(1, 2),
  REPORT(6, 24),
  START_REINSPECTION(2, 6),
  PASS(1, 4),
  FAIL(1, 4),
  SUBMIT_CLOSURE(1, 4),
  APPROVE_CLOSURE(1, 4),
  REOPEN(4, 12),
  DRAFT_EXPOSURE(1, 4),
  REVIEW_EXPOSURE(1, 3),
  PUBLISH_EXPOSURE(1, 3),
  NOTE_RECTIFIED(2, 8),
  REQUEST_EXTENSION(4, 10),
  APPROVE_EXTENSION(1, 3),
  DRAFT_REFERRAL(1, 2),
  APPROVE_REFERRAL(1, 2),
  SEND_REFERRAL(1, 2),
  RECEIVE_REFERRAL(2, 6);

  private final int least;
  private final int most;

  Act(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /**
   * Reporters report on any day; and a unit has one working day to return a case, which may be a
   * Saturday.
   */
  boolean isOnAnyDay() {
    return this == SUBMIT || this == RETURN;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }
}
