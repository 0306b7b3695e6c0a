package io.anshao.cases.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.voice.domain.VoiceCommand.Ask;
import io.anshao.cases.voice.domain.VoiceCommand.ConcludeReview;
import io.anshao.cases.voice.domain.VoiceCommand.DropQuestion;
import io.anshao.cases.voice.domain.VoiceCommand.GrantReview;
import io.anshao.cases.voice.domain.VoiceCommand.RefuseReview;
import io.anshao.cases.voice.domain.VoiceCommand.RequestReview;
import io.anshao.cases.voice.domain.VoiceCommand.Withdraw;
import io.anshao.cases.voice.domain.VoiceCommand.Write;
import io.anshao.cases.voice.domain.VoiceState.Said;
import io.anshao.cases.voice.domain.VoiceState.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoiceDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-11-18T02:00:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");

  private static final RequestReview ASK = new RequestReview(NOW, WORDS, true);
  private static final GrantReview GRANT = new GrantReview(NOW);
  private static final ConcludeReview UPHOLD = conclude(false, false, true);
  private static final ConcludeReview CHANGE = conclude(true, false, true);

  @Test
  void keepsEveryMessageAndAWithdrawal() {
    var said =
        (Said)
            after(
                new Write(NOW, WORDS, List.of()),
                new Write(NOW, WORDS, List.of()),
                new Withdraw(NOW));

    assertThat(said.messages()).isEqualTo(2);
    assertThat(said.isWithdrawn()).isTrue();
    assertThat(said.last()).contains(WORDS);
  }

  @Test
  void asksAtTriageAndTakesTheNextMessageForTheAnswer() {
    var ask = new Ask(NOW, WORDS, true);
    assertThat(((Said) after(ask)).question()).contains(WORDS);
    assertThat(((Said) after(ask, new Write(NOW, WORDS, List.of()))).question()).isEmpty();
    assertThat(((Said) after(ask, new DropQuestion(NOW))).question()).isEmpty();
    assertThat(refusal(after(ask), ask)).isEqualTo(Refusals.ASKED_ALREADY);
    assertThat(refusal(after(), new Ask(NOW, WORDS, false))).isEqualTo(Refusals.NOT_TO_TRIAGE);
    assertThat(refusal(after(), new DropQuestion(NOW))).isEqualTo(Refusals.NOT_ASKED);
  }

  @Test
  void upholdsOrChangesAResult() {
    assertThat(stage(after(ASK, GRANT, UPHOLD))).isEqualTo(Stage.UPHELD);
    assertThat(stage(after(ASK, GRANT, CHANGE))).isEqualTo(Stage.CHANGED);
    assertThat(stage(after(ASK, new RefuseReview(NOW, WORDS)))).isEqualTo(Stage.REFUSED);
  }

  @Test
  void isAnsweredTwiceAtMostAndOneAtATime() {
    assertThat(refusal(after(ASK), ASK)).isEqualTo(Refusals.PENDING);
    assertThat(refusal(after(ASK, GRANT), ASK)).isEqualTo(Refusals.PENDING);
    assertThat(refusal(after(ASK, GRANT, UPHOLD, ASK, GRANT, UPHOLD), ASK))
        .isEqualTo(Refusals.FINAL);
    assertThat(refusal(after(), new RequestReview(NOW, WORDS, false)))
        .isEqualTo(Refusals.NOT_CLOSED);
  }

  @Test
  void isConcludedByWhoHadNoPartInTheCase() {
    assertThat(refusal(after(ASK, GRANT), conclude(false, true, true)))
        .isEqualTo(Refusals.TOOK_PART);
    assertThat(refusal(after(ASK, GRANT), conclude(true, false, false)))
        .isEqualTo(Refusals.NOT_CLOSED);
    assertThat(refusal(after(ASK), UPHOLD)).isEqualTo(Refusals.NOT_GRANTED);
    assertThat(refusal(after(), GRANT)).isEqualTo(Refusals.NOT_REQUESTED);
  }

  private static ConcludeReview conclude(boolean isChanged, boolean tookPart, boolean isClosed) {
    return new ConcludeReview(NOW, isChanged, WORDS, tookPart, isClosed);
  }

  private static Stage stage(VoiceState state) {
    return ((Said) state).review().stage();
  }

  private static VoiceState after(VoiceCommand... commands) {
    var state = VoiceState.silent();
    for (var command : commands) {
      var decision = (Decision.Accepted<VoiceEvent>) VoiceDecider.decide(state, command);
      for (var event : decision.events()) {
        state = VoiceDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(VoiceState state, VoiceCommand command) {
    return ((Decision.Refused<VoiceEvent>) VoiceDecider.decide(state, command)).refusal();
  }
}
