package io.anshao.cases.accident;

import io.anshao.cases.accident.domain.AccidentCommand;
import io.anshao.cases.accident.domain.AccidentDecider;
import io.anshao.cases.accident.domain.AccidentEvent;
import io.anshao.cases.accident.domain.AccidentState;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An alleged death beside the main line, which it holds. */
final class AccidentTrack implements Track<AccidentState, AccidentEvent, AccidentCommand> {

  private static final Label TITLE = new Label("事故衔接", "Alleged death");

  /** What would put the matter into somebody's hands, or end it. */
  private static final Set<String> HELD =
      Set.of("assign", "decline", "approve-decline", "merge", "send-referral", "approve-closure");

  private static final String REPORT_UP = "report-accident";
  private static final String CLOSING = "approve-closure";

  private static final Rules<AccidentState, AccidentEvent, AccidentCommand> RULES =
      new Rules<>(
          AccidentState.class,
          AccidentEvent.class,
          new AccidentState.Nothing(),
          AccidentDecider::decide,
          AccidentDecider::evolve,
          AccidentEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("death-alleged", "登记死亡线索", "Death alleged"),
          new EventTitle("accident-reported", "事故上报", "Accident reported up"),
          new EventTitle("verification-organised", "组织核实", "Verification organised"),
          new EventTitle("allegation-cleared", "排除死亡线索", "Allegation cleared"));

  @Override
  public String name() {
    return "accident";
  }

  /** 2 since a death under verification may still have to be reported up. */
  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public Rules<AccidentState, AccidentEvent, AccidentCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Refusal> forbids(AccidentState state, String command, Stamp stamp) {
    var held = HELD.contains(command) ? AccidentDecider.hold(state) : Optional.<Refusal>empty();
    return command.equals(CLOSING)
        ? held.or(() -> AccidentDecider.holdsClosing(state, stamp))
        : held;
  }

  @Override
  public List<Signal> signals(AccidentEvent event, AccidentState after) {
    var name =
        switch (event) {
          case AccidentEvent.DeathAlleged _ -> "death-alleged";
          case AccidentEvent.AccidentReported _ -> "accident-reported";
          case AccidentEvent.VerificationOrganised _ -> "verification-organised";
          case AccidentEvent.AllegationCleared _ -> "allegation-cleared";
        };
    return List.of(new Signal(name, Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(AccidentState state) {
    return switch (state) {
      case AccidentState.Nothing _ -> Optional.empty();
      case AccidentState.Alleged(var reason, var to) when to.isPresent() ->
          Optional.of(
              panel(
                  "已上报，待区安委会领导决定",
                  "Reported up; waits for a leader of the committee",
                  Fact.of("线索", "What is alleged", reason),
                  Fact.of("上报", "Reported to", to.get())));
      case AccidentState.Alleged(var reason, _) ->
          Optional.of(
              panel(
                  "待上报、待区安委会领导决定",
                  "To be reported up; waits for a leader of the committee",
                  Fact.of("线索", "What is alleged", reason)));
      case AccidentState.Verifying(var decision, var to) when to.isEmpty() ->
          Optional.of(
              panel(
                  "县级政府组织核实，待上报",
                  "Being verified; to be reported up",
                  said("决定", "Decision", decision)));
      case AccidentState.Verifying(var decision, _) ->
          Optional.of(panel("县级政府组织核实", "Being verified", said("决定", "Decision", decision)));
      case AccidentState.Cleared(var reason) ->
          Optional.of(panel("已排除", "Cleared", said("理由", "Reason", reason)));
    };
  }

  private static Fact said(String zh, String en, Text text) {
    return Fact.of(zh, en, text);
  }

  private static Panel panel(String state, String stateEn, Fact... facts) {
    return new Panel(TITLE, new Label(state, stateEn), List.of(facts), false);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<AccidentState, AccidentCommand>> steps() {
    return AccidentSteps.ALL;
  }

  @Override
  public Optional<String> next(AccidentState state) {
    return switch (state) {
      case AccidentState.Alleged(_, var to) ->
          Optional.of(to.isEmpty() ? REPORT_UP : "organise-verification");
      case AccidentState.Verifying(_, var to) when to.isEmpty() -> Optional.of(REPORT_UP);
      case AccidentState.Nothing _, AccidentState.Verifying _, AccidentState.Cleared _ ->
          Optional.empty();
    };
  }
}
