package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.exposure.domain.ExposureCommand.Draft;
import io.anshao.cases.exposure.domain.ExposureCommand.NoteRectified;
import io.anshao.cases.exposure.domain.ExposureCommand.Publish;
import io.anshao.cases.exposure.domain.ExposureCommand.Review;
import io.anshao.cases.exposure.domain.ExposureCommand.Withdraw;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureApproved;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureDrafted;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposurePublished;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRectified;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.exposure.domain.ExposureState.Approved;
import io.anshao.cases.exposure.domain.ExposureState.Drafted;
import io.anshao.cases.exposure.domain.ExposureState.None;
import io.anshao.cases.exposure.domain.ExposureState.Published;
import io.anshao.cases.exposure.domain.ExposureState.Rectified;
import io.anshao.cases.exposure.domain.ExposureState.Rejected;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;

/** May it be named in public? (DOMAIN 3.5) Nothing unproven, and never by one person alone. */
public final class ExposureDecider {

  private ExposureDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<ExposureEvent> decide(ExposureState state, ExposureCommand command) {
    return switch (command) {
      case Draft c -> draft(state, c);
      case Review c -> state instanceof Drafted s ? review(s, c) : refuse(Refusals.notNow(state));
      case Publish c -> state instanceof Approved ? publish(c) : refuse(Refusals.notNow(state));
      case NoteRectified c ->
          state instanceof Published
              ? accept(new ExposureRectified(c.stamp(), c.measure()))
              : refuse(Refusals.notNow(state));
      case Withdraw c ->
          state instanceof Published || state instanceof Rectified
              ? accept(new ExposureWithdrawn(c.stamp(), c.reason()))
              : refuse(Refusals.notNow(state));
    };
  }

  private static Decision<ExposureEvent> draft(ExposureState state, Draft c) {
    if (!(state instanceof None || state instanceof Rejected)) {
      return refuse(Refusals.notNow(state));
    }
    return c.isProven()
        ? accept(new ExposureDrafted(c.stamp(), c.exposure(), c.kind(), c.wording()))
        : refuse(Refusals.NOT_PROVEN);
  }

  /** Whoever names a firm in public does so with a leader of the office (DOMAIN 3.5). */
  private static Decision<ExposureEvent> review(Drafted state, Review c) {
    if (state.article().draftedBy().equals(c.stamp().by().person())) {
      return refuse(Refusals.SAME_PERSON);
    }
    if (!c.approves()) {
      return c.reason()
          .map(reason -> Decision.<ExposureEvent>accept(new ExposureRejected(c.stamp(), reason)))
          .orElse(refuse(Refusals.REASON_MISSING));
    }
    var namesAFirm = state.article().wording().subjectName().isPresent();
    return namesAFirm && c.stamp().by().role() != Role.OFFICE_LEADER
        ? refuse(Refusals.LEADER_NEEDED)
        : accept(new ExposureApproved(c.stamp()));
  }

  private static Decision<ExposureEvent> publish(Publish c) {
    return c.isProven()
        ? accept(new ExposurePublished(c.stamp(), c.facts()))
        : refuse(Refusals.NOT_PROVEN);
  }
}
