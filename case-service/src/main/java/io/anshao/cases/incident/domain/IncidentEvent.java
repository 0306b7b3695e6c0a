package io.anshao.cases.incident.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.UUID;

/** What happened to a case as a part of an incident. */
public sealed interface IncidentEvent {

  Stamp stamp();

  /** The cluster rule took it in. */
  record JoinedIncident(Stamp stamp, UUID incident) implements IncidentEvent {}

  /** 统一反馈: one text to all reporters of the incident. */
  record ReportersTold(Stamp stamp, UUID incident, Text text) implements IncidentEvent {}

  /** A person found that it is about something else. */
  record LeftIncident(Stamp stamp, UUID incident, Text reason) implements IncidentEvent {}
}
