package io.anshao.cases.malicious.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.malicious.domain.MaliciousCommand.Clear;
import io.anshao.cases.malicious.domain.MaliciousCommand.Confirm;
import io.anshao.cases.malicious.domain.MaliciousCommand.Propose;
import io.anshao.cases.malicious.domain.MaliciousCommand.Suspect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MaliciousDeciderTests {

  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final Instant LAST_MOMENT = Instant.parse("2021-07-18T15:59:59Z");
  private static final Stamp FIRST = by(1, "2021-06-18T02:00:00Z");
  private static final Stamp SECOND = by(2, "2021-06-21T02:00:00Z");

  private static final Suspect SUSPECT = new Suspect(FIRST, WORDS, true);
  private static final Propose PROPOSE = propose(FIRST, true);
  private static final Confirm CONFIRM = new Confirm(SECOND, Optional.of(LAST_MOMENT));
  private static final Clear CLEAR = new Clear(SECOND, WORDS);

  @Test
  void isFoundByTwoPeopleOnEvidence() {
    assertThat(after(SUSPECT, PROPOSE, CONFIRM))
        .isEqualTo(new MaliciousState.Confirmed(WORDS, true));
  }

  @Test
  void isNeverFoundByOnePersonAlone() {
    assertThat(refusal(after(SUSPECT, PROPOSE), new Confirm(FIRST, Optional.of(LAST_MOMENT))))
        .isEqualTo(Refusals.SAME_PERSON);
  }

  @Test
  void needsEvidenceAndAnInspectionThatFoundNothing() {
    assertThat(refusal(after(SUSPECT), CONFIRM)).isEqualTo(Refusals.NO_EVIDENCE);
    assertThat(refusal(after(SUSPECT), propose(FIRST, false))).isEqualTo(Refusals.NOT_UNFOUNDED);
    assertThat(refusal(after(), PROPOSE)).isEqualTo(Refusals.NOT_SUSPECTED);
    assertThat(refusal(after(), new Suspect(FIRST, WORDS, false)))
        .isEqualTo(Refusals.NOT_UNFOUNDED);
  }

  @Test
  void lapsesAfterThirtyDays() {
    var late = by(2, "2021-07-18T16:00:00Z");
    assertThat(refusal(after(SUSPECT), propose(late, true))).isEqualTo(Refusals.LAPSED);
    assertThat(refusal(after(SUSPECT, PROPOSE), new Confirm(late, Optional.of(LAST_MOMENT))))
        .isEqualTo(Refusals.LAPSED);
    assertThat(after(SUSPECT, PROPOSE, CLEAR)).isEqualTo(new MaliciousState.GoodFaith());
  }

  @Test
  void isSuspectedOnceAtATime() {
    assertThat(refusal(after(SUSPECT), SUSPECT)).isEqualTo(Refusals.SUSPECTED_ALREADY);
    assertThat(refusal(after(SUSPECT, PROPOSE, CONFIRM), SUSPECT))
        .isEqualTo(Refusals.CONFIRMED_ALREADY);
    assertThat(after(SUSPECT, CLEAR, SUSPECT)).isInstanceOf(MaliciousState.Suspected.class);
  }

  private static Propose propose(Stamp stamp, boolean isUnfounded) {
    return new Propose(stamp, WORDS, true, isUnfounded, Optional.of(LAST_MOMENT));
  }

  private static Stamp by(int person, String at) {
    return new Stamp(
        Instant.parse(at), new Actor(new UUID(0, person), Role.OFFICE_LEADER, Optional.empty()));
  }

  private static MaliciousState after(MaliciousCommand... commands) {
    MaliciousState state = new MaliciousState.GoodFaith();
    for (var command : commands) {
      var decision = (Decision.Accepted<MaliciousEvent>) MaliciousDecider.decide(state, command);
      for (var event : decision.events()) {
        state = MaliciousDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(MaliciousState state, MaliciousCommand command) {
    return ((Decision.Refused<MaliciousEvent>) MaliciousDecider.decide(state, command)).refusal();
  }
}
