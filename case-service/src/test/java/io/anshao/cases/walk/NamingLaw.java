package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.listing.domain.ListingEvent;
import io.anshao.cases.penalty.domain.PenaltyEvent;
import java.time.LocalDate;

/**
 * What is named in public is proven or punished, a firm with a leader, an incident by one; listings
 * go by their rules.
 */
final class NamingLaw implements Law {

  private boolean isProven;
  private boolean isReopened;
  private boolean isPunished;
  private LocalDate listed = LocalDate.MIN;
  private boolean isIncident;
  private boolean isMadeSafe;
  private boolean isPlanned;

  @Override
  public void check(Passed step) {
    var role = step.event().stamp().by().role();
    switch (step.event().event()) {
      case CaseEvent.Inspected e ->
          isProven = e.finding() == Finding.SUBSTANTIATED || e.finding() == Finding.PARTLY;
      case CaseEvent.Reopened _, CaseEvent.Relapsed _ -> isReopened = true;
      // handled anew, by a finding of its own
      case CaseEvent.Assigned _ when isReopened -> {
        isReopened = false;
        isProven = false;
      }
      case PenaltyEvent.PenaltyDecided _ -> isPunished = true;
      case PenaltyEvent.PenaltyRevoked _ -> isPunished = false;
      case IncidentEvent.JoinedIncident _ -> isIncident = true;
      case IncidentEvent.LeftIncident _ -> isIncident = false;
      case ExposureEvent.ExposurePublished _ -> {
        assertThat(isProven || isPunished || listed.isAfter(LocalDate.MIN)).as("proven").isTrue();
        assertThat(!isIncident || role == Role.OFFICE_LEADER).as("leader of an incident").isTrue();
      }
      case ListingEvent.ListingApproved e -> {
        assertThat(role).as("lists").isEqualTo(Role.COMMITTEE_LEADER);
        listed = e.on();
        isMadeSafe = false;
        isPlanned = false;
        assertThat(e.until()).isBeforeOrEqualTo(listed.plusYears(1));
      }
      case ListingEvent.ListingExtensionApproved e ->
          assertThat(e.until()).as("a year").isBeforeOrEqualTo(listed.plusYears(1));
      case ListingEvent.InterimMeasuresRecorded _ -> isMadeSafe = true;
      case ListingEvent.FiveFixesRecorded _ -> isPlanned = true;
      case ListingEvent.AcceptancePassed e -> {
        assertThat(isMadeSafe && isPlanned).as("treated").isTrue();
        assertThat(e.experts()).as("experts").isNotEmpty();
      }
      case ListingEvent.ListingRemoved _ ->
          assertThat(role).as("delists").isEqualTo(Role.COMMITTEE_LEADER);
      default -> {
        // names nobody
      }
    }
  }
}
