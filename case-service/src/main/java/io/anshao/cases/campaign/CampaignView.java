package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is answered.
 *
 * @param to its last day
 * @param endedOn when it was ended before that
 */
record CampaignView(
    UUID id,
    String name,
    LocalDate from,
    LocalDate to,
    List<String> areas,
    List<String> hazardTypes,
    List<String> targetTags,
    String goals,
    boolean running,
    @Nullable LocalDate endedOn) {

  static CampaignView of(Campaign campaign, boolean isRunning) {
    return new CampaignView(
        campaign.id(),
        campaign.name(),
        campaign.from(),
        campaign.to(),
        campaign.aim().areas(),
        campaign.aim().hazardTypes(),
        campaign.aim().targetTags(),
        campaign.goals(),
        isRunning,
        campaign.endedOn().orElse(null));
  }
}
