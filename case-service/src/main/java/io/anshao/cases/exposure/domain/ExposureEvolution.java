package io.anshao.cases.exposure.domain;

import io.anshao.cases.exposure.domain.Exposure.Correction;
import io.anshao.cases.exposure.domain.Exposure.Shown;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealDismissed;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealGranted;
import io.anshao.cases.exposure.domain.ExposureEvent.AppealLodged;
import io.anshao.cases.exposure.domain.ExposureEvent.CorrectionDrafted;
import io.anshao.cases.exposure.domain.ExposureEvent.CorrectionRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureAgreed;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureApproved;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureChecked;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureCorrected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureDrafted;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureExpired;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureHeld;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposurePublished;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRectified;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRejected;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureScheduled;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.exposure.domain.ExposureEvent.FixToNote;
import io.anshao.cases.exposure.domain.ExposureEvent.ObjectionDismissed;
import io.anshao.cases.exposure.domain.ExposureEvent.SubjectAnswered;
import io.anshao.cases.exposure.domain.ExposureEvent.SubjectTold;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a case's records become by an event. Holds no rule. */
public final class ExposureEvolution {

  private ExposureEvolution() {}

  /**
   * The state after an event.
   *
   * @throws IllegalStateException for a log that no decider wrote
   */
  public static ExposureState evolve(ExposureState state, ExposureEvent event) {
    if (event instanceof ExposureDrafted drafted) {
      return state.with(drafted(state, drafted));
    }
    var id =
        event
            .record()
            .or(() -> state.current().map(Exposure::id))
            .filter(each -> state.find(each).isPresent())
            .orElseThrow(() -> new IllegalStateException("no record was drafted"));
    return state.with(id, before -> after(before, event));
  }

  private static Exposure drafted(ExposureState state, ExposureDrafted event) {
    var by = event.stamp().by().person();
    var authors =
        new HashSet<>(state.find(event.exposure()).map(Exposure::authors).orElse(Set.<UUID>of()));
    authors.add(by);
    return Exposure.drafted(
        event.exposure(), ExposureKind.of(event.kind()), event.wording(), by, Set.copyOf(authors));
  }

  private static Exposure after(Exposure before, ExposureEvent event) {
    var by = event.stamp().by();
    return switch (event) {
      case ExposureDrafted _ -> throw new IllegalStateException("drafted apart");
      case ExposureChecked e -> before.checked(by.person(), e.basis());
      case ExposureApproved _ ->
          before.reviewed(
              by.person(), before.isDecidedBy(by.role()) ? Stage.APPROVED : Stage.REVIEWED);
      case ExposureAgreed _ -> before.at(Stage.APPROVED);
      case ExposureRejected e -> before.back(e.reason());
      case SubjectTold e -> before.told(Notice.until(e.objectBy()));
      case SubjectAnswered e -> before.told(told(before).answered(e.objection(), e.agrees()));
      case ObjectionDismissed e -> before.told(told(before).dismissed(e.answer()));
      case ExposureScheduled e -> before.scheduled(e.at());
      case ExposureHeld _ -> before.at(Stage.APPROVED);
      case ExposurePublished e ->
          before.published(new Shown(e.stamp().at(), e.facts(), 1, e.until()));
      case CorrectionDrafted e ->
          before.correcting(
              Optional.of(new Correction(e.wording(), e.reason(), e.stamp().by().person())));
      case CorrectionRejected _ -> before.correcting(Optional.empty());
      case ExposureCorrected e -> before.next(before.stage(), e.wording());
      case FixToNote _ -> before;
      case ExposureRectified e ->
          before.next(Stage.RECTIFIED, before.wording().fixedBy(e.measure()));
      case AppealLodged e ->
          before.with(Appeal.lodged(Plea.of(e.plea()), e.words(), by.person(), e.stamp().at()));
      case AppealGranted e ->
          before.answering(new Appeal.Answer(true, e.answer(), by.person(), e.stamp().at()));
      case AppealDismissed e ->
          before.answering(new Appeal.Answer(false, e.answer(), by.person(), e.stamp().at()));
      case ExposureWithdrawn e -> before.ended(Stage.WITHDRAWN, Optional.of(e.reason()));
      case ExposureExpired _ -> before.ended(Stage.EXPIRED, Optional.empty());
    };
  }

  private static Notice told(Exposure exposure) {
    return exposure.notice().orElseThrow(() -> new IllegalStateException("nobody was told"));
  }
}
