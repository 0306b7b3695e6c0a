package io.anshao.cases.incident.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/** Whether a case belongs to a cluster of tips. */
public sealed interface IncidentState {

  /** It stands by itself. */
  record Apart() implements IncidentState {}

  /**
   * It belongs to an incident.
   *
   * @param told what all its reporters were told last
   */
  record Part(UUID incident, Optional<Text> told) implements IncidentState {}
}
