package io.anshao.cases.campaign.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a case into a campaign, into another one, or out of any.
 *
 * @param campaign empty for none
 * @param isKnown whether the district has it
 */
public record CampaignCommand(Stamp stamp, Optional<UUID> campaign, boolean isKnown, Text reason) {}
