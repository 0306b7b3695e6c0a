package io.anshao.cases.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.callback.domain.CallbackCommand.Contact;
import io.anshao.cases.callback.domain.CallbackCommand.Decline;
import io.anshao.cases.callback.domain.CallbackCommand.Miss;
import io.anshao.cases.callback.domain.CallbackCommand.Record;
import io.anshao.cases.callback.domain.CallbackCommand.Take;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackMissed;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackOwed;
import io.anshao.cases.callback.domain.CallbackEvent.ReporterRated;
import io.anshao.cases.callback.domain.CallbackState.Calls;
import io.anshao.cases.callback.domain.CallbackState.Stage;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallbackDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-06-15T02:00:00Z"), Actor.SYSTEM);
  private static final LocalDate TODAY = LocalDate.parse("2021-06-15");
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final Answer CONTENT =
      new Answer(Optional.of(true), Optional.of(true), Satisfaction.SATISFIED);

  private static final CallbackState OWED =
      after(CallbackState.silent(), owed(A, "JB-A"), owed(B, "JB-B"));

  @Test
  void callsEachReporterThatWasTold() {
    assertThat(OWED.owed()).extracting(CallbackState.Call::tip).containsExactly(A, B);

    var answered = given(OWED, new Record(NOW, A, Optional.of(CONTENT), Optional.empty()));

    assertThat(answered.owed()).extracting(CallbackState.Call::tip).containsExactly(B);
    assertThat(calls(answered).getFirst().answer()).contains(CONTENT);
    assertThat(given(OWED, new Decline(NOW, B)).owed()).hasSize(1);
  }

  @Test
  void triesThreeTimesOnLaterDays() {
    var miss = new Miss(NOW, A, TODAY, TODAY.plusDays(1));
    assertThat(refusal(OWED, new Miss(NOW, A, TODAY, TODAY))).isEqualTo(Refusals.NOT_LATER);

    var twice = given(given(OWED, miss), miss);
    assertThat(twice.owed()).hasSize(2);
    assertThat(calls(twice).getFirst().tries()).isEqualTo(2);

    assertThat(events(twice, miss)).containsExactly(new CallbackMissed(NOW, A, Optional.empty()));
    assertThat(calls(given(twice, miss)).getFirst().stage()).isEqualTo(Stage.UNREACHABLE);
  }

  @Test
  void isTakenByOneWhoMayBeRelieved() {
    var taken = given(OWED, new Take(NOW, A));
    assertThat(calls(taken).getFirst().takenBy()).contains(NOW.by().person());
    assertThat(refusal(taken, new Take(NOW, A))).isEqualTo(Refusals.TAKEN);
    var other = new Stamp(NOW.at(), new Actor(B, NOW.by().role(), Optional.empty()));
    assertThat(calls(given(taken, new Take(other, A))).getFirst().takenBy()).contains(B);
  }

  @Test
  void asksForTheAnswerAndForACallThatIsOwed() {
    assertThat(refusal(OWED, new Record(NOW, A, Optional.empty(), Optional.empty())))
        .isEqualTo(Refusals.INCOMPLETE);
    var answered = given(OWED, new Record(NOW, A, Optional.of(CONTENT), Optional.empty()));
    assertThat(refusal(answered, new Decline(NOW, A))).isEqualTo(Refusals.NOT_OWED);
    assertThat(refusal(CallbackState.silent(), new Take(NOW, A))).isEqualTo(Refusals.NOT_OWED);
  }

  @Test
  void isSparedByARatingAndOwedAgainByAnotherResult() {
    var rated = after(OWED, new ReporterRated(NOW, A, "JB-A", false, CONTENT, Optional.empty()));
    assertThat(rated.owed()).extracting(CallbackState.Call::tip).containsExactly(B);

    assertThat(after(rated, owed(A, "JB-A")).owed()).hasSize(2);
    var unasked = new ReporterRated(NOW, A, "JB-A", true, CONTENT, Optional.empty());
    assertThat(calls(after(CallbackState.silent(), unasked)).getFirst().stage())
        .isEqualTo(Stage.ANSWERED);
  }

  @Test
  void recordsAFirstContactWhileOneIsDue() {
    assertThat(refusal(OWED, new Contact(NOW, true, Optional.empty(), false)))
        .isEqualTo(Refusals.NO_CONTACT_DUE);
    assertThat(events(OWED, new Contact(NOW, true, Optional.empty(), true))).hasSize(1);
  }

  private static CallbackEvent owed(UUID tip, String number) {
    return new CallbackOwed(NOW, tip, number);
  }

  private static List<CallbackState.Call> calls(CallbackState state) {
    return ((Calls) state).calls();
  }

  private static CallbackState after(CallbackState state, CallbackEvent... events) {
    var next = state;
    for (var event : events) {
      next = CallbackDecider.evolve(next, event);
    }
    return next;
  }

  private static CallbackState given(CallbackState state, CallbackCommand command) {
    return after(state, events(state, command).toArray(CallbackEvent[]::new));
  }

  private static List<CallbackEvent> events(CallbackState state, CallbackCommand command) {
    return CallbackDecider.decide(state, command) instanceof Decision.Accepted<CallbackEvent>(var e)
        ? e
        : List.of();
  }

  private static Refusal refusal(CallbackState state, CallbackCommand command) {
    return CallbackDecider.decide(state, command) instanceof Decision.Refused<CallbackEvent>(var r)
        ? r
        : null;
  }
}
