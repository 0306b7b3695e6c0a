package io.anshao.cases.lifecycle.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to a case on its main line. Facts only: no free text, no name, no rule. */
public sealed interface CaseEvent {

  Stamp stamp();

  record Registered(Stamp stamp, Registration registration) implements CaseEvent {}

  /**
   * It is ours.
   *
   * @param subject whom the tip is about, as the office understands it
   * @param targetTags special targets 重点对象 (DOMAIN 4.3)
   * @param campaign the campaign 专项行动 that it was found in
   * @param publicMatter whether anybody may see it; earlier cases say nothing of it
   */
  record Accepted(
      Stamp stamp,
      String hazardType,
      Severity severity,
      Optional<String> keyArea,
      Optional<Text> place,
      Optional<Subject> subject,
      List<String> targetTags,
      Text summary,
      Optional<UUID> campaign,
      Optional<Boolean> publicMatter)
      implements CaseEvent {}

  record DeclineProposed(Stamp stamp, DeclineReason reason, Text text) implements CaseEvent {}

  record Declined(Stamp stamp) implements CaseEvent {}

  record DeclineRejected(Stamp stamp, Text reason) implements CaseEvent {}

  record Cancelled(Stamp stamp, Text reason) implements CaseEvent {}

  /**
   * A unit is to handle it.
   *
   * @param routed what the district's rules said of it; empty when they said nothing
   * @param placeShown whether units see on the map where it is; earlier cases say nothing of it
   * @param asRandom whether the inspection goes out as a random one 双随机 (DOMAIN 2.4); neither do
   *     earlier ones of that
   */
  record Assigned(
      Stamp stamp,
      UnitCode lead,
      List<UnitCode> coUnits,
      Text brief,
      List<UUID> photos,
      Optional<LocalDate> dueOn,
      boolean designated,
      Optional<Routed> routed,
      Optional<Boolean> placeShown,
      Optional<Boolean> asRandom)
      implements CaseEvent {}

  record SignedFor(Stamp stamp, UUID handler) implements CaseEvent {}

  /** 移交: another person of the unit is answerable now. */
  record HandedOver(Stamp stamp, UUID handler, Text reason) implements CaseEvent {}

  /** 收回: the office has it again. */
  record Recalled(Stamp stamp, Text reason) implements CaseEvent {}

  record Returned(Stamp stamp, Text reason, Optional<UnitCode> suggested) implements CaseEvent {}

  record ReturnRefused(Stamp stamp, Text reason) implements CaseEvent {}

  /**
   * An inspection was recorded.
   *
   * @param subject whom the inspectors found there, where they say so
   * @param severity as it is known now
   * @param visit what was written down on site; records made at a desk and earlier ones have none
   */
  record Inspected(
      Stamp stamp,
      Optional<Subject> subject,
      Finding finding,
      Text record,
      List<Text> officers,
      List<Hazard> hazards,
      Severity severity,
      List<UUID> photos,
      boolean signatureRefused,
      Optional<Visit> visit)
      implements CaseEvent {}

  /**
   * 责令限期整改: the order is signed and gets its number.
   *
   * @param number 文号; orders of before they were numbered have none
   */
  record RectificationOrdered(
      Stamp stamp, List<CaseCommand.Item> items, Optional<Text> legalBasis, Optional<String> number)
      implements CaseEvent, Numbered {

    @Override
    public DocumentSeries series() {
      return DocumentSeries.RECTIFICATION_ORDER;
    }

    @Override
    public RectificationOrdered numbered(String given) {
      return new RectificationOrdered(stamp, items, legalBasis, Optional.of(given));
    }
  }

  record RectificationReported(Stamp stamp, Text statement, List<UUID> photos)
      implements CaseEvent {}

  record ReinspectionStarted(Stamp stamp) implements CaseEvent {}

  record ReinspectionPassed(
      Stamp stamp, Text record, List<HazardId> writtenOff, List<UUID> photos, Optional<Visit> visit)
      implements CaseEvent {}

  record ReinspectionFailed(
      Stamp stamp,
      Text record,
      List<HazardId> writtenOff,
      List<HazardId> failed,
      Optional<LocalDate> newDueOn,
      List<UUID> photos,
      Optional<Visit> visit)
      implements CaseEvent {}

  record ClosureSubmitted(Stamp stamp, Text conclusion, Text measure) implements CaseEvent {}

  record ClosureRejected(Stamp stamp, Text reason) implements CaseEvent {}

  record Closed(Stamp stamp) implements CaseEvent {}

  record Reopened(Stamp stamp, Text reason) implements CaseEvent {}

  /** 补充材料: the reporter is asked. What, stands on the track of what reporters say. */
  record SupplementRequested(Stamp stamp) implements CaseEvent {}

  /** The reporter answered, or nobody waits any longer. */
  record SupplementEnded(Stamp stamp) implements CaseEvent {}

  /** 并案: another case handles the matter now. Which one, stands on the track of duplicates. */
  record Merged(Stamp stamp) implements CaseEvent {}

  /**
   * 拆分: it is a case of its own again, as if it had never been merged.
   *
   * @param contactKind what its reporter left to be reached by meanwhile, who had been unknown
   */
  record Split(Stamp stamp, Optional<String> contactKind) implements CaseEvent {}

  /** A closed case took in a tip about the same matter, which is not fixed then. */
  record Relapsed(Stamp stamp) implements CaseEvent {}

  /** 移送: another authority has it now. What and why stands on the referral's own track. */
  record ReferredOut(Stamp stamp) implements CaseEvent {}

  /** The other authority sent it back. */
  record CameBack(Stamp stamp) implements CaseEvent {}
}
