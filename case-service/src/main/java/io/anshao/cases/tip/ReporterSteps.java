package io.anshao.cases.tip;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.duplicate.domain.DuplicateEvent.TookIn;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.incident.domain.IncidentEvent.JoinedIncident;
import io.anshao.cases.incident.domain.IncidentEvent.ReportersTold;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralAnswered;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralSent;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationHandled;
import io.anshao.cases.reveal.domain.RevealEvent;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.cases.voice.domain.VoiceEvent.ReporterAsked;
import io.anshao.cases.voice.domain.VoiceEvent.ReporterSealed;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewRefused;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewRequested;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewUpheld;
import io.anshao.contracts.progress.ProgressStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which events a reporter hears of, and what of them. Names no handler, no unit and no firm. */
final class ReporterSteps {

  /** Days in which a reporter may ask for 结论复查 (DOMAIN 3.3). */
  private static final int REVIEW_DAYS = 30;

  private final Calendars calendars;

  ReporterSteps(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * One step.
   *
   * @param reason text written for the reporter
   * @param measure text written for the reporter
   * @param template of the message to who left a contact
   */
  record Step(
      ProgressStatus status,
      Optional<LocalDate> dueOn,
      Optional<Text> reason,
      Optional<Finding> finding,
      Optional<Text> measure,
      Optional<String> template) {

    static Step said(ProgressStatus status, Text words) {
      return new Step(
          status,
          Optional.empty(),
          Optional.of(words),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    static Step plain(ProgressStatus status) {
      return dated(status, Optional.empty(), Optional.empty());
    }

    static Step dated(ProgressStatus status, Optional<LocalDate> dueOn, Optional<String> template) {
      return new Step(
          status, dueOn, Optional.empty(), Optional.empty(), Optional.empty(), template);
    }
  }

  /** The steps of an event; none when it is not for reporters. */
  List<Step> of(Recorded recorded, CaseFile file) {
    return switch (recorded.event()) {
      case TookIn e -> takenIn(e, recorded.main(), file);
      case CaseEvent.Split _ -> splitOff(recorded.main(), file);
      default -> one(recorded, file).stream().toList();
    };
  }

  /**
   * What was told of the case before is told to the reporter who joins it. What strangers could see
   * of it ends where that would betray them.
   */
  private static List<Step> takenIn(TookIn event, CaseState main, CaseFile file) {
    var withheld =
        event.member().tip().isGuarded()
            ? Stream.of(Step.plain(ProgressStatus.WITHHELD))
            : Stream.<Step>empty();
    // a relapse is told to everybody by itself
    var standing =
        event.isRelapse()
            ? Stream.<Step>empty()
            : standing(main, file, Optional.of("tip-accepted"));
    var merged = Stream.of(Step.plain(ProgressStatus.MERGED));
    return Stream.of(withheld, merged, standing).flatMap(steps -> steps).toList();
  }

  private static List<Step> splitOff(CaseState main, CaseFile file) {
    return Stream.concat(
            Stream.of(Step.plain(ProgressStatus.SEPARATED)), standing(main, file, Optional.empty()))
        .toList();
  }

  private Optional<Step> one(Recorded recorded, CaseFile file) {
    return switch (recorded.event()) {
      case ReporterSealed _ -> Optional.of(Step.plain(ProgressStatus.WITHHELD));
      case JoinedIncident _ -> Optional.of(Step.plain(ProgressStatus.INCIDENT));
      case RetaliationHandled handled ->
          Optional.of(Step.said(ProgressStatus.TOLD, handled.result()));
      case RevealEvent revealed ->
          revealed.toReporter().map(words -> Step.said(ProgressStatus.TOLD, words));
      case ReportersTold told -> Optional.of(Step.said(ProgressStatus.TOLD, told.text()));
      case CaseEvent event -> ofMain(event, recorded, file);
      case ExtensionApproved extended -> Optional.of(extended(extended, file));
      case ReporterAsked asked ->
          Optional.of(
              new Step(
                  ProgressStatus.ASKED,
                  tellOn(file, "supplement"),
                  Optional.of(asked.question()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      case ReviewRequested _ ->
          Optional.of(
              Step.dated(
                  ProgressStatus.REVIEW_REQUESTED,
                  tellOn(file, "review_answer"),
                  Optional.empty()));
      case ReviewRefused refused ->
          Optional.of(Step.said(ProgressStatus.REVIEW_REFUSED, refused.reason()));
      case ReviewUpheld upheld ->
          Optional.of(Step.said(ProgressStatus.REVIEW_UPHELD, upheld.conclusion()));
      case RewardEvent reward -> RewardNews.of(reward, file);
      case ReferralSent sent ->
          Optional.of(referred(Optional.of(sent.addressee()), Optional.empty()));
      case ReferralAnswered answered ->
          Optional.of(referred(Optional.empty(), Optional.of(answered.result())));
      default -> Optional.empty();
    };
  }

  /** The reporter is told why it takes longer (DOMAIN 3.5). */
  private static Step extended(ExtensionApproved event, CaseFile file) {
    return new Step(
        ProgressStatus.EXTENDED,
        tellOn(file, "handle_total"),
        Optional.of(event.reason()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Step referred(Optional<Text> addressee, Optional<Text> result) {
    return new Step(
        ProgressStatus.REFERRED,
        Optional.empty(),
        addressee,
        Optional.empty(),
        result,
        Optional.empty());
  }

  private Optional<Step> ofMain(CaseEvent event, Recorded recorded, CaseFile file) {
    return switch (event) {
      case CaseEvent.Registered _ ->
          Optional.of(
              Step.dated(ProgressStatus.REGISTERED, tellOn(file, "triage"), Optional.empty()));
      case CaseEvent.Accepted _ ->
          Optional.of(
              Step.dated(
                  ProgressStatus.ACCEPTED,
                  tellOn(file, "handle_total"),
                  Optional.of("tip-accepted")));
      case CaseEvent.Declined _ -> declined(recorded.main());
      case CaseEvent.SignedFor _ -> Optional.of(Step.plain(ProgressStatus.IN_PROGRESS));
      case CaseEvent.RectificationOrdered _, CaseEvent.ReinspectionFailed _ ->
          Optional.of(Step.plain(ProgressStatus.RECTIFYING));
      case CaseEvent.ReinspectionStarted _ -> Optional.of(Step.plain(ProgressStatus.REINSPECTING));
      case CaseEvent.Closed e -> closed(e, recorded.main(), file.district());
      case CaseEvent.Reopened _, CaseEvent.Relapsed _ ->
          Optional.of(
              Step.dated(ProgressStatus.REOPENED, tellOn(file, "handle_total"), Optional.empty()));
      case CaseEvent.CameBack _, CaseEvent.Recalled _ ->
          standing(recorded.main(), file, Optional.empty()).findFirst();
      case CaseEvent.DeclineProposed _,
          CaseEvent.DeclineRejected _,
          CaseEvent.Cancelled _,
          CaseEvent.Assigned _,
          CaseEvent.HandedOver _,
          CaseEvent.Returned _,
          CaseEvent.ReturnRefused _,
          CaseEvent.Inspected _,
          CaseEvent.RectificationReported _,
          CaseEvent.ReinspectionPassed _,
          CaseEvent.ClosureSubmitted _,
          CaseEvent.ClosureRejected _,
          CaseEvent.Merged _,
          CaseEvent.Split _,
          CaseEvent.SupplementRequested _,
          CaseEvent.SupplementEnded _,
          CaseEvent.ReferredOut _ ->
          Optional.empty();
    };
  }

  /**
   * Where the matter stands, for who was not told of it step by step.
   *
   * @param accepted template of the message, once the matter is accepted
   */
  private static Stream<Step> standing(CaseState state, CaseFile file, Optional<String> accepted) {
    return switch (state) {
      case CaseState.Registered _, CaseState.DeclineProposed _, CaseState.AwaitingSupplement _ ->
          Stream.of(
              Step.dated(ProgressStatus.REGISTERED, tellOn(file, "triage"), Optional.empty()));
      case CaseState.Accepted _, CaseState.Recalled _, CaseState.Assigned _, CaseState.Returned _ ->
          Stream.of(Step.dated(ProgressStatus.ACCEPTED, tellOn(file, "handle_total"), accepted));
      case CaseState.InProgress _, CaseState.PendingClosure _ ->
          Stream.of(Step.dated(ProgressStatus.IN_PROGRESS, tellOn(file, "handle_total"), accepted));
      case CaseState.Rectifying _, CaseState.PendingReinspection _, CaseState.Rework _ ->
          Stream.of(Step.dated(ProgressStatus.RECTIFYING, tellOn(file, "handle_total"), accepted));
      case CaseState.Reinspecting _, CaseState.Reinspected _ ->
          Stream.of(
              Step.dated(ProgressStatus.REINSPECTING, tellOn(file, "handle_total"), accepted));
      case CaseState.Reopened _ ->
          Stream.of(Step.dated(ProgressStatus.REOPENED, tellOn(file, "handle_total"), accepted));
      case CaseState.Unregistered _,
          CaseState.Declined _,
          CaseState.Cancelled _,
          CaseState.Closed _,
          CaseState.Merged _,
          CaseState.ReferredOut _ ->
          Stream.empty();
    };
  }

  private static Optional<Step> declined(CaseState state) {
    return state instanceof CaseState.Declined declined
        ? Optional.of(
            new Step(
                ProgressStatus.DECLINED,
                Optional.empty(),
                Optional.of(declined.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.of("tip-declined")))
        : Optional.empty();
  }

  private Optional<Step> closed(CaseEvent.Closed event, CaseState state, String district) {
    var day = event.stamp().at().atZone(Deadline.ZONE).toLocalDate().plusDays(REVIEW_DAYS);
    return state instanceof CaseState.Closed closed
        ? Optional.of(
            new Step(
                ProgressStatus.CLOSED,
                Optional.of(calendars.of(district).rolled(day)),
                Optional.empty(),
                closed.work().findings().finding(),
                Optional.of(closed.measure()),
                Optional.of("tip-closed")))
        : Optional.empty();
  }

  private static Optional<LocalDate> tellOn(CaseFile file, String clock) {
    return file.clocks().latest(clock).map(Clock::deadline).map(Deadline::tellOn);
  }
}
