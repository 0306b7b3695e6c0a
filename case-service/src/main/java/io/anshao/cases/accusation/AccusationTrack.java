package io.anshao.cases.accusation;

import io.anshao.cases.accusation.domain.AccusationCommand;
import io.anshao.cases.accusation.domain.AccusationDecider;
import io.anshao.cases.accusation.domain.AccusationEvent;
import io.anshao.cases.accusation.domain.AccusationEvent.AccusationDropped;
import io.anshao.cases.accusation.domain.AccusationEvent.UnitAccused;
import io.anshao.cases.accusation.domain.AccusationState;
import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.accusation.domain.AccusationState.Against;
import io.anshao.cases.accusation.domain.AccusationState.Dropped;
import io.anshao.cases.accusation.domain.AccusationState.Nobody;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom the case accuses; an accused unit that has it in hand loses it at once. */
final class AccusationTrack implements Track<AccusationState, AccusationEvent, AccusationCommand> {

  private static final Label TITLE = new Label("涉公职人员、单位的投诉", "Complaint against officials");

  private static final Rules<AccusationState, AccusationEvent, AccusationCommand> RULES =
      new Rules<>(
          AccusationState.class,
          AccusationEvent.class,
          new Nobody(),
          AccusationDecider::decide,
          AccusationDecider::evolve,
          AccusationEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("unit-accused", "登记涉公职人员、单位的投诉", "Unit accused"),
          new EventTitle("accusation-dropped", "排除涉公职人员、单位的投诉", "Accusation dropped"));

  private final List<Step<AccusationState, AccusationCommand>> steps;

  AccusationTrack(Units units) {
    this.steps = AccusationSteps.all(units);
  }

  @Override
  public String name() {
    return "accusation";
  }

  @Override
  public Rules<AccusationState, AccusationEvent, AccusationCommand> rules() {
    return RULES;
  }

  @Override
  public List<CaseEvent> onMain(AccusationEvent event) {
    return switch (event) {
      case UnitAccused e -> takenFrom(e);
      case AccusationDropped _ -> List.of();
    };
  }

  private static List<CaseEvent> takenFrom(UnitAccused event) {
    var reason = event.accused().reason();
    var recalled = new CaseEvent.Recalled(event.stamp(), reason);
    return switch (event.hands()) {
      case NOTHING -> List.of();
      case THE_CASE -> List.of(recalled);
      case ITS_CONCLUSION ->
          List.of(new CaseEvent.ClosureRejected(event.stamp(), reason), recalled);
    };
  }

  @Override
  public Set<UnitCode> hides(AccusationState state) {
    return AccusationDecider.accused(state);
  }

  @Override
  public boolean isSealed() {
    return true;
  }

  @Override
  public Optional<Panel> panel(AccusationState state) {
    return switch (state) {
      case Nobody _ -> Optional.empty();
      case Against(var all) ->
          Optional.of(
              new Panel(
                  TITLE,
                  new Label(
                      "须移送纪检监察机关，不经被投诉单位", "For discipline inspection, never through the unit"),
                  facts(all),
                  false));
      case Dropped(var reason) ->
          Optional.of(
              new Panel(
                  TITLE,
                  new Label("已排除", "Dropped"),
                  List.of(Fact.of("理由", "Reason", reason)),
                  false));
    };
  }

  private static List<Fact> facts(List<Accused> all) {
    var facts = new ArrayList<Fact>();
    for (var each : all) {
      var kind = each.kind();
      facts.add(
          Fact.of(
              "被投诉",
              "Accused",
              new Label(
                  each.unitName() + "（" + kind.title() + "）",
                  each.unitName() + " (" + kind.titleEn() + ")")));
      facts.add(Fact.of("内容", "What is said", each.reason()));
    }
    return List.copyOf(facts);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<AccusationState, AccusationCommand>> steps() {
    return steps;
  }

  @Override
  public Optional<String> next(AccusationState state) {
    return Optional.empty();
  }
}
