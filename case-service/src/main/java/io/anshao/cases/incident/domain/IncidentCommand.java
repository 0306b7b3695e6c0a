package io.anshao.cases.incident.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** A person takes a case out of an incident: it only happened near by. */
public record IncidentCommand(Stamp stamp, Text reason) {}
