package io.anshao.cases.survey.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;

/** What a case has added to the register so far. */
public sealed interface SurveyState {

  /** Nothing. */
  record Unnoted() implements SurveyState {}

  /**
   * The place is in it.
   *
   * @param times how often this case noted it
   */
  record Noted(Text name, List<SurveyEvent.Risk> risks, LocalDate on, int times)
      implements SurveyState {}
}
