package io.anshao.cases.reveal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.reveal.domain.RevealEvent.ContactApproved;
import io.anshao.cases.reveal.domain.RevealEvent.ContactRefused;
import io.anshao.cases.reveal.domain.RevealEvent.ContactRequested;
import io.anshao.cases.reveal.domain.RevealEvent.ContactServed;
import io.anshao.cases.reveal.domain.RevealState.Request;
import io.anshao.cases.reveal.domain.RevealState.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevealDeciderTests {

  private static final UUID TIP = UUID.randomUUID();
  private static final UUID REQUEST = UUID.randomUUID();
  private static final Text TOLD = new Text(UUID.randomUUID(), "sha-256:00");
  private static final Stamp BY_TRIAGER = stamp(Role.TRIAGER);
  private static final Stamp BY_CUSTODIAN = stamp(Role.IDENTITY_CUSTODIAN);

  private static final RevealEvent REQUESTED =
      new ContactRequested(BY_TRIAGER, REQUEST, TIP, "verify", TOLD);
  private static final RevealEvent APPROVED = new ContactApproved(BY_CUSTODIAN, REQUEST, TIP);
  private static final RevealEvent REFUSED = new ContactRefused(BY_CUSTODIAN, REQUEST, TIP, TOLD);
  private static final RevealEvent SERVED = new ContactServed(BY_TRIAGER, REQUEST, TIP, TOLD);

  @Test
  void followsARequestToItsEnd() {
    assertThat(stageAfter(REQUESTED)).contains(Stage.REQUESTED);
    assertThat(stageAfter(REQUESTED, APPROVED)).contains(Stage.APPROVED_ONCE);
    assertThat(stageAfter(REQUESTED, APPROVED, APPROVED)).contains(Stage.APPROVED);
    assertThat(stageAfter(REQUESTED, APPROVED, APPROVED, SERVED)).contains(Stage.SERVED);
    assertThat(stageAfter(REQUESTED, REFUSED)).contains(Stage.REFUSED);
  }

  @Test
  void notesNothingTwice() {
    var requested = after(REQUESTED);
    var served = after(REQUESTED, APPROVED, APPROVED, SERVED);

    assertThat(RevealDecider.decide(requested, REQUESTED)).isInstanceOf(Decision.Refused.class);
    assertThat(RevealDecider.decide(served, SERVED)).isInstanceOf(Decision.Refused.class);
    assertThat(RevealDecider.decide(served, REFUSED)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void notesWhatBeganInAnotherCase() {
    assertThat(RevealDecider.decide(RevealState.none(), SERVED)).isEqualTo(Decision.accept(SERVED));
    assertThat(after(SERVED)).isEqualTo(RevealState.none());
  }

  private static RevealState after(RevealEvent... events) {
    var state = RevealState.none();
    for (var each : events) {
      state = RevealDecider.evolve(state, each);
    }
    return state;
  }

  private static Optional<Stage> stageAfter(RevealEvent... events) {
    return after(events).request(REQUEST).map(Request::stage);
  }

  private static Stamp stamp(Role role) {
    return new Stamp(
        Instant.parse("2021-09-07T02:30:00Z"),
        new Actor(UUID.randomUUID(), role, Optional.empty()));
  }
}
