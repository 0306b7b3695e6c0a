package io.anshao.cases.campaign.domain;

import io.anshao.cases.campaign.domain.CampaignEvent.CampaignChanged;
import io.anshao.cases.campaign.domain.CampaignState.Apart;
import io.anshao.cases.campaign.domain.CampaignState.Part;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;

/** A case belongs to one campaign at most; a person says to which, and why it changes. */
public final class Tagging {

  static final Refusal UNKNOWN =
      Refusal.ofBody("campaign-unknown", "没有这个专项行动。", "There is no such campaign.");

  static final Refusal SAME =
      Refusal.ofBody("campaign-same", "案件已属于这个专项行动。", "That is where the case belongs already.");

  private Tagging() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<CampaignEvent> decide(CampaignState state, CampaignCommand c) {
    if (!c.isKnown()) {
      return Decision.refuse(UNKNOWN);
    }
    return state.campaign().equals(c.campaign())
        ? Decision.refuse(SAME)
        : Decision.accept(new CampaignChanged(c.stamp(), c.campaign(), c.reason()));
  }

  /** The state after an event. */
  public static CampaignState evolve(CampaignState state, CampaignEvent event) {
    return event.belongsTo().<CampaignState>map(Part::new).orElseGet(Apart::new);
  }
}
