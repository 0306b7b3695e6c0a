package io.anshao.cases.metric;

import io.anshao.cases.assistance.domain.AssistanceEvent.AssistanceEvaluated;
import io.anshao.cases.assistance.domain.AssistanceEvent.AssistancePlanned;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackAnswered;
import io.anshao.cases.callback.domain.CallbackEvent.ReporterRated;
import io.anshao.cases.campaign.domain.CampaignEvent;
import io.anshao.cases.escalation.domain.EscalationEvent;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposurePublished;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureRectified;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureWithdrawn;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.PastCases.Moment;
import io.anshao.cases.listing.domain.ListingEvent.ListingApproved;
import io.anshao.cases.listing.domain.ListingEvent.ListingExtensionApproved;
import io.anshao.cases.listing.domain.ListingEvent.ListingRemoved;
import io.anshao.cases.metric.domain.CaseFacts.Assistance;
import io.anshao.cases.metric.domain.CaseFacts.Climb;
import io.anshao.cases.metric.domain.CaseFacts.Exposure;
import io.anshao.cases.metric.domain.CaseFacts.Listing;
import io.anshao.cases.metric.domain.CaseFacts.Penalty;
import io.anshao.cases.metric.domain.CaseFacts.Reward;
import io.anshao.cases.metric.domain.CaseFacts.Said;
import io.anshao.cases.penalty.domain.PenaltyEvent.PenaltyDecided;
import io.anshao.cases.penalty.domain.PenaltyEvent.PenaltyRevoked;
import io.anshao.cases.reward.domain.RewardEvent.RewardApproved;
import io.anshao.cases.reward.domain.RewardEvent.RewardNotified;
import io.anshao.cases.reward.domain.RewardEvent.RewardPaid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is counted of the side tracks of a case. */
final class SideFold {

  private final List<Climb> climbs = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();
  private final List<Penalty> penalties = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();
  private final List<Assistance> assistances = new ArrayList<>();
  private Optional<UUID> campaign = Optional.empty();
  private final Map<UUID, Said> answers = new LinkedHashMap<>();

  void add(Moment moment) {
    var at = moment.stamp().at();
    switch (moment.event()) {
      case EscalationEvent e -> climbs.add(new Climb(at, e.rung()));
      case ExposurePublished e -> exposures.add(exposure(moment, e));
      case ExposureRectified _ -> Latest.change(exposures, last -> marked(last, true, false));
      case ExposureWithdrawn _ ->
          Latest.change(exposures, last -> marked(last, last.isRectified(), true));
      case PenaltyDecided e -> penalties.add(new Penalty(at, e.yuan(), false));
      case PenaltyRevoked _ ->
          Latest.change(penalties, last -> new Penalty(last.decidedAt(), last.yuan(), true));
      case ListingApproved e ->
          listings.add(new Listing(at, HazardFold.endOf(e.until()), Optional.empty()));
      case ListingExtensionApproved e ->
          Latest.change(
              listings,
              last -> new Listing(last.at(), HazardFold.endOf(e.until()), last.removedAt()));
      case ListingRemoved _ ->
          Latest.change(listings, last -> new Listing(last.at(), last.until(), Optional.of(at)));
      case RewardApproved e ->
          rewards.add(new Reward(at, e.yuan(), Optional.empty(), Optional.empty()));
      case RewardNotified _ ->
          Latest.change(
              rewards,
              last -> new Reward(last.approvedAt(), last.yuan(), Optional.of(at), last.paidAt()));
      case RewardPaid _ ->
          Latest.change(
              rewards,
              last ->
                  new Reward(last.approvedAt(), last.yuan(), last.notifiedAt(), Optional.of(at)));
      case AssistancePlanned _ -> assistances.add(new Assistance(at, Optional.empty()));
      case AssistanceEvaluated _ -> Latest.change(assistances, last -> ended(last, at));
      case CampaignEvent e -> campaign = e.belongsTo();
      case CallbackAnswered e -> answers.put(e.tip(), new Said(at, e.answer()));
      case ReporterRated e when !e.isAnonymous() -> answers.put(e.tip(), new Said(at, e.answer()));
      default -> {}
    }
  }

  private static Exposure exposure(Moment moment, ExposurePublished event) {
    var facts = event.facts();
    return new Exposure(
        moment.stamp().at(),
        kind(moment, event),
        facts.hazards(),
        facts.responsible(),
        false,
        false);
  }

  private static String kind(Moment moment, ExposurePublished event) {
    var standing = moment.after().tracks().get("exposure");
    return standing != null && standing.state() instanceof ExposureState state
        ? event
            .record()
            .flatMap(state::find)
            .or(state::current)
            .map(e -> e.kind().code())
            .orElse("")
        : "";
  }

  private static Exposure marked(Exposure of, boolean isRectified, boolean isWithdrawn) {
    return new Exposure(
        of.publishedAt(), of.kind(), of.hazards(), of.responsible(), isRectified, isWithdrawn);
  }

  private static Assistance ended(Assistance of, Instant at) {
    return new Assistance(of.from(), Optional.of(at));
  }

  List<Climb> climbs() {
    return List.copyOf(climbs);
  }

  List<Exposure> exposures() {
    return List.copyOf(exposures);
  }

  List<Penalty> penalties() {
    return List.copyOf(penalties);
  }

  List<Listing> listings() {
    return List.copyOf(listings);
  }

  List<Reward> rewards() {
    return List.copyOf(rewards);
  }

  Optional<UUID> campaign() {
    return campaign;
  }

  List<Said> answers() {
    return List.copyOf(answers.values());
  }

  List<Assistance> assistances() {
    return List.copyOf(assistances);
  }
}
