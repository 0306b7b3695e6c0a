package io.anshao.cases.listing.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whether a case is listed, and how far its treatment has come. */
public sealed interface ListingState {

  /** It is not listed. */
  record None() implements ListingState {}

  /** Waits for a leader of the committee. */
  record Proposed(Text reason, LocalDate until, UUID by) implements ListingState {}

  /** Listed, and somewhere in its treatment. */
  sealed interface Listed extends ListingState {

    Sheet sheet();

    /** At the same point, with another sheet. */
    Listed with(Sheet sheet);
  }

  /** Being treated. */
  record Treating(Sheet sheet) implements Listed {

    @Override
    public Treating with(Sheet other) {
      return new Treating(other);
    }
  }

  /** More time is asked for. */
  record ExtensionAsked(Sheet sheet, LocalDate until, Text reason, UUID by) implements Listed {

    @Override
    public ExtensionAsked with(Sheet other) {
      return new ExtensionAsked(other, until, reason, by);
    }
  }

  /** The unit says that it is gone. */
  record AcceptanceAsked(Sheet sheet, Text statement) implements Listed {

    @Override
    public AcceptanceAsked with(Sheet other) {
      return new AcceptanceAsked(other, statement);
    }
  }

  /** Experts agree. */
  record Accepted(Sheet sheet, Text record, UUID by) implements Listed {

    @Override
    public Accepted with(Sheet other) {
      return new Accepted(other, record, by);
    }
  }

  /**
   * Taken off the list.
   *
   * @param isPublished whether the public was told
   */
  record Delisted(String number, boolean isPublished) implements ListingState {}

  /**
   * What stands on the list.
   *
   * @param number of the notice
   * @param approvedOn from when a year is counted
   * @param until by when it is to be treated
   * @param interim what keeps people safe meanwhile
   * @param reports monthly reports so far
   */
  record Sheet(
      String number,
      LocalDate approvedOn,
      LocalDate until,
      boolean isPublished,
      Optional<Text> interim,
      Optional<FiveFixes> fixes,
      int reports) {

    /** Treatment is under way: people are safe meanwhile and all five fixes are in place. */
    public boolean isInForce() {
      return interim.isPresent() && fixes.isPresent();
    }

    Sheet published() {
      return new Sheet(number, approvedOn, until, true, interim, fixes, reports);
    }

    Sheet with(Text measures) {
      return new Sheet(
          number, approvedOn, until, isPublished, Optional.of(measures), fixes, reports);
    }

    Sheet with(FiveFixes five) {
      return new Sheet(number, approvedOn, until, isPublished, interim, Optional.of(five), reports);
    }

    Sheet until(LocalDate day) {
      return new Sheet(number, approvedOn, day, isPublished, interim, fixes, reports);
    }

    Sheet reported() {
      return new Sheet(number, approvedOn, until, isPublished, interim, fixes, reports + 1);
    }
  }
}
