package io.anshao.cases.listing.domain;

import io.anshao.cases.lifecycle.domain.DocumentSeries;
import io.anshao.cases.lifecycle.domain.Numbered;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;

/** What happened to a listing. */
public sealed interface ListingEvent {

  Stamp stamp();

  record ListingProposed(Stamp stamp, Text reason, LocalDate until) implements ListingEvent {}

  record ListingRejected(Stamp stamp, Text reason) implements ListingEvent {}

  /**
   * Approved by a leader of the committee; the notice gets its number.
   *
   * @param reportOn the last working day of this month
   */
  record ListingApproved(
      Stamp stamp, LocalDate on, LocalDate until, LocalDate reportOn, String number)
      implements ListingEvent, Numbered {

    @Override
    public DocumentSeries series() {
      return DocumentSeries.LISTING;
    }

    @Override
    public ListingApproved numbered(String given) {
      return new ListingApproved(stamp, on, until, reportOn, given);
    }
  }

  record ListingPublished(Stamp stamp) implements ListingEvent {}

  record InterimMeasuresRecorded(Stamp stamp, Text measures) implements ListingEvent {}

  record FiveFixesRecorded(Stamp stamp, FiveFixes fixes) implements ListingEvent {}

  /**
   * A monthly report.
   *
   * @param nextOn by when the next one is due
   */
  record ListingProgressReported(Stamp stamp, Text progress, LocalDate nextOn)
      implements ListingEvent {}

  record ListingExtensionRequested(Stamp stamp, LocalDate until, Text reason)
      implements ListingEvent {}

  record ListingExtensionApproved(Stamp stamp, LocalDate until) implements ListingEvent {}

  record ListingExtensionRefused(Stamp stamp, Text reason) implements ListingEvent {}

  record AcceptanceRequested(Stamp stamp, Text statement) implements ListingEvent {}

  /** Experts agree that it is gone. */
  record AcceptancePassed(Stamp stamp, List<Text> experts, Text record) implements ListingEvent {}

  record AcceptanceFailed(Stamp stamp, List<Text> experts, Text record) implements ListingEvent {}

  record ListingRemoved(Stamp stamp) implements ListingEvent {}

  record RemovalPublished(Stamp stamp) implements ListingEvent {}
}
