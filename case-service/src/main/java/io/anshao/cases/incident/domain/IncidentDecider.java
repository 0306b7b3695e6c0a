package io.anshao.cases.incident.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.incident.domain.IncidentEvent.JoinedIncident;
import io.anshao.cases.incident.domain.IncidentEvent.LeftIncident;
import io.anshao.cases.incident.domain.IncidentEvent.ReportersTold;
import io.anshao.cases.incident.domain.IncidentState.Apart;
import io.anshao.cases.incident.domain.IncidentState.Part;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.Optional;

/** A case within an incident: what is held back, and how it leaves. */
public final class IncidentDecider {

  static final Refusal NO_INCIDENT =
      new Refusal("no-incident", "本案不属于突发聚集。", "The case belongs to no incident.", false);

  static final Refusal LEADER_PUBLISHES =
      new Refusal(
          "incident-leader-publishes",
          "突发聚集期间，须由安委办领导批准公开。",
          "While the incident lasts, an office leader decides what is published.",
          true);

  private IncidentDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<IncidentEvent> decide(IncidentState state, IncidentCommand command) {
    return state instanceof Part part
        ? accept(new LeftIncident(command.stamp(), part.incident(), command.reason()))
        : refuse(NO_INCIDENT);
  }

  /** The state after an event. */
  public static IncidentState evolve(IncidentState state, IncidentEvent event) {
    return switch (event) {
      case JoinedIncident e -> new Part(e.incident(), Optional.empty());
      case ReportersTold e -> new Part(e.incident(), Optional.of(e.text()));
      case LeftIncident _ -> new Apart();
    };
  }

  /** Why somebody may not publish: in an incident that is an office leader's (A11). */
  public static Optional<Refusal> holdsPublishing(IncidentState state, Stamp stamp) {
    return state instanceof Part && stamp.by().role() != Role.OFFICE_LEADER
        ? Optional.of(LEADER_PUBLISHES)
        : Optional.empty();
  }
}
