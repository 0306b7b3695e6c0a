package io.anshao.launcher.demo;

import static io.anshao.launcher.demo.Act.*;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a story goes by today, how many go that way, and how many days ago the last thing
 * happened at most.
 */
enum Course {
  REGISTERED(12, 1, SUBMIT),
  DECLINE_PROPOSED(3, 1, SUBMIT, PROPOSE_DECLINE),
  DECLINED(14, 50, SUBMIT, PROPOSE_DECLINE, APPROVE_DECLINE),
  CANCELLED(4, 50, SUBMIT, CANCEL),
  ACCEPTED(7, 2, SUBMIT, ACCEPT),
  ASSIGNED(12, 3, SUBMIT, ACCEPT, ASSIGN),
  RETURNED(4, 2, SUBMIT, ACCEPT, ASSIGN, RETURN),
  REROUTED(6, 4, SUBMIT, ACCEPT, ASSIGN, RETURN, REROUTE, SIGN),
  IN_PROGRESS(24, 12, SUBMIT, ACCEPT, ASSIGN, SIGN),
  INSPECTED(10, 3, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT),
  RECTIFYING(26, 16, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER),
  EXPOSED(
      8,
      8,
      SUBMIT,
      ACCEPT,
      ASSIGN,
      SIGN,
      INSPECT,
      ORDER,
      DRAFT_EXPOSURE,
      REVIEW_EXPOSURE,
      PUBLISH_EXPOSURE),
  EXPOSURE_DRAFTED(3, 3, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, DRAFT_EXPOSURE),
  EXTENSION_ASKED(3, 3, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REQUEST_EXTENSION),
  EXTENDED(
      5, 8, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REQUEST_EXTENSION, APPROVE_EXTENSION),
  REFERRAL_DRAFTED(2, 2, SUBMIT, DRAFT_REFERRAL),
  REFERRED(4, 20, SUBMIT, DRAFT_REFERRAL, APPROVE_REFERRAL, SEND_REFERRAL, RECEIVE_REFERRAL),
  PENDING_REINSPECTION(10, 5, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REPORT),
  REINSPECTING(4, 2, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REPORT, START_REINSPECTION),
  REWORK(6, 6, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REPORT, FAIL),
  PENDING_CLOSURE(9, 2, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT, ORDER, REPORT, PASS, SUBMIT_CLOSURE),
  CLOSED(
      52,
      34,
      SUBMIT,
      ACCEPT,
      ASSIGN,
      SIGN,
      INSPECT,
      ORDER,
      REPORT,
      PASS,
      SUBMIT_CLOSURE,
      APPROVE_CLOSURE),
  CLOSED_AND_EXPOSED(
      10,
      20,
      SUBMIT,
      ACCEPT,
      ASSIGN,
      SIGN,
      INSPECT,
      ORDER,
      DRAFT_EXPOSURE,
      REVIEW_EXPOSURE,
      PUBLISH_EXPOSURE,
      REPORT,
      PASS,
      NOTE_RECTIFIED,
      SUBMIT_CLOSURE,
      APPROVE_CLOSURE),
  CLOSED_AFTER_REWORK(
      8,
      16,
      SUBMIT,
      ACCEPT,
      ASSIGN,
      SIGN,
      INSPECT,
      ORDER,
      REPORT,
      FAIL,
      REPORT,
      PASS,
      SUBMIT_CLOSURE,
      APPROVE_CLOSURE),
  CLOSED_ON_THE_SPOT(
      30, 40, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT_FIXED, PASS, SUBMIT_CLOSURE, APPROVE_CLOSURE),
  CLOSED_WITHOUT_FINDING(
      21, 40, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT_NOTHING, SUBMIT_CLOSURE, APPROVE_CLOSURE),
  REOPENED(
      3, 3, SUBMIT, ACCEPT, ASSIGN, SIGN, INSPECT_NOTHING, SUBMIT_CLOSURE, APPROVE_CLOSURE, REOPEN);

  private final int stories;
  private final int idleDays;
  private final List<Act> acts;

  Course(int stories, int idleDays, Act... acts) {
    this.stories = stories;
    this.idleDays = idleDays;
    this.acts = List.of(acts);
  }

  int stories() {
    return stories;
  }

  int idleDays() {
    return idleDays;
  }

  List<Act> acts() {
    return acts;
  }

  /** Whether the tip is none that a case comes from. */
  boolean isDeclined() {
    return acts.contains(PROPOSE_DECLINE);
  }

  static int total() {
    return Stream.of(values()).mapToInt(Course::stories).sum();
  }
}
