package io.anshao.cases.retaliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Conclude;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Contact;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Refer;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Report;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Verify;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationAdded;
import io.anshao.cases.retaliation.domain.RetaliationState.Matter;
import io.anshao.cases.retaliation.domain.RetaliationState.Matters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetaliationDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-11-18T02:00:00Z"), Actor.SYSTEM);
  private static final LocalDate TODAY = LocalDate.parse("2021-11-18");
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final UUID A = new UUID(0, 2);
  private static final UUID B = new UUID(0, 3);

  private static final Report REPORT = new Report(NOW, A, "JB-A", WORDS);
  private static final Contact CONTACT = new Contact(NOW, A, WORDS);
  private static final Verify PROVEN = new Verify(NOW, A, true, WORDS);
  private static final Refer REFER =
      new Refer(NOW, A, Authority.LABOUR_INSPECTION, WORDS, TODAY, TODAY);
  private static final Conclude CONCLUDE = new Conclude(NOW, A, WORDS);

  @Test
  void isReportedVerifiedAndHandled() {
    var handled = after(REPORT, CONTACT, PROVEN, REFER, CONCLUDE);

    assertThat(handled.open()).isEmpty();
    assertThat(all(handled).getFirst().isContacted()).isTrue();
    assertThat(all(handled).getFirst().referrals())
        .extracting(RetaliationState.Referral::to)
        .containsExactly(Authority.LABOUR_INSPECTION);
    assertThat(after(REPORT, new Verify(NOW, A, false, WORDS), CONCLUDE).open()).isEmpty();
  }

  @Test
  void isHandledForEachReporterAndMayBeginAgain() {
    var both = after(REPORT, new Report(NOW, B, "JB-B", WORDS));
    assertThat(both.open()).extracting(Matter::tip).containsExactly(A, B);
    assertThat(events(both, REPORT)).containsExactly(new RetaliationAdded(NOW, A, WORDS));
    var again = after(REPORT, PROVEN, REFER, CONCLUDE, REPORT);
    assertThat(again.open()).hasSize(1);
    assertThat(all(again)).hasSize(1);
  }

  @Test
  void refersWhatIsProvenBeforeItIsConcluded() {
    assertThat(refusal(after(REPORT), CONCLUDE)).isEqualTo(Refusals.NOT_VERIFIED);
    assertThat(refusal(after(REPORT, PROVEN), CONCLUDE)).isEqualTo(Refusals.NOT_REFERRED);
    var tomorrow = new Refer(NOW, A, Authority.POLICE, WORDS, TODAY.plusDays(1), TODAY);
    assertThat(refusal(after(REPORT), tomorrow)).isEqualTo(Refusals.IN_FUTURE);
  }

  @Test
  void refusesWhatIsNotThereAndWhatWasDone() {
    assertThat(refusal(after(), new Report(NOW, B, "", WORDS))).isEqualTo(Refusals.NO_TIP);
    for (var command : List.of(CONTACT, PROVEN, REFER, CONCLUDE)) {
      assertThat(refusal(after(), command)).isEqualTo(Refusals.NOT_OPEN);
    }
    assertThat(refusal(after(REPORT, CONTACT), CONTACT)).isEqualTo(Refusals.CONTACTED);
    assertThat(refusal(after(REPORT, PROVEN), PROVEN)).isEqualTo(Refusals.VERIFIED);
  }

  private static List<Matter> all(RetaliationState state) {
    return ((Matters) state).all();
  }

  private static RetaliationState after(RetaliationCommand... commands) {
    var state = RetaliationState.none();
    for (var command : commands) {
      for (var event : events(state, command)) {
        state = RetaliationDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static List<RetaliationEvent> events(RetaliationState state, RetaliationCommand command) {
    return RetaliationDecider.decide(state, command)
            instanceof Decision.Accepted<RetaliationEvent>(var events)
        ? events
        : List.of();
  }

  private static Refusal refusal(RetaliationState state, RetaliationCommand command) {
    return RetaliationDecider.decide(state, command)
            instanceof Decision.Refused<RetaliationEvent>(var refusal)
        ? refusal
        : null;
  }
}
