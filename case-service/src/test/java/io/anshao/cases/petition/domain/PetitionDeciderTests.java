package io.anshao.cases.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.petition.domain.PetitionCommand.Approve;
import io.anshao.cases.petition.domain.PetitionCommand.Propose;
import io.anshao.cases.petition.domain.PetitionCommand.Reject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PetitionDeciderTests {

  private static final LocalDate TODAY = LocalDate.of(2021, 6, 8);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final Stamp ONE = by(1);
  private static final Stamp OTHER = by(2);
  private static final List<LocalDate> THREE =
      List.of(TODAY.minusDays(170), TODAY.minusDays(60), TODAY);
  private static final Grounds MET = Grounds.of(new Party(true, THREE), TODAY);
  private static final Grounds NOT_MET = Grounds.of(new Party(true, THREE.subList(1, 3)), TODAY);

  private static final Propose PROPOSE = new Propose(ONE, WORDS, MET, true);

  @Test
  void isProposedOnlyOnWhatTheLawAsksFor() {
    assertThat(refusal(start(), new Propose(ONE, WORDS, NOT_MET, true)))
        .isEqualTo(Refusals.NOT_MET);
    var general = Grounds.of(new Party(false, THREE), TODAY);
    assertThat(refusal(start(), new Propose(ONE, WORDS, general, true)))
        .isEqualTo(Refusals.NOT_MET);
    assertThat(refusal(start(), new Propose(ONE, WORDS, MET, false)))
        .isEqualTo(Refusals.NOT_FOUNDED);
    assertThat(after(PROPOSE)).isEqualTo(new PetitionState.Proposed(WORDS, MET, ONE.by().person()));
    var fourInAYear =
        List.of(
            TODAY.minusDays(300), TODAY.minusDays(250), TODAY.minusDays(200), TODAY.minusDays(1));
    assertThat(Grounds.of(new Party(true, fourInAYear), TODAY).isMet()).isTrue();
    assertThat(Grounds.of(new Party(true, fourInAYear), TODAY.plusDays(66)).isMet()).isFalse();
  }

  @Test
  void isDecidedByAnotherPersonOnACountMadeThen() {
    var proposed = after(PROPOSE);
    assertThat(refusal(proposed, new Approve(ONE, MET))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(proposed, new Reject(ONE, WORDS))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(proposed, new Approve(OTHER, NOT_MET))).isEqualTo(Refusals.NO_LONGER_MET);
    assertThat(after(PROPOSE, new Approve(OTHER, MET)))
        .isEqualTo(new PetitionState.Petitioned(WORDS, MET));
  }

  @Test
  void isProposedOnceAndAgainAfterARejection() {
    assertThat(refusal(after(PROPOSE), PROPOSE)).isEqualTo(Refusals.PROPOSED_ALREADY);
    assertThat(refusal(after(PROPOSE, new Approve(OTHER, MET)), PROPOSE))
        .isEqualTo(Refusals.DECIDED_ALREADY);
    assertThat(after(PROPOSE, new Reject(OTHER, WORDS), PROPOSE))
        .isInstanceOf(PetitionState.Proposed.class);
    assertThat(refusal(start(), new Approve(OTHER, MET))).isEqualTo(Refusals.NOT_PROPOSED);
    assertThat(refusal(start(), new Reject(OTHER, WORDS))).isEqualTo(Refusals.NOT_PROPOSED);
  }

  private static PetitionState start() {
    return PetitionDecider.start();
  }

  private static PetitionState after(PetitionCommand... commands) {
    var state = start();
    for (var command : commands) {
      var decision = (Decision.Accepted<PetitionEvent>) PetitionDecider.decide(state, command);
      for (var event : decision.events()) {
        state = PetitionDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(PetitionState state, PetitionCommand command) {
    return ((Decision.Refused<PetitionEvent>) PetitionDecider.decide(state, command)).refusal();
  }

  private static Stamp by(long person) {
    return new Stamp(
        Instant.parse("2021-06-08T02:00:00Z"),
        new Actor(new UUID(0, person), Role.COMMITTEE_LEADER, Optional.empty()));
  }
}
