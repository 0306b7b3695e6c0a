package io.anshao.cases.listing.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;

/** What people do about a listing. */
public sealed interface ListingCommand {

  Stamp stamp();

  /**
   * Proposes to list.
   *
   * @param today the day of the proposal
   * @param isInHand whether a unit has the case and hazards are open
   */
  record Propose(Stamp stamp, Text reason, LocalDate until, LocalDate today, boolean isInHand)
      implements ListingCommand {}

  record Reject(Stamp stamp, Text reason) implements ListingCommand {}

  /**
   * Lists.
   *
   * @param reportOn the last working day of the month
   */
  record Approve(Stamp stamp, LocalDate today, LocalDate reportOn) implements ListingCommand {}

  record Publish(Stamp stamp) implements ListingCommand {}

  record RecordInterimMeasures(Stamp stamp, Text measures) implements ListingCommand {}

  record RecordFiveFixes(Stamp stamp, FiveFixes fixes) implements ListingCommand {}

  /**
   * Reports for a month.
   *
   * @param nextOn the last working day of the month after
   */
  record ReportProgress(Stamp stamp, Text progress, LocalDate nextOn) implements ListingCommand {}

  /**
   * Asks for more time.
   *
   * @param lastDayToAsk twenty working days before the time is over
   */
  record RequestExtension(
      Stamp stamp, LocalDate until, Text reason, LocalDate today, LocalDate lastDayToAsk)
      implements ListingCommand {}

  record ApproveExtension(Stamp stamp) implements ListingCommand {}

  record RefuseExtension(Stamp stamp, Text reason) implements ListingCommand {}

  record RequestAcceptance(Stamp stamp, Text statement) implements ListingCommand {}

  record RecordAcceptance(Stamp stamp, boolean isPassed, List<Text> experts, Text record)
      implements ListingCommand {}

  record Remove(Stamp stamp) implements ListingCommand {}

  record PublishRemoval(Stamp stamp) implements ListingCommand {}
}
