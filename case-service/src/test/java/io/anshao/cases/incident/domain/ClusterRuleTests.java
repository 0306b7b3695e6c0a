package io.anshao.cases.incident.domain;

import static io.anshao.cases.incident.domain.ClusterRule.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.incident.domain.ClusterRule.Neighbour;
import io.anshao.cases.incident.domain.ClusterRule.Outcome;
import io.anshao.cases.incident.domain.IncidentEvent.JoinedIncident;
import io.anshao.cases.incident.domain.IncidentEvent.LeftIncident;
import io.anshao.cases.incident.domain.IncidentState.Apart;
import io.anshao.cases.incident.domain.IncidentState.Part;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterRuleTests {

  private static final Instant AT = Instant.parse("2021-10-20T06:02:00Z");
  private static final UUID INCIDENT = new UUID(1, 1);
  private static final Stamp NOW = new Stamp(AT, Actor.SYSTEM);

  @Test
  void opensAnIncidentWithTheFifthTip() {
    assertThat(STANDARD.judge(List.of())).isEqualTo(new Outcome.Nothing());
    assertThat(STANDARD.judge(neighbours(3))).isEqualTo(new Outcome.Nothing());
    assertThat(STANDARD.judge(neighbours(4)))
        .isEqualTo(new Outcome.Opens(neighbours(4).stream().map(Neighbour::caseId).toList()));
  }

  @Test
  void joinsWhatIsOpenNearBy() {
    var known = new Neighbour(new UUID(0, 9), AT, Optional.of(INCIDENT));
    assertThat(STANDARD.judge(List.of(known))).isEqualTo(new Outcome.Joins(INCIDENT));
  }

  @Test
  void leavesPublishingToALeaderOfTheOfficeWhileItLasts() {
    var part = IncidentDecider.evolve(new Apart(), new JoinedIncident(NOW, INCIDENT));
    assertThat(part).isEqualTo(new Part(INCIDENT, Optional.empty()));
    assertThat(IncidentDecider.holdsPublishing(part, by(Role.REVIEWER)))
        .contains(IncidentDecider.LEADER_PUBLISHES);
    assertThat(IncidentDecider.holdsPublishing(part, by(Role.OFFICE_LEADER))).isEmpty();
    assertThat(IncidentDecider.holdsPublishing(new Apart(), by(Role.REVIEWER))).isEmpty();
  }

  @Test
  void isLeftByAPersonAlone() {
    var reason = new Text(new UUID(0, 1), "00");
    var leave = new IncidentCommand(NOW, reason);
    var part = new Part(INCIDENT, Optional.empty());
    var decision = (Decision.Accepted<IncidentEvent>) IncidentDecider.decide(part, leave);
    assertThat(decision.events()).containsExactly(new LeftIncident(NOW, INCIDENT, reason));
    assertThat(IncidentDecider.evolve(part, decision.events().getFirst())).isEqualTo(new Apart());
    assertThat(IncidentDecider.decide(new Apart(), leave))
        .isEqualTo(Decision.refuse(IncidentDecider.NO_INCIDENT));
  }

  private static List<Neighbour> neighbours(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Neighbour(new UUID(0, i), AT, Optional.empty()))
        .toList();
  }

  private static Stamp by(Role role) {
    return new Stamp(AT, new Actor(new UUID(2, 2), role, Optional.empty()));
  }
}
