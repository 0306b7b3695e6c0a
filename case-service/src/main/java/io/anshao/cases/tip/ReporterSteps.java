package io.anshao.cases.tip;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralAnswered;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralSent;
import io.anshao.cases.voice.domain.VoiceEvent.ReporterAsked;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewRefused;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewRequested;
import io.anshao.cases.voice.domain.VoiceEvent.ReviewUpheld;
import io.anshao.contracts.progress.ProgressStatus;
import java.time.LocalDate;
import java.util.Optional;

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

  /** The step of an event; empty when it is not for reporters. */
  Optional<Step> of(Recorded recorded, CaseFile file) {
    return switch (recorded.event()) {
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
      case CaseEvent.Reopened _ ->
          Optional.of(
              Step.dated(ProgressStatus.REOPENED, tellOn(file, "handle_total"), Optional.empty()));
      case CaseEvent.CameBack _ -> cameBack(recorded.main(), file);
      case CaseEvent.DeclineProposed _,
          CaseEvent.DeclineRejected _,
          CaseEvent.Cancelled _,
          CaseEvent.Assigned _,
          CaseEvent.Returned _,
          CaseEvent.ReturnRefused _,
          CaseEvent.Inspected _,
          CaseEvent.RectificationReported _,
          CaseEvent.ReinspectionPassed _,
          CaseEvent.ClosureSubmitted _,
          CaseEvent.ClosureRejected _,
          CaseEvent.SupplementRequested _,
          CaseEvent.SupplementEnded _,
          CaseEvent.ReferredOut _ ->
          Optional.empty();
    };
  }

  /** Where the matter stood before it was referred, it stands again. */
  private static Optional<Step> cameBack(CaseState state, CaseFile file) {
    return Optional.of(
        switch (state) {
          case CaseState.Registered _ ->
              Step.dated(ProgressStatus.REGISTERED, tellOn(file, "triage"), Optional.empty());
          case CaseState.Accepted _ ->
              Step.dated(ProgressStatus.ACCEPTED, tellOn(file, "handle_total"), Optional.empty());
          default -> Step.plain(ProgressStatus.IN_PROGRESS);
        });
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
