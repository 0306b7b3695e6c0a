package io.anshao.cases.supervision;

import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.escalation.Climbed;
import io.anshao.cases.escalation.domain.EscalationState.Reached;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.supervision.domain.Signing;
import io.anshao.cases.supervision.domain.SupervisionCommand;
import io.anshao.cases.supervision.domain.SupervisionEvent;
import io.anshao.cases.supervision.domain.SupervisionState;
import java.util.List;
import java.util.Optional;

/** Letters of supervision beside the main line. */
final class SupervisionTrack
    implements Track<SupervisionState, SupervisionEvent, SupervisionCommand> {

  private static final Rules<SupervisionState, SupervisionEvent, SupervisionCommand> RULES =
      new Rules<>(
          SupervisionState.class,
          SupervisionEvent.class,
          new SupervisionState.Letters(List.of()),
          Signing::decide,
          Signing::evolve,
          SupervisionEvent::stamp);

  private static final List<Step<SupervisionState, SupervisionCommand>> STEPS =
      List.of(
          Step.of(
              "sign-supervision-letter",
              "签发督办函",
              "Sign a letter of supervision",
              Reach.DISTRICT,
              List.of(Role.OFFICE_LEADER),
              (on, in) ->
                  new SupervisionCommand(
                      on.stamp(),
                      in.text("content"),
                      Climbed.in(on.file())
                          .filter(reached -> reached.rung().compareTo(Rung.LETTER) >= 0)
                          .map(Reached::duty)),
              textarea("content", "督办要求", "What is asked for").upTo(2000)));

  @Override
  public String name() {
    return "supervision";
  }

  @Override
  public Rules<SupervisionState, SupervisionEvent, SupervisionCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Panel> panel(SupervisionState state) {
    return state.letters().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                new Label("督办函", "Letters of supervision"),
                new Label("已签发", "Signed"),
                state.letters().stream()
                    .map(letter -> Fact.of(letter.number(), letter.number(), letter.content()))
                    .toList(),
                true));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return List.of(
        new EventTitle("supervision-letter-signed", "签发督办函", "Letter of supervision signed"));
  }

  @Override
  public List<Step<SupervisionState, SupervisionCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(SupervisionState state) {
    return Optional.empty();
  }
}
