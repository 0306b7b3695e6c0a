package io.anshao.cases.campaign;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.campaign.domain.CampaignCommand;
import io.anshao.cases.campaign.domain.CampaignEvent;
import io.anshao.cases.campaign.domain.CampaignState;
import io.anshao.cases.campaign.domain.Tagging;
import io.anshao.cases.lifecycle.Campaigns;
import io.anshao.cases.lifecycle.Campaigns.Named;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.List;
import java.util.Optional;

/** To which campaign a case belongs, beside the main line. */
final class CampaignTrack implements Track<CampaignState, CampaignEvent, CampaignCommand> {

  static final String NAME = "campaign";

  private static final Rules<CampaignState, CampaignEvent, CampaignCommand> RULES =
      new Rules<>(
          CampaignState.class,
          CampaignEvent.class,
          new CampaignState.Apart(),
          Tagging::decide,
          Tagging::evolve,
          CampaignEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("found-in-campaign", "列入专项行动", "Found in a campaign"),
          new EventTitle("campaign-changed", "调整专项行动", "Campaign changed"));

  private final Campaigns campaigns;
  private final List<Step<CampaignState, CampaignCommand>> steps;

  CampaignTrack(Campaigns campaigns) {
    this.campaigns = campaigns;
    this.steps =
        List.of(
            Step.of(
                "change-campaign",
                "调整专项行动",
                "Change the campaign",
                Reach.DISTRICT,
                List.of(TRIAGER, OFFICE_LEADER),
                (on, in) -> command(on, in),
                select(
                        "campaign",
                        "专项行动（不选即移出）",
                        "Campaign (none takes it out)",
                        new Choices.OfCase(this::choices))
                    .optional(),
                textarea("reason", "理由", "Reason").upTo(500)));
  }

  private CampaignCommand command(Occasion<CampaignState> on, Input in) {
    var chosen = in.optionalCode("campaign");
    var known = chosen.flatMap(code -> campaigns.named(on.file().district(), code));
    return new CampaignCommand(
        on.stamp(), known.map(Named::id), chosen.isEmpty() || known.isPresent(), in.text("reason"));
  }

  private List<Choice> choices(Setting setting) {
    return campaigns.namedIn(Overview.of(setting.state()).registration().district()).stream()
        .map(each -> new Choice(each.id().toString(), each.name(), each.name()))
        .toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<CampaignState, CampaignEvent, CampaignCommand> rules() {
    return RULES;
  }

  @Override
  public List<CampaignEvent> follows(CaseEvent event, CampaignState state, CaseFile file) {
    return event instanceof CaseEvent.Accepted accepted
        ? accepted.campaign().stream()
            .<CampaignEvent>map(id -> new CampaignEvent.FoundInCampaign(accepted.stamp(), id))
            .toList()
        : List.of();
  }

  @Override
  public Optional<Panel> panel(CampaignState state) {
    return state.campaign().flatMap(campaigns::named).map(CampaignTrack::panel);
  }

  private static Panel panel(Named campaign) {
    var name = campaign.name();
    return new Panel(
        new Label("专项行动", "Campaign"),
        new Label(name, name),
        List.of(Fact.of("自", "From", campaign.from()), Fact.of("至", "To", campaign.to())),
        true);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<CampaignState, CampaignCommand>> steps() {
    return steps;
  }

  @Override
  public Optional<String> next(CampaignState state) {
    return Optional.empty();
  }
}
