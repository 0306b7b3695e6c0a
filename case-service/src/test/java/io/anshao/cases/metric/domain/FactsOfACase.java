package io.anshao.cases.metric.domain;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts.Assistance;
import io.anshao.cases.metric.domain.CaseFacts.Check;
import io.anshao.cases.metric.domain.CaseFacts.Climb;
import io.anshao.cases.metric.domain.CaseFacts.Closing;
import io.anshao.cases.metric.domain.CaseFacts.Conclusion;
import io.anshao.cases.metric.domain.CaseFacts.Exposure;
import io.anshao.cases.metric.domain.CaseFacts.Handover;
import io.anshao.cases.metric.domain.CaseFacts.HazardFact;
import io.anshao.cases.metric.domain.CaseFacts.Listing;
import io.anshao.cases.metric.domain.CaseFacts.Origin;
import io.anshao.cases.metric.domain.CaseFacts.Penalty;
import io.anshao.cases.metric.domain.CaseFacts.Reward;
import io.anshao.cases.metric.domain.CaseFacts.Said;
import io.anshao.cases.metric.domain.CaseFacts.Standing;
import io.anshao.cases.metric.domain.CaseFacts.Triage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as a test needs them: a case of June 2021 about which nothing else is known. */
final class FactsOfACase {

  static final UnitCode FIRE = new UnitCode("xfjy");
  static final UnitCode BUILDING = new UnitCode("zjj");

  private static int made;

  private final String id = "case-" + ++made;
  private Origin origin =
      new Origin(
          at("2021-06-08T09:12"),
          "web",
          "public",
          Optional.of("jb"),
          Optional.empty(),
          Optional.empty());
  private Standing standing = Standing.CASE;
  private Optional<String> subject = Optional.empty();
  private Optional<UUID> campaign = Optional.empty();
  private Optional<Triage> triage = Optional.empty();
  private Optional<Instant> concludedAt = Optional.empty();
  private Optional<Conclusion> conclusion = Optional.empty();
  private boolean isOrderedByLaw;
  private final List<Leads.Change> leads = new ArrayList<>();
  private final List<Duty> duties = new ArrayList<>();
  private final List<Handover> handovers = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<HazardFact> hazards = new ArrayList<>();
  private final List<Check> reinspections = new ArrayList<>();
  private final List<Climb> climbs = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();
  private final List<Penalty> penalties = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();
  private final List<Assistance> assistances = new ArrayList<>();
  private final List<Said> answers = new ArrayList<>();

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static Optional<Instant> maybe(@Nullable String local) {
    return Optional.ofNullable(local).map(FactsOfACase::at);
  }

  FactsOfACase registered(String local, String channel, String relation) {
    origin =
        new Origin(
            at(local), channel, relation, Optional.of("jb"), Optional.empty(), Optional.empty());
    return this;
  }

  FactsOfACase inspected(String local, UUID inspection) {
    origin =
        new Origin(
            at(local),
            "undercover",
            "official",
            Optional.of("jb"),
            Optional.of(inspection),
            Optional.empty());
    return this;
  }

  FactsOfACase lies(String street, String lat, String lng) {
    origin =
        new Origin(
            origin.registeredAt(),
            origin.channel(),
            origin.relation(),
            Optional.of(street),
            Optional.empty(),
            Optional.of(new Point(lat, lng)));
    return this;
  }

  FactsOfACase stands(Standing as) {
    standing = as;
    return this;
  }

  FactsOfACase about(String uscc) {
    subject = Optional.of(uscc);
    return this;
  }

  FactsOfACase in(UUID ofCampaign) {
    campaign = Optional.of(ofCampaign);
    return this;
  }

  FactsOfACase triaged(String local, Triage.Outcome outcome) {
    triage = Optional.of(new Triage(at(local), outcome));
    return this;
  }

  FactsOfACase led(String since, @Nullable UnitCode by) {
    leads.add(new Leads.Change(at(since), Optional.ofNullable(by)));
    return this;
  }

  FactsOfACase duty(String clock, String due, @Nullable String done) {
    duties.add(new Duty(clock, at(due), maybe(done), Optional.empty(), false, false, true));
    return this;
  }

  FactsOfACase duty(Duty duty) {
    duties.add(duty);
    return this;
  }

  FactsOfACase given(UnitCode unit, String on, @Nullable String returned, boolean isRefused) {
    handovers.add(new Handover(unit, at(on), maybe(returned), isRefused));
    return this;
  }

  FactsOfACase concluded(String local) {
    concludedAt = Optional.of(at(local));
    return this;
  }

  FactsOfACase closed(String local, @Nullable String reopened) {
    closings.add(new Closing(at(local), maybe(reopened)));
    return this;
  }

  FactsOfACase found(String local, Finding finding) {
    conclusion = Optional.of(new Conclusion(at(local), finding));
    return this;
  }

  FactsOfACase hazard(
      Hazard.Level level, String found, @Nullable String due, @Nullable String gone) {
    hazards.add(new HazardFact(at(found), level, maybe(due), maybe(gone)));
    return this;
  }

  FactsOfACase orderedByLaw() {
    isOrderedByLaw = true;
    return this;
  }

  FactsOfACase reinspected(String local, boolean isPassed) {
    reinspections.add(new Check(at(local), isPassed));
    return this;
  }

  FactsOfACase climbed(String local, Rung rung) {
    climbs.add(new Climb(at(local), rung));
    return this;
  }

  FactsOfACase exposed(String local, String kind, int hazardsShown, boolean fixed, boolean gone) {
    exposures.add(new Exposure(at(local), kind, hazardsShown, Optional.of(FIRE), fixed, gone));
    return this;
  }

  FactsOfACase fined(String local, long yuan, boolean isRevoked) {
    penalties.add(new Penalty(at(local), yuan, isRevoked));
    return this;
  }

  FactsOfACase listed(String local, String until, @Nullable String removed) {
    listings.add(new Listing(at(local), at(until), maybe(removed)));
    return this;
  }

  FactsOfACase rewarded(String local, long yuan, @Nullable String notified, @Nullable String paid) {
    rewards.add(new Reward(at(local), yuan, maybe(notified), maybe(paid)));
    return this;
  }

  FactsOfACase helped(String from, @Nullable String until) {
    assistances.add(new Assistance(at(from), maybe(until)));
    return this;
  }

  FactsOfACase said(
      String local, @Nullable Boolean inTime, @Nullable Boolean resolved, Satisfaction content) {
    answers.add(
        new Said(
            at(local),
            new Answer(Optional.ofNullable(inTime), Optional.ofNullable(resolved), content)));
    return this;
  }

  CaseFacts facts() {
    return new CaseFacts(
        id,
        origin,
        standing,
        Optional.of("fire"),
        subject,
        campaign,
        new Leads(leads),
        triage,
        duties,
        handovers,
        concludedAt,
        closings,
        conclusion,
        hazards,
        isOrderedByLaw,
        reinspections,
        climbs,
        exposures,
        penalties,
        listings,
        rewards,
        assistances,
        answers);
  }
}
