package io.anshao.cases.retaliation;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.retaliation.domain.RetaliationCommand;
import io.anshao.cases.retaliation.domain.RetaliationDecider;
import io.anshao.cases.retaliation.domain.RetaliationEvent;
import io.anshao.cases.retaliation.domain.RetaliationState;
import io.anshao.cases.retaliation.domain.RetaliationState.Matter;
import io.anshao.cases.retaliation.domain.RetaliationState.Matters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Retaliation against reporters, beside the main line and out of the sight of units. */
final class RetaliationTrack
    implements Track<RetaliationState, RetaliationEvent, RetaliationCommand> {

  private static final Rules<RetaliationState, RetaliationEvent, RetaliationCommand> RULES =
      new Rules<>(
          RetaliationState.class,
          RetaliationEvent.class,
          RetaliationState.none(),
          RetaliationDecider::decide,
          RetaliationDecider::evolve,
          RetaliationEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("retaliation-reported", "反映打击报复", "Retaliation reported"),
          new EventTitle("retaliation-added", "补充打击报复情况", "More of the retaliation"),
          new EventTitle("retaliation-contacted", "联系受报复的举报人", "Reporter reached"),
          new EventTitle("retaliation-verified", "核实打击报复", "Retaliation verified"),
          new EventTitle("retaliation-referred", "移送打击报复", "Retaliation referred"),
          new EventTitle("retaliation-handled", "打击报复处理完毕", "Retaliation handled"));

  @Override
  public String name() {
    return RetaliationEvent.TRACK;
  }

  @Override
  public Rules<RetaliationState, RetaliationEvent, RetaliationCommand> rules() {
    return RULES;
  }

  @Override
  public boolean isSealed() {
    return true;
  }

  /** The clock waits until each reporter who suffers was reached. */
  @Override
  public List<Signal> signals(RetaliationEvent event, RetaliationState after) {
    var isReached = after.open().stream().allMatch(Matter::isContacted);
    return switch (event) {
      case RetaliationEvent.RetaliationReported _ -> named("retaliation-reported");
      case RetaliationEvent.RetaliationContacted _, RetaliationEvent.RetaliationHandled _ ->
          isReached ? named("retaliation-contacted") : List.of();
      case RetaliationEvent.RetaliationAdded _,
          RetaliationEvent.RetaliationVerified _,
          RetaliationEvent.RetaliationReferred _ ->
          List.of();
    };
  }

  private static List<Signal> named(String name) {
    return List.of(new Signal(name, Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(RetaliationState state) {
    var all = ((Matters) state).all();
    var open = state.open().size();
    var facts = new ArrayList<Fact>();
    all.forEach(each -> add(each, facts));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                new Label("打击报复（仅安委办可见）", "Retaliation (for the office alone)"),
                open == 0
                    ? new Label("已处理", "Handled")
                    : new Label("办理中 %d 件".formatted(open), "Being handled: " + open),
                facts,
                false));
  }

  private static void add(Matter matter, List<Fact> facts) {
    facts.add(Fact.of("线索 " + matter.number(), "Tip " + matter.number(), stage(matter)));
    facts.add(Fact.of("反映", "What is said", matter.account()));
    for (var each : matter.referrals()) {
      facts.add(
          Fact.of(
              "移送" + each.to().title() + " " + each.on(),
              "Referred to " + each.to().titleEn() + " " + each.on(),
              each.letter()));
    }
    matter.result().ifPresent(told -> facts.add(Fact.of("告知举报人", "Told the reporter", told)));
  }

  private static Label stage(Matter matter) {
    if (matter.result().isPresent()) {
      return new Label("已处理", "Handled");
    }
    var verified = matter.isProven();
    if (verified.isPresent()) {
      return verified.get() ? new Label("已查实", "Proven") : new Label("未查实", "Not proven");
    }
    return matter.isContacted()
        ? new Label("已联系，待核实", "Reached, to be verified")
        : new Label("待联系举报人", "Reporter to be reached");
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<RetaliationState, RetaliationCommand>> steps() {
    return RetaliationSteps.ALL;
  }

  @Override
  public Optional<String> next(RetaliationState state) {
    return state.open().stream().findFirst().map(RetaliationTrack::next);
  }

  private static String next(Matter matter) {
    if (!matter.isContacted()) {
      return "contact-retaliated";
    }
    if (matter.isProven().isEmpty()) {
      return "verify-retaliation";
    }
    return matter.isProven().get() && matter.referrals().isEmpty()
        ? "refer-retaliation"
        : "conclude-retaliation";
  }
}
