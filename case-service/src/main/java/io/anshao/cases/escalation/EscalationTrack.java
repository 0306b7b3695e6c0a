package io.anshao.cases.escalation;

import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.escalation.domain.Escalating;
import io.anshao.cases.escalation.domain.Escalating.Look;
import io.anshao.cases.escalation.domain.EscalationEvent;
import io.anshao.cases.escalation.domain.EscalationState;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.List;
import java.util.Optional;

/** The ladder beside the main line; time alone gives it commands. */
final class EscalationTrack implements Track<EscalationState, EscalationEvent, Look> {

  static final String NAME = "escalation";

  private static final Rules<EscalationState, EscalationEvent, Look> RULES =
      new Rules<>(
          EscalationState.class,
          EscalationEvent.class,
          new EscalationState.Ground(),
          Escalating::decide,
          Escalating::evolve,
          EscalationEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("reminded", "提醒经办人", "Handler reminded"),
          new EventTitle("urged", "催办", "Unit leader urged"),
          new EventTitle("letter-due", "须发督办函", "Letter of supervision due"),
          new EventTitle("interview-due", "须约谈通报", "Interview due"),
          new EventTitle("listing-due", "须提出挂牌督办", "Listed supervision to be proposed"));

  @Override
  public String name() {
    return NAME;
  }

  /** 2 since it remembers every duty. */
  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public Rules<EscalationState, EscalationEvent, Look> rules() {
    return RULES;
  }

  @Override
  public Optional<Panel> panel(EscalationState state) {
    return state instanceof EscalationState.Reached(var duty, var rung, _)
        ? Optional.of(
            new Panel(
                new Label("催办督办", "Escalation"),
                new Label(rung.title(), rung.titleEn()),
                List.of(Fact.of("事项", "Duty", titleOf(SlaPolicy.of(duty.clock())))),
                true))
        : Optional.empty();
  }

  private static Label titleOf(SlaPolicy policy) {
    return new Label(policy.name(), policy.nameEn());
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<EscalationState, Look>> steps() {
    return List.of();
  }

  @Override
  public Optional<String> next(EscalationState state) {
    return Optional.empty();
  }
}
