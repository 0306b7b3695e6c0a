package io.anshao.cases.petition;

import static java.util.stream.Collectors.joining;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.petition.domain.Grounds;
import io.anshao.cases.petition.domain.PetitionCommand;
import io.anshao.cases.petition.domain.PetitionDecider;
import io.anshao.cases.petition.domain.PetitionEvent;
import io.anshao.cases.petition.domain.PetitionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A petition beside the main line; the government decides on it outside. */
final class PetitionTrack implements Track<PetitionState, PetitionEvent, PetitionCommand> {

  private static final Rules<PetitionState, PetitionEvent, PetitionCommand> RULES =
      new Rules<>(
          PetitionState.class,
          PetitionEvent.class,
          PetitionDecider.start(),
          PetitionDecider::decide,
          PetitionDecider::evolve,
          PetitionEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("petition-proposed", "提出提请关闭", "Petition for closure proposed"),
          new EventTitle("petition-approved", "决定提请关闭", "Closure petitioned for"),
          new EventTitle("petition-rejected", "不同意提请关闭", "Petition for closure rejected"));

  @Override
  public String name() {
    return "petition";
  }

  @Override
  public Rules<PetitionState, PetitionEvent, PetitionCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Panel> panel(PetitionState state) {
    return switch (state) {
      case PetitionState.NotProposed _ -> Optional.empty();
      case PetitionState.Proposed s ->
          Optional.of(panel("待区安委会领导决定", "Waits for the committee", on(s.reason(), s.grounds())));
      case PetitionState.Petitioned s ->
          Optional.of(panel("已提请", "Petitioned for", on(s.reason(), s.grounds())));
      case PetitionState.Rejected s ->
          Optional.of(panel("不同意", "Rejected", List.of(Fact.of("理由", "Reason", s.reason()))));
    };
  }

  private static Panel panel(String state, String stateEn, List<Fact> facts) {
    return new Panel(
        new Label("提请关闭", "Petition for closure"), new Label(state, stateEn), facts, true);
  }

  private static List<Fact> on(Text reason, Grounds grounds) {
    return List.of(
        Fact.of("理由", "Reason", reason),
        Fact.of("180 日内处罚决定", "Decisions in 180 days", days(grounds.inDays())),
        Fact.of("一年内处罚决定", "Decisions in a year", days(grounds.inAYear())),
        Fact.of(
            "重大事故隐患",
            "Major hazard",
            grounds.hasMajor() ? new Label("未销号", "Open") : new Label("无", "None")));
  }

  private static Label days(List<LocalDate> days) {
    var text = days.isEmpty() ? "0" : days.stream().map(LocalDate::toString).collect(joining("、"));
    return new Label(text, text);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<PetitionState, PetitionCommand>> steps() {
    return PetitionSteps.ALL;
  }

  @Override
  public Optional<String> next(PetitionState state) {
    return state instanceof PetitionState.Proposed
        ? Optional.of(PetitionSteps.DECIDE)
        : Optional.empty();
  }
}
