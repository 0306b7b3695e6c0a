package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureDecider;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureEvolution;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Notice;
import io.anshao.cases.exposure.domain.Stage;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exposure beside the main line: its own states and its own etag, in the same log. */
final class ExposureTrack implements Track<ExposureState, ExposureEvent, ExposureCommand> {

  static final String NAME = "exposure";

  private static final Rules<ExposureState, ExposureEvent, ExposureCommand> RULES =
      new Rules<>(
          ExposureState.class,
          ExposureEvent.class,
          ExposureState.NONE,
          ExposureDecider::decide,
          ExposureEvolution::evolve,
          ExposureEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("exposure-drafted", "曝光拟稿", "Exposure drafted"),
          new EventTitle("exposure-checked", "曝光法制审核通过", "Exposure: legal basis checked"),
          new EventTitle("exposure-approved", "曝光审核通过", "Exposure approved"),
          new EventTitle("exposure-agreed", "领导同意点名曝光", "Naming the firm agreed"),
          new EventTitle("exposure-rejected", "曝光稿退回", "Exposure rejected"),
          new EventTitle("subject-told", "告知被曝光单位", "Subject told of the exposure"),
          new EventTitle("subject-answered", "被曝光单位答复", "Subject answered"),
          new EventTitle("objection-dismissed", "异议不成立", "Objection dismissed"),
          new EventTitle("exposure-scheduled", "曝光定时", "Exposure scheduled"),
          new EventTitle("exposure-held", "定时发布取消", "Exposure held back"),
          new EventTitle("exposure-published", "曝光发布", "Exposure published"),
          new EventTitle("correction-drafted", "更正稿拟稿", "Correction drafted"),
          new EventTitle("correction-rejected", "更正稿退回", "Correction rejected"),
          new EventTitle("exposure-corrected", "曝光更正", "Exposure corrected"),
          new EventTitle("fix-to-note", "整改完成，待标注", "Fixed, to be noted"),
          new EventTitle("exposure-rectified", "曝光标注已整改", "Exposure noted as rectified"),
          new EventTitle("appeal-lodged", "黑榜申诉", "Appeal against the black list"),
          new EventTitle("appeal-granted", "黑榜申诉成立", "Appeal granted"),
          new EventTitle("appeal-dismissed", "黑榜申诉不成立", "Appeal dismissed"),
          new EventTitle("exposure-withdrawn", "曝光撤回", "Exposure withdrawn"),
          new EventTitle("exposure-expired", "曝光期满", "Exposure expired"));

  @Override
  public String name() {
    return NAME;
  }

  /** 2 since a case may have several records, 3 since firms appeal. */
  @Override
  public int stateVersion() {
    return 3;
  }

  @Override
  public Rules<ExposureState, ExposureEvent, ExposureCommand> rules() {
    return RULES;
  }

  /** What is fixed is said to be fixed on the same page (DOMAIN 3.5): that becomes due now. */
  @Override
  public List<ExposureEvent> follows(CaseEvent event, ExposureState state, CaseFile file) {
    return event instanceof CaseEvent.ReinspectionPassed passed
        ? state.all().stream()
            .filter(each -> each.stage() == Stage.PUBLISHED)
            .<ExposureEvent>map(
                each -> new ExposureEvent.FixToNote(passed.stamp(), Optional.of(each.id())))
            .toList()
        : List.of();
  }

  @Override
  public List<Signal> signals(ExposureEvent event, ExposureState after) {
    return switch (event) {
      case ExposureEvent.ExposurePublished e -> published(kind(e, after));
      case ExposureEvent.FixToNote _ -> named("fix-to-note");
      case ExposureEvent.ExposureRectified e ->
          kind(e, after).filter(kind -> kind == ExposureKind.HAZARD_LIST).isPresent()
              ? List.of(signal("exposure-rectified"), signal("removal-published"))
              : named("exposure-rectified");
      case ExposureEvent.AppealLodged _ -> named("appeal-lodged");
      case ExposureEvent.AppealGranted _, ExposureEvent.AppealDismissed _ ->
          named("appeal-decided");
      case ExposureEvent.ExposureWithdrawn _, ExposureEvent.ExposureExpired _ ->
          named("exposure-ended");
      default -> List.of();
    };
  }

  /** What the law or the rules of listing wanted published is published by it. */
  private static List<Signal> published(Optional<ExposureKind> kind) {
    var signals = new ArrayList<>(named("exposure-published"));
    if (kind.filter(each -> each == ExposureKind.PENALTY_PUBLICITY).isPresent()) {
      signals.add(signal("penalty-published"));
    }
    if (kind.filter(each -> each == ExposureKind.HAZARD_LIST).isPresent()) {
      signals.add(signal("listing-published"));
    }
    return signals;
  }

  private static Optional<ExposureKind> kind(ExposureEvent event, ExposureState after) {
    return event.record().flatMap(after::find).or(after::current).map(Exposure::kind);
  }

  private static List<Signal> named(String name) {
    return List.of(signal(name));
  }

  private static Signal signal(String name) {
    return new Signal(name, Optional.empty());
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<ExposureState, ExposureCommand>> steps() {
    return ExposureSteps.all();
  }

  @Override
  public Optional<String> next(ExposureState state) {
    return state
        .last(each -> each.correction().isPresent())
        .map(_ -> ExposureSteps.APPROVE_CORRECTION)
        .or(() -> state.last(e -> e.openAppeal().isPresent()).flatMap(ExposureTrack::next))
        .or(() -> state.inWork().flatMap(ExposureTrack::next));
  }

  /** The step that brings one record forward. */
  static Optional<String> next(Exposure of) {
    return switch (of.stage()) {
      case DRAFTED -> Optional.of(ExposureSteps.CHECK);
      case REJECTED -> Optional.of(ExposureSteps.DRAFT);
      case CHECKED -> Optional.of(ExposureSteps.REVIEW);
      case REVIEWED -> Optional.of(ExposureSteps.AGREE);
      case APPROVED -> Optional.of(approved(of));
      case SCHEDULED -> of.notice().filter(Notice::isObjected).map(_ -> ExposureSteps.DECIDE);
      case PUBLISHED, RECTIFIED -> of.openAppeal().map(_ -> AppealSteps.DECIDE);
      case WITHDRAWN, EXPIRED -> Optional.empty();
    };
  }

  private static String approved(Exposure of) {
    if (of.needsNotice() && of.notice().isEmpty()) {
      return ExposureSteps.TELL;
    }
    return of.notice().filter(Notice::isObjected).isPresent()
        ? ExposureSteps.DECIDE
        : ExposureSteps.PUBLISH;
  }
}
