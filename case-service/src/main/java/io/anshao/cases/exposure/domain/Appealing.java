package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.exposure.domain.ExposureCommand.DecideAppeal;
import io.anshao.cases.exposure.domain.ExposureCommand.Lodge;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealDismissed;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealGranted;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealLodged;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.lifecycle.domain.Decision;
import java.util.Optional;

/**
 * The way off the black list (DOMAIN 2.7, design): by an objection that holds, or once the hazard
 * is written off; always by somebody else than who put the firm on it or asks for it.
 */
final class Appealing {

  private Appealing() {}

  static Decision<ExposureEvent> lodge(Exposure of, Lodge c) {
    if (of.openAppeal().isPresent()) {
      return refuse(Refusals.APPEAL_WAITS);
    }
    return c.plea() == Plea.REPAIR && !c.isFixed()
        ? refuse(Refusals.NOT_FIXED)
        : accept(lodged(of, c));
  }

  private static AppealLodged lodged(Exposure of, Lodge c) {
    return new AppealLodged(c.stamp(), Optional.of(of.id()), c.plea().code(), c.words());
  }

  static Decision<ExposureEvent> decide(Exposure of, DecideAppeal c) {
    if (of.openAppeal().isEmpty()) {
      return refuse(Refusals.NO_APPEAL);
    }
    if (of.partInListing().contains(c.stamp().by().person())) {
      return refuse(Refusals.PART_IN_LISTING);
    }
    var record = Optional.of(of.id());
    return c.grants()
        ? accept(
            new AppealGranted(c.stamp(), record, c.answer(), c.how()),
            new ExposureWithdrawn(c.stamp(), c.answer(), record))
        : accept(new AppealDismissed(c.stamp(), record, c.answer(), c.how()));
  }
}
