package io.anshao.cases.exposure.domain;

import io.anshao.cases.exposure.domain.ExposureEvent.ExposureApproved;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureDrafted;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposurePublished;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRectified;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.exposure.domain.ExposureState.Approved;
import io.anshao.cases.exposure.domain.ExposureState.Article;
import io.anshao.cases.exposure.domain.ExposureState.Drafted;
import io.anshao.cases.exposure.domain.ExposureState.Published;
import io.anshao.cases.exposure.domain.ExposureState.Rectified;
import io.anshao.cases.exposure.domain.ExposureState.Rejected;
import io.anshao.cases.exposure.domain.ExposureState.Shown;
import io.anshao.cases.exposure.domain.ExposureState.Withdrawn;

/** What a record becomes by an event. Holds no rule. */
public final class ExposureEvolution {

  private ExposureEvolution() {}

  /**
   * The state after an event.
   *
   * @throws IllegalStateException for a log that no decider wrote
   */
  public static ExposureState evolve(ExposureState state, ExposureEvent event) {
    return switch (event) {
      case ExposureDrafted e ->
          new Drafted(new Article(e.exposure(), e.kind(), e.wording(), e.stamp().by().person()));
      case ExposureApproved e when state instanceof Drafted s ->
          new Approved(s.article(), e.stamp().by().person());
      case ExposureRejected e when state instanceof Drafted s ->
          new Rejected(s.article(), e.reason());
      case ExposurePublished e when state instanceof Approved s ->
          new Published(s.article(), s.reviewedBy(), new Shown(e.stamp().at(), e.facts(), 1));
      case ExposureRectified e when state instanceof Published s ->
          new Rectified(fixed(s.article(), e), s.reviewedBy(), s.shown().next());
      case ExposureWithdrawn e when state instanceof Published s ->
          new Withdrawn(s.article(), s.reviewedBy(), s.shown(), e.reason());
      case ExposureWithdrawn e when state instanceof Rectified s ->
          new Withdrawn(s.article(), s.reviewedBy(), s.shown(), e.reason());
      case ExposureApproved _,
          ExposureRejected _,
          ExposurePublished _,
          ExposureRectified _,
          ExposureWithdrawn _ ->
          throw new IllegalStateException(event.getClass().getSimpleName() + " in " + state.code());
    };
  }

  private static Article fixed(Article article, ExposureRectified event) {
    return new Article(
        article.exposure(),
        article.kind(),
        article.wording().fixedBy(event.measure()),
        article.draftedBy());
  }
}
