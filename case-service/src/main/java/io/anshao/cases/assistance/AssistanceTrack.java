package io.anshao.cases.assistance;

import io.anshao.cases.assistance.domain.AssistanceCommand;
import io.anshao.cases.assistance.domain.AssistanceDecider;
import io.anshao.cases.assistance.domain.AssistanceEvent;
import io.anshao.cases.assistance.domain.AssistanceState;
import io.anshao.cases.assistance.domain.Plan;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Help beside the main line: it moves the day of the order once and nothing else. */
final class AssistanceTrack implements Track<AssistanceState, AssistanceEvent, AssistanceCommand> {

  private static final Rules<AssistanceState, AssistanceEvent, AssistanceCommand> RULES =
      new Rules<>(
          AssistanceState.class,
          AssistanceEvent.class,
          new AssistanceState.None(),
          AssistanceDecider::decide,
          AssistanceDecider::evolve,
          AssistanceEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("assistance-proposed", "提出帮扶", "Help proposed"),
          new EventTitle("assistance-declined", "企业不需帮扶", "The firm declined help"),
          new EventTitle("assistance-agreed", "企业同意帮扶", "The firm agreed to help"),
          new EventTitle("assistance-planned", "制定帮扶方案", "Help planned"),
          new EventTitle("assistance-visited", "上门帮扶", "Visit"),
          new EventTitle("assistance-extended", "帮扶延期", "Longer time for help"),
          new EventTitle("assistance-evaluated", "帮扶评价", "Help evaluated"));

  @Override
  public String name() {
    return "assistance";
  }

  @Override
  public Rules<AssistanceState, AssistanceEvent, AssistanceCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(AssistanceEvent event, AssistanceState after) {
    return event instanceof AssistanceEvent.AssistanceExtended extended
        ? List.of(new Signal("assistance-extended", Optional.of(extended.until())))
        : List.of();
  }

  @Override
  public Optional<Panel> panel(AssistanceState state) {
    return switch (state) {
      case AssistanceState.None _ -> Optional.empty();
      case AssistanceState.Proposed s ->
          Optional.of(
              panel("待企业答复", "Waits for the firm", List.of(Fact.of("情况", "Reason", s.reason()))));
      case AssistanceState.Declined s ->
          Optional.of(
              panel("企业不需帮扶", "Declined", List.of(Fact.of("企业意见", "The firm", s.statement()))));
      case AssistanceState.Agreed s ->
          Optional.of(
              panel("待制定方案", "To be planned", List.of(Fact.of("企业意见", "The firm", s.statement()))));
      case AssistanceState.InService s ->
          Optional.of(
              panel(
                  "帮扶中，已上门 %d 次".formatted(s.visits()),
                  "Under way; visits: " + s.visits(),
                  facts(s.plan())));
      case AssistanceState.Evaluated s -> {
        var facts = new ArrayList<>(facts(s.plan()));
        facts.add(Fact.of("成效", "Result", s.result()));
        yield Optional.of(
            panel("已完成，上门 %d 次".formatted(s.visits()), "Done; visits: " + s.visits(), facts));
      }
    };
  }

  private static List<Fact> facts(Plan plan) {
    return List.of(
        Fact.of("专家", "Expert", plan.expert()),
        Fact.of("上门日期", "Day of the visit", plan.on()),
        Fact.of("费用承担", "Cost borne by", plan.bearer()),
        Fact.of("期间停用", "Stopped meanwhile", plan.interim()));
  }

  private static Panel panel(String state, String stateEn, List<Fact> facts) {
    return new Panel(new Label("帮扶", "Assistance"), new Label(state, stateEn), facts, true);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<AssistanceState, AssistanceCommand>> steps() {
    return AssistanceSteps.ALL;
  }

  @Override
  public Optional<String> next(AssistanceState state) {
    return switch (state) {
      case AssistanceState.Proposed _ -> Optional.of("record-assistance-consent");
      case AssistanceState.Agreed _ -> Optional.of("plan-assistance");
      case AssistanceState.InService _ -> Optional.of("record-assistance-visit");
      case AssistanceState.None _, AssistanceState.Declined _, AssistanceState.Evaluated _ ->
          Optional.empty();
    };
  }
}
