package io.anshao.cases.incident;

import static io.anshao.cases.lifecycle.domain.Role.DUTY_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.incident.domain.IncidentCommand;
import io.anshao.cases.incident.domain.IncidentDecider;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.incident.domain.IncidentState;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a case belongs to an incident. */
final class IncidentTrack implements Track<IncidentState, IncidentEvent, IncidentCommand> {

  static final String NAME = "incident";

  private static final Label TITLE = new Label("突发聚集", "Incident");

  private static final Set<String> PUBLISHING =
      Set.of("review-exposure", "agree-exposure", "schedule-exposure", "publish-exposure");

  private static final Rules<IncidentState, IncidentEvent, IncidentCommand> RULES =
      new Rules<>(
          IncidentState.class,
          IncidentEvent.class,
          new IncidentState.Apart(),
          IncidentDecider::decide,
          IncidentDecider::evolve,
          IncidentEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("joined-incident", "纳入突发聚集", "Taken into an incident"),
          new EventTitle("reporters-told", "统一反馈举报人", "All reporters told"),
          new EventTitle("left-incident", "移出突发聚集", "Taken out of the incident"));

  private static final List<Step<IncidentState, IncidentCommand>> STEPS =
      List.of(
          Step.of(
              "leave-incident",
              "移出突发聚集",
              "Take out of the incident",
              Reach.DISTRICT,
              List.of(TRIAGER, DUTY_LEADER, OFFICE_LEADER),
              (on, in) -> new IncidentCommand(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<IncidentState, IncidentEvent, IncidentCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Refusal> forbids(IncidentState state, String command, Stamp stamp) {
    return PUBLISHING.contains(command)
        ? IncidentDecider.holdsPublishing(state, stamp)
        : Optional.empty();
  }

  @Override
  public Optional<Panel> panel(IncidentState state) {
    return switch (state) {
      case IncidentState.Apart _ -> Optional.empty();
      case IncidentState.Part(_, var told) ->
          Optional.of(
              new Panel(
                  TITLE,
                  new Label("属于一起突发聚集，先处置人员安全", "Part of an incident: people come first"),
                  told.map(text -> Fact.of("已统一反馈", "All reporters were told", text)).stream()
                      .toList(),
                  false));
    };
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<IncidentState, IncidentCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(IncidentState state) {
    return Optional.empty();
  }
}
