package io.anshao.cases.campaign.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/** To which campaign a case belongs. */
public sealed interface CampaignEvent {

  Stamp stamp();

  /** To which it belongs from now on. */
  Optional<UUID> belongsTo();

  /** A person confirmed it at triage. */
  record FoundInCampaign(Stamp stamp, UUID campaign) implements CampaignEvent {

    @Override
    public Optional<UUID> belongsTo() {
      return Optional.of(campaign);
    }
  }

  /** It was put right. */
  record CampaignChanged(Stamp stamp, Optional<UUID> campaign, Text reason)
      implements CampaignEvent {

    @Override
    public Optional<UUID> belongsTo() {
      return campaign;
    }
  }
}
