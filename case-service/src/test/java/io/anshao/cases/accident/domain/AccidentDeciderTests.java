package io.anshao.cases.accident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.accident.domain.AccidentCommand.Allege;
import io.anshao.cases.accident.domain.AccidentCommand.Clear;
import io.anshao.cases.accident.domain.AccidentCommand.Organise;
import io.anshao.cases.accident.domain.AccidentCommand.ReportUp;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccidentDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-10-20T06:02:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");

  private static final Allege ALLEGE = new Allege(NOW, WORDS, true);
  private static final ReportUp REPORT = new ReportUp(NOW, WORDS);
  private static final Organise ORGANISE = new Organise(NOW, WORDS);
  private static final Clear CLEAR = new Clear(NOW, WORDS);

  @Test
  void holdsTheMatterUntilALeaderDecides() {
    assertThat(AccidentDecider.hold(after())).isEmpty();
    assertThat(AccidentDecider.hold(after(ALLEGE))).contains(Refusals.DEATH_UNDECIDED);
    assertThat(AccidentDecider.hold(after(ALLEGE, REPORT))).contains(Refusals.DEATH_UNDECIDED);
    assertThat(AccidentDecider.hold(after(ALLEGE, REPORT, ORGANISE))).isEmpty();
    assertThat(AccidentDecider.hold(after(ALLEGE, CLEAR))).isEmpty();
  }

  @Test
  void isReportedUpOnce() {
    assertThat(refusal(after(ALLEGE, REPORT), REPORT)).isEqualTo(Refusals.REPORTED_ALREADY);
  }

  @Test
  void maybeVerifiedWithoutHavingBeenReportedAndClearedAfterwards() {
    assertThat(after(ALLEGE, ORGANISE))
        .isEqualTo(new AccidentState.Verifying(WORDS, Optional.empty()));
    assertThat(after(ALLEGE, ORGANISE, CLEAR)).isEqualTo(new AccidentState.Cleared(WORDS));
  }

  @Test
  void isStillReportedUpOnceItIsVerified() {
    var reported = new AccidentState.Verifying(WORDS, Optional.of(WORDS));

    assertThat(after(ALLEGE, ORGANISE, REPORT)).isEqualTo(reported);
    assertThat(after(ALLEGE, REPORT, ORGANISE)).isEqualTo(reported);
    assertThat(refusal(reported, REPORT)).isEqualTo(Refusals.REPORTED_ALREADY);
  }

  @Test
  void isClosedByALeaderWhileItIsVerified() {
    var verified = after(ALLEGE, ORGANISE);

    assertThat(AccidentDecider.holdsClosing(verified, by(Role.TRIAGER)))
        .contains(Refusals.LEADER_CLOSES);
    assertThat(AccidentDecider.holdsClosing(verified, by(Role.OFFICE_LEADER))).isEmpty();
    assertThat(AccidentDecider.holdsClosing(after(ALLEGE, CLEAR), by(Role.TRIAGER))).isEmpty();
  }

  private static Stamp by(Role role) {
    return new Stamp(NOW.at(), new Actor(new UUID(0, 2), role, Optional.empty()));
  }

  @Test
  void isAllegedAgainOnlyAfterItWasCleared() {
    assertThat(refusal(after(ALLEGE), ALLEGE)).isEqualTo(Refusals.ALLEGED_ALREADY);
    assertThat(refusal(after(ALLEGE, ORGANISE), ALLEGE)).isEqualTo(Refusals.ALLEGED_ALREADY);
    assertThat(AccidentDecider.hold(after(ALLEGE, CLEAR, ALLEGE))).isPresent();
  }

  @Test
  void isNotAllegedOnACaseThatIsOver() {
    assertThat(refusal(after(), new Allege(NOW, WORDS, false))).isEqualTo(Refusals.OVER);
  }

  @Test
  void decidesNothingThatNobodyAlleges() {
    assertThat(refusal(after(), REPORT)).isEqualTo(Refusals.NOTHING_ALLEGED);
    assertThat(refusal(after(), ORGANISE)).isEqualTo(Refusals.NOTHING_ALLEGED);
    assertThat(refusal(after(ALLEGE, CLEAR), CLEAR)).isEqualTo(Refusals.NOTHING_ALLEGED);
  }

  private static AccidentState after(AccidentCommand... commands) {
    AccidentState state = new AccidentState.Nothing();
    for (var command : commands) {
      var decision = (Decision.Accepted<AccidentEvent>) AccidentDecider.decide(state, command);
      for (var event : decision.events()) {
        state = AccidentDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(AccidentState state, AccidentCommand command) {
    return ((Decision.Refused<AccidentEvent>) AccidentDecider.decide(state, command)).refusal();
  }
}
