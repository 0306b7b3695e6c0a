package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureCommand.Correct;
import io.anshao.cases.exposure.domain.ExposureCommand.DecideCorrection;
import io.anshao.cases.exposure.domain.ExposureCommand.Expire;
import io.anshao.cases.exposure.domain.ExposureCommand.Hold;
import io.anshao.cases.exposure.domain.ExposureCommand.NoteRectified;
import io.anshao.cases.exposure.domain.ExposureCommand.Publish;
import io.anshao.cases.exposure.domain.ExposureCommand.Schedule;
import io.anshao.cases.exposure.domain.ExposureCommand.Withdraw;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealLodged;
import io.anshao.cases.exposure.domain.ExposureEvent.CorrectionDrafted;
import io.anshao.cases.exposure.domain.ExposureEvent.CorrectionRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureCorrected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureExpired;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureHeld;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposurePublished;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRectified;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureScheduled;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import java.time.Instant;
import java.util.Optional;

/** What the public sees, from when until when, and how it changes in sight. */
final class Publishing {

  private Publishing() {}

  static Decision<ExposureEvent> schedule(Exposure of, Schedule c) {
    if (of.needsNotice() && of.notice().isEmpty()) {
      return refuse(Refusals.NOT_TOLD);
    }
    if (!c.at().isAfter(c.stamp().at())) {
      return refuse(Refusals.IN_THE_PAST);
    }
    return heard(of, c.at())
        .<Decision<ExposureEvent>>map(Decision::refuse)
        .orElseGet(() -> accept(new ExposureScheduled(c.stamp(), Optional.of(of.id()), c.at())));
  }

  static Decision<ExposureEvent> publish(Exposure of, Publish c) {
    var isByTime = c.stamp().by().role() == Role.SYSTEM;
    if (isByTime && of.publishAt().filter(at -> !at.isAfter(c.stamp().at())).isEmpty()) {
      return refuse(Refusals.NOT_YET);
    }
    return c.grounds()
        .missing(of.kind())
        .or(() -> of.wording().isLookedAt() ? none() : Optional.of(Refusals.PICTURES_UNSEEN))
        .or(() -> heard(of, c.stamp().at()))
        .<Decision<ExposureEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                accept(
                    new ExposurePublished(
                        c.stamp(),
                        c.facts(),
                        Optional.of(of.id()),
                        Optional.of(of.kind().shownUntil(Deadline.dateOf(c.stamp().at()))))));
  }

  /** Whether the subject was heard by then. */
  private static Optional<Refusal> heard(Exposure of, Instant at) {
    if (of.isHeard(at)) {
      return none();
    }
    return Optional.of(
        of.notice()
            .map(told -> told.isObjected() ? Refusals.OBJECTION_OPEN : Refusals.MAY_OBJECT)
            .orElse(Refusals.NOT_TOLD));
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }

  static Decision<ExposureEvent> hold(Exposure of, Hold c) {
    return accept(new ExposureHeld(c.stamp(), Optional.of(of.id()), c.why()));
  }

  static Decision<ExposureEvent> correct(Exposure of, Correct c) {
    if (of.correction().isPresent()) {
      return refuse(Refusals.CORRECTION_WAITS);
    }
    return c.wording().isLookedAt()
        ? accept(new CorrectionDrafted(c.stamp(), Optional.of(of.id()), c.wording(), c.reason()))
        : refuse(Refusals.PICTURES_UNSEEN);
  }

  /** By another person, and by a leader where a firm is named, as the first wording was. */
  static Decision<ExposureEvent> decide(Exposure of, DecideCorrection c) {
    if (of.correction().isEmpty()) {
      return refuse(Refusals.NO_CORRECTION);
    }
    var correction = of.correction().get();
    if (correction.by().equals(c.stamp().by().person())) {
      return refuse(Refusals.SAME_PERSON);
    }
    if (!c.approves()) {
      return c.reason()
          .map(
              why ->
                  Decision.<ExposureEvent>accept(
                      new CorrectionRejected(c.stamp(), Optional.of(of.id()), why)))
          .orElse(refuse(Refusals.REASON_MISSING));
    }
    var namesAFirm = correction.wording().subjectName().isPresent();
    return namesAFirm && c.stamp().by().role() != Role.OFFICE_LEADER
        ? refuse(Refusals.LEADER_NEEDED)
        : accept(
            new ExposureCorrected(
                c.stamp(), Optional.of(of.id()), correction.wording(), correction.reason()));
  }

  /**
   * Who is on the black list leaves it once the hazard is written off (DOMAIN 2.7, design): that
   * waits for another person.
   */
  static Decision<ExposureEvent> rectify(Exposure of, NoteRectified c) {
    var record = Optional.of(of.id());
    var noted = new ExposureRectified(c.stamp(), c.measure(), record);
    return of.kind() == ExposureKind.BLACK_LIST && of.openAppeal().isEmpty()
        ? accept(noted, new AppealLodged(c.stamp(), record, Plea.REPAIR.code(), c.measure()))
        : accept(noted);
  }

  static Decision<ExposureEvent> withdraw(Exposure of, Withdraw c) {
    if (of.kind() == ExposureKind.BLACK_LIST && of.isWrittenBy(c.stamp())) {
      return refuse(Refusals.SAME_PERSON);
    }
    return accept(new ExposureWithdrawn(c.stamp(), c.reason(), Optional.of(of.id())));
  }

  static Decision<ExposureEvent> expire(Exposure of, Expire c) {
    var today = Deadline.dateOf(c.stamp().at());
    return of.shown().flatMap(Exposure.Shown::until).filter(today::isAfter).isPresent()
        ? accept(new ExposureExpired(c.stamp(), Optional.of(of.id())))
        : refuse(Refusals.NOT_YET);
  }
}
