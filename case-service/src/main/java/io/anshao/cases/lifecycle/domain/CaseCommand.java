package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may be asked of a case's main line. Who asks and when stands in the stamp. */
public sealed interface CaseCommand {

  Stamp stamp();

  record Register(Stamp stamp, Registration registration) implements CaseCommand {}

  /**
   * It is ours.
   *
   * @param publicMatter whether anybody may see what was reported and where it stands: a public
   *     place, no firm named
   */
  record Accept(
      Stamp stamp,
      String hazardType,
      Severity severity,
      Optional<String> keyArea,
      Optional<Text> place,
      Optional<Subject> subject,
      List<String> targetTags,
      Text summary,
      Optional<InCampaign> campaign,
      boolean publicMatter)
      implements CaseCommand {}

  /**
   * The campaign 专项行动 that a case was found in.
   *
   * @param isRunning whether the district has it and it is on
   */
  record InCampaign(UUID id, boolean isRunning) {}

  /** Proposes; an office leader decides. */
  record Decline(Stamp stamp, DeclineReason reason, Text text) implements CaseCommand {}

  record ApproveDecline(Stamp stamp) implements CaseCommand {}

  record RejectDecline(Stamp stamp, Text reason) implements CaseCommand {}

  record Cancel(Stamp stamp, Text reason) implements CaseCommand {}

  /**
   * First assignment, and the next one after a return or a reopening.
   *
   * @param suggestion what the district's rules say now
   * @param overrideReason why another unit is chosen than they name
   * @param placeShown whether units see on the map where it is
   * @param asRandom whether the inspection goes out as a random one 双随机
   */
  record Assign(
      Stamp stamp,
      UnitCode lead,
      List<UnitCode> coUnits,
      Text brief,
      List<UUID> photos,
      Optional<LocalDate> dueOn,
      Optional<Suggestion> suggestion,
      Optional<Text> overrideReason,
      boolean placeShown,
      boolean asRandom)
      implements CaseCommand {}

  record SignFor(Stamp stamp, UUID handler) implements CaseCommand {}

  /**
   * 移交: somebody else of the unit is answerable now.
   *
   * @param reason why
   */
  record HandOver(Stamp stamp, UUID to, Text reason) implements CaseCommand {}

  /** 收回: the unit cannot handle it, so the office has it again and gives it to another one. */
  record Recall(Stamp stamp, Text reason) implements CaseCommand {}

  /**
   * 退回.
   *
   * @param until the end of the time in which the unit may return, as the calendar answered
   */
  record Return(Stamp stamp, Text reason, Optional<UnitCode> suggested, Instant until)
      implements CaseCommand {}

  record RefuseReturn(Stamp stamp, Text reason) implements CaseCommand {}

  /**
   * 现场检查: two officers, a written record, both sides sign (安全生产法 art. 67, 68).
   *
   * @param subject whom they inspected; empty leaves what the office established
   * @param visit what was written down on site, where it was done there
   */
  record RecordInspection(
      Stamp stamp,
      Optional<Subject> subject,
      Finding finding,
      Text record,
      List<Text> officers,
      List<Found> hazards,
      List<UUID> photos,
      boolean signatureRefused,
      Optional<OnSite> visit)
      implements CaseCommand {}

  /**
   * A visit as it was written down.
   *
   * @param hasKnownChecklist whether the district has that version of the checklist with all items
   *     that were answered
   */
  record OnSite(Visit visit, boolean hasKnownChecklist) {

    /** What is wrong with it; empty when nothing is. */
    Optional<Refusal> fault() {
      return hasKnownChecklist || visit.checklist().isEmpty()
          ? visit.fault()
          : Optional.of(Reason.CHECKLIST_UNKNOWN.of());
    }
  }

  /**
   * A hazard that an inspection found.
   *
   * @param proposedDueOn by when the inspectors would have it fixed; the order decides
   * @param before pictures of this very hazard
   * @param after pictures of what was fixed on the spot
   */
  record Found(
      Text description,
      Hazard.Level level,
      boolean fixedOnSpot,
      Optional<LocalDate> proposedDueOn,
      List<UUID> before,
      List<UUID> after) {}

  /** 责令限期整改. */
  record OrderRectification(
      Stamp stamp, List<Item> items, Optional<Text> legalBasis, LocalDate today)
      implements CaseCommand {}

  /** What is to be done about one hazard, and by when. */
  record Item(HazardId hazard, Text requirement, LocalDate dueOn) {}

  record ReportRectification(Stamp stamp, Text statement, List<UUID> photos)
      implements CaseCommand {}

  record StartReinspection(Stamp stamp) implements CaseCommand {}

  /**
   * 整改复查, not the reporter's 结论复查.
   *
   * @param failed hazards that are not fixed; empty when it passes
   * @param newDueOn for those that failed
   * @param visit what was written down on site, where it was done there
   */
  record RecordReinspection(
      Stamp stamp,
      boolean passed,
      Text record,
      List<HazardId> failed,
      Optional<LocalDate> newDueOn,
      List<UUID> photos,
      Optional<OnSite> visit)
      implements CaseCommand {}

  /**
   * The written conclusion of art. 73.
   *
   * @param measure what the reporter is told was done
   */
  record SubmitClosure(Stamp stamp, Text conclusion, Text measure) implements CaseCommand {}

  record ApproveClosure(Stamp stamp) implements CaseCommand {

    boolean isByLeader() {
      return stamp.by().role() == Role.OFFICE_LEADER;
    }
  }

  record RejectClosure(Stamp stamp, Text reason) implements CaseCommand {}

  record Reopen(Stamp stamp, Text reason) implements CaseCommand {}
}
