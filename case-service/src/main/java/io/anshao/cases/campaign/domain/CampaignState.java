package io.anshao.cases.campaign.domain;

import java.util.Optional;
import java.util.UUID;

/** To which campaign a case belongs. */
public sealed interface CampaignState {

  /** The campaign, if any. */
  Optional<UUID> campaign();

  /** To none. */
  record Apart() implements CampaignState {

    @Override
    public Optional<UUID> campaign() {
      return Optional.empty();
    }
  }

  /** To that one. */
  record Part(UUID of) implements CampaignState {

    @Override
    public Optional<UUID> campaign() {
      return Optional.of(of);
    }
  }
}
