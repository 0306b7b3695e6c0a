package io.anshao.cases.survey.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Puts what was seen on site into the register (常普常新).
 *
 * @param isSeen whether somebody was on site
 */
public record NoteRisks(
    Stamp stamp,
    Text name,
    Optional<Text> uscc,
    Text address,
    List<SurveyEvent.Risk> risks,
    LocalDate on,
    boolean isSeen) {

  static final Refusal UNSEEN =
      new Refusal(
          "not-inspected", "现场核查之后才能登记风险普查。", "Nobody was on site yet: inspect first.", true);

  static final Refusal RISKS_MISSING =
      Refusal.ofBody("risks-missing", "请至少写一项风险。", "Name one risk at least.");

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<SurveyEvent> decide(SurveyState state, NoteRisks c) {
    if (!c.isSeen()) {
      return Decision.refuse(UNSEEN);
    }
    return c.risks().isEmpty()
        ? Decision.refuse(RISKS_MISSING)
        : Decision.accept(
            new SurveyEvent.RiskNoted(
                c.stamp(), c.name(), c.uscc(), c.address(), c.risks(), c.on()));
  }

  /** The state after an event. */
  public static SurveyState evolve(SurveyState state, SurveyEvent event) {
    return switch (event) {
      case SurveyEvent.RiskNoted e ->
          new SurveyState.Noted(e.name(), e.risks(), e.on(), times(state) + 1);
    };
  }

  private static int times(SurveyState state) {
    return switch (state) {
      case SurveyState.Unnoted _ -> 0;
      case SurveyState.Noted s -> s.times();
    };
  }
}
