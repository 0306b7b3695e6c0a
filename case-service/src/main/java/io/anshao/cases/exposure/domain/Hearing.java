package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureCommand.Answer;
import io.anshao.cases.exposure.domain.ExposureCommand.Decide;
import io.anshao.cases.exposure.domain.ExposureCommand.Tell;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ObjectionDismissed;
import io.anshao.cases.exposure.domain.ExposureEvent.SubjectAnswered;
import io.anshao.cases.exposure.domain.ExposureEvent.SubjectTold;
import io.anshao.cases.lifecycle.domain.Decision;
import java.util.Optional;

/** The subject hears of it before and may object (DOMAIN 3.5, design: three working days). */
final class Hearing {

  private Hearing() {}

  static Decision<ExposureEvent> tell(Exposure of, Tell c) {
    if (!of.needsNotice()) {
      return refuse(Refusals.NOBODY_TO_TELL);
    }
    return of.notice().isPresent()
        ? refuse(Refusals.TOLD_ALREADY)
        : accept(new SubjectTold(c.stamp(), Optional.of(of.id()), c.objectBy(), c.how()));
  }

  static Decision<ExposureEvent> answer(Exposure of, Answer c) {
    var notice = of.notice();
    if (notice.isEmpty()) {
      return refuse(Refusals.NOT_TOLD);
    }
    if (notice.get().hasAgreed() || notice.get().objection().isPresent()) {
      return refuse(Refusals.ANSWERED_ALREADY);
    }
    if (!c.agrees() && c.objection().isEmpty()) {
      return refuse(Refusals.OBJECTION_MISSING);
    }
    return Deadline.dateOf(c.stamp().at()).isAfter(notice.get().objectBy())
        ? refuse(Refusals.TOO_LATE)
        : accept(new SubjectAnswered(c.stamp(), Optional.of(of.id()), c.agrees(), c.objection()));
  }

  /** An objection that holds sends the draft back; who wrote on it does not decide. */
  static Decision<ExposureEvent> decide(Exposure of, Decide c) {
    if (of.notice().filter(Notice::isObjected).isEmpty()) {
      return refuse(Refusals.NO_OBJECTION);
    }
    if (of.isWrittenBy(c.stamp())) {
      return refuse(Refusals.SAME_PERSON);
    }
    return c.holds()
        ? accept(new ExposureRejected(c.stamp(), c.answer(), Optional.of(of.id())))
        : accept(new ObjectionDismissed(c.stamp(), Optional.of(of.id()), c.answer()));
  }
}
