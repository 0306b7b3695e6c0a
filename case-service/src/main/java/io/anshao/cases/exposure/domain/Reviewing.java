package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.exposure.domain.ExposureCommand.Agree;
import io.anshao.cases.exposure.domain.ExposureCommand.Check;
import io.anshao.cases.exposure.domain.ExposureCommand.Review;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureAgreed;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureApproved;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureChecked;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.Optional;

/** Who lets a draft pass (DOMAIN 3.1, 3.5): never one who wrote on it. */
final class Reviewing {

  private Reviewing() {}

  static Decision<ExposureEvent> check(Exposure of, Check c) {
    return decided(
        of,
        c.stamp(),
        () -> {
          if (!c.passes()) {
            return ExposureDecider.back(c, of, c.reason());
          }
          if (c.basis().isEmpty()) {
            return refuse(Refusals.BASIS_MISSING);
          }
          return of.wording().isLookedAt()
              ? accept(new ExposureChecked(c.stamp(), Optional.of(of.id()), c.basis().get()))
              : refuse(Refusals.PICTURES_UNSEEN);
        });
  }

  static Decision<ExposureEvent> review(Exposure of, Review c) {
    return decided(
        of,
        c.stamp(),
        () ->
            c.approves()
                ? accept(new ExposureApproved(c.stamp(), Optional.of(of.id())))
                : ExposureDecider.back(c, of, c.reason()));
  }

  static Decision<ExposureEvent> agree(Exposure of, Agree c) {
    return decided(
        of,
        c.stamp(),
        () ->
            c.approves()
                ? accept(new ExposureAgreed(c.stamp(), Optional.of(of.id())))
                : ExposureDecider.back(c, of, c.reason()));
  }

  private interface Rule {
    Decision<ExposureEvent> decide();
  }

  private static Decision<ExposureEvent> decided(Exposure of, Stamp stamp, Rule rule) {
    return of.isWrittenBy(stamp) ? refuse(Refusals.SAME_PERSON) : rule.decide();
  }
}
