package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseDecider;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseEvolution;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.NextStep;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main line of DOMAIN 3.2 as a track. */
final class MainTrack implements Track<CaseState, CaseEvent, CaseCommand> {

  /** Nobody left a contact: the tracking page is how the reporter is told. */
  private static final String NO_CONTACT = "none";

  private static final Rules<CaseState, CaseEvent, CaseCommand> RULES =
      new Rules<>(
          CaseState.class,
          CaseEvent.class,
          new CaseState.Unregistered(),
          CaseDecider::decide,
          CaseEvolution::evolve,
          CaseEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("registered", "登记", "Registered"),
          new EventTitle("accepted", "受理", "Accepted"),
          new EventTitle("decline-proposed", "提出不予受理", "Declining proposed"),
          new EventTitle("declined", "不予受理", "Declined"),
          new EventTitle("decline-rejected", "不同意不予受理", "Declining rejected"),
          new EventTitle("cancelled", "撤销登记", "Cancelled"),
          new EventTitle("assigned", "交办", "Assigned"),
          new EventTitle("signed-for", "签收", "Signed for"),
          new EventTitle("handed-over", "移交经办人", "Handed over"),
          new EventTitle("recalled", "收回安委办", "Taken back by the office"),
          new EventTitle("returned", "退回", "Returned"),
          new EventTitle("return-refused", "不同意退回", "Return refused"),
          new EventTitle("inspected", "核查", "Inspected"),
          new EventTitle("rectification-ordered", "责令整改", "Rectification ordered"),
          new EventTitle("rectification-reported", "报告整改完成", "Rectification reported"),
          new EventTitle("reinspection-started", "开始复查", "Re-inspection started"),
          new EventTitle("reinspection-passed", "复查通过", "Re-inspection passed"),
          new EventTitle("reinspection-failed", "复查不通过", "Re-inspection failed"),
          new EventTitle("closure-submitted", "提交办结", "Submitted for closure"),
          new EventTitle("closure-rejected", "退回办理", "Closure rejected"),
          new EventTitle("closed", "办结", "Closed"),
          new EventTitle("reopened", "重新办理", "Reopened"),
          new EventTitle("supplement-requested", "请举报人补充", "Reporter asked"),
          new EventTitle("supplement-ended", "补充结束", "Asking ended"),
          new EventTitle("merged", "并案", "Merged"),
          new EventTitle("split", "拆分", "Split off"),
          new EventTitle("relapsed", "问题复发，重新办理", "Relapsed"),
          new EventTitle("referred-out", "移送", "Referred to another authority"),
          new EventTitle("came-back", "移送退回", "Came back"));

  private static final Signal REPORTER_TOLD = new Signal("reporter-told", Optional.empty());

  private final List<Step<CaseState, CaseCommand>> steps;

  MainTrack(Routes routes, HazardHints hints, Campaigns campaigns, Checklists checklists) {
    this.steps = MainSteps.all(routes, hints, campaigns, checklists);
  }

  @Override
  public String name() {
    return MAIN;
  }

  /** 2: who handled a case before is known. */
  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public Rules<CaseState, CaseEvent, CaseCommand> rules() {
    return RULES;
  }

  @Override
  public List<Step<CaseState, CaseCommand>> steps() {
    return steps;
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public Optional<String> next(CaseState state) {
    return NextStep.of(state);
  }

  @Override
  public List<Signal> signals(CaseEvent event, CaseState after) {
    var signal = new Signal(signalOf(event), dueOf(event));
    var all = new ArrayList<>(List.of(signal));
    toReporters(event, after).ifPresent(all::add);
    ofTheMedia(event, after).ifPresent(all::add);
    return all;
  }

  /** Who left no contact is told at once; who left one hears from somebody. */
  private static Optional<Signal> toReporters(CaseEvent event, CaseState after) {
    var hasContact = !Overview.of(after).registration().tip().contactKind().equals(NO_CONTACT);
    return switch (event) {
      case CaseEvent.Closed _ when !hasContact -> Optional.of(REPORTER_TOLD);
      case CaseEvent.Accepted _ when hasContact ->
          Optional.of(new Signal("accepted-reachable", Optional.empty()));
      default -> Optional.empty();
    };
  }

  /** A relapse runs under the clocks of a reopened case. */
  private static String signalOf(CaseEvent event) {
    return event instanceof CaseEvent.Relapsed
        ? Shapes.nameOf(CaseEvent.Reopened.class)
        : Shapes.nameOf(event.getClass());
  }

  /** What the media made public has clocks of its own. */
  private static Optional<Signal> ofTheMedia(CaseEvent event, CaseState after) {
    var isByMedia = Overview.of(after).registration().channel().equals(Registration.MEDIA);
    return switch (event) {
      case CaseEvent.Registered _ when isByMedia ->
          Optional.of(new Signal("media-registered", Optional.empty()));
      case CaseEvent.ReinspectionPassed _ when isByMedia ->
          Optional.of(new Signal("media-rectified", Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> dueOf(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Assigned e -> e.dueOn();
      case CaseEvent.RectificationOrdered e ->
          e.items().stream().map(CaseCommand.Item::dueOn).max(LocalDate::compareTo);
      case CaseEvent.ReinspectionFailed e -> e.newDueOn();
      case CaseEvent.Registered _,
          CaseEvent.Accepted _,
          CaseEvent.DeclineProposed _,
          CaseEvent.Declined _,
          CaseEvent.DeclineRejected _,
          CaseEvent.Cancelled _,
          CaseEvent.SignedFor _,
          CaseEvent.HandedOver _,
          CaseEvent.Recalled _,
          CaseEvent.Returned _,
          CaseEvent.ReturnRefused _,
          CaseEvent.Inspected _,
          CaseEvent.RectificationReported _,
          CaseEvent.ReinspectionStarted _,
          CaseEvent.ReinspectionPassed _,
          CaseEvent.ClosureSubmitted _,
          CaseEvent.ClosureRejected _,
          CaseEvent.Closed _,
          CaseEvent.Reopened _,
          CaseEvent.SupplementRequested _,
          CaseEvent.SupplementEnded _,
          CaseEvent.Merged _,
          CaseEvent.Split _,
          CaseEvent.Relapsed _,
          CaseEvent.ReferredOut _,
          CaseEvent.CameBack _ ->
          Optional.empty();
    };
  }
}
