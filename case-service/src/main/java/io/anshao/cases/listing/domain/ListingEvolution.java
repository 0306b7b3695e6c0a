package io.anshao.cases.listing.domain;

import io.anshao.cases.listing.domain.ListingState.AcceptanceAsked;
import io.anshao.cases.listing.domain.ListingState.Accepted;
import io.anshao.cases.listing.domain.ListingState.Delisted;
import io.anshao.cases.listing.domain.ListingState.ExtensionAsked;
import io.anshao.cases.listing.domain.ListingState.Listed;
import io.anshao.cases.listing.domain.ListingState.None;
import io.anshao.cases.listing.domain.ListingState.Proposed;
import io.anshao.cases.listing.domain.ListingState.Sheet;
import io.anshao.cases.listing.domain.ListingState.Treating;
import java.util.Optional;

/** What a listing becomes by an event. Holds no rule. */
public final class ListingEvolution {

  private ListingEvolution() {}

  /** The state after an event. */
  public static ListingState evolve(ListingState state, ListingEvent event) {
    return switch (event) {
      case ListingEvent.ListingProposed e ->
          new Proposed(e.reason(), e.until(), e.stamp().by().person());
      case ListingEvent.ListingRejected _ -> new None();
      case ListingEvent.ListingApproved e ->
          new Treating(
              new Sheet(
                  e.number(), e.on(), e.until(), false, Optional.empty(), Optional.empty(), 0));
      case ListingEvent.RemovalPublished _ ->
          state instanceof Delisted s ? new Delisted(s.number(), true) : state;
      default -> state instanceof Listed s ? listed(s, event) : state;
    };
  }

  private static ListingState listed(Listed s, ListingEvent event) {
    var sheet = s.sheet();
    return switch (event) {
      case ListingEvent.ListingPublished _ -> s.with(sheet.published());
      case ListingEvent.InterimMeasuresRecorded e -> s.with(sheet.with(e.measures()));
      case ListingEvent.FiveFixesRecorded e -> s.with(sheet.with(e.fixes()));
      case ListingEvent.ListingProgressReported _ -> s.with(sheet.reported());
      case ListingEvent.ListingExtensionRequested e ->
          new ExtensionAsked(sheet, e.until(), e.reason(), e.stamp().by().person());
      case ListingEvent.ListingExtensionApproved e -> new Treating(sheet.until(e.until()));
      case ListingEvent.ListingExtensionRefused _ -> new Treating(sheet);
      case ListingEvent.AcceptanceRequested e -> new AcceptanceAsked(sheet, e.statement());
      case ListingEvent.AcceptancePassed e ->
          new Accepted(sheet, e.record(), e.stamp().by().person());
      case ListingEvent.AcceptanceFailed _ -> new Treating(sheet);
      case ListingEvent.ListingRemoved _ -> new Delisted(sheet.number(), false);
      default -> s;
    };
  }
}
