package io.anshao.cases.survey.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a case adds to the register. */
public sealed interface SurveyEvent {

  Stamp stamp();

  /** One risk, its level by its code. */
  record Risk(Text what, String level) {}

  /** What was seen on site goes into the register: a new place, or one that is surveyed again. */
  record RiskNoted(
      Stamp stamp, Text name, Optional<Text> uscc, Text address, List<Risk> risks, LocalDate on)
      implements SurveyEvent {}
}
