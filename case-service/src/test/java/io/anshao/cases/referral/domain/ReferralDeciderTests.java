package io.anshao.cases.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralDeciderTests {

  private static final Stamp TRIAGER = by(1, Role.TRIAGER);
  private static final Stamp LEADER = by(2, Role.OFFICE_LEADER);
  private static final Text REASON = text(1);
  private static final Text NUMBER = text(2);
  private static final Letter LETTER = new Letter(Receiver.CITY_BUREAU, text(3), text(4), text(5));

  private static final ReferralCommand DRAFT = new ReferralCommand.Draft(TRIAGER, LETTER, true);
  private static final ReferralCommand APPROVE = new ReferralCommand.Approve(LEADER);
  private static final ReferralCommand REJECT = new ReferralCommand.Reject(LEADER, REASON);
  private static final ReferralCommand SEND = new ReferralCommand.Send(TRIAGER, NUMBER, true);
  private static final ReferralCommand RECEIPT = new ReferralCommand.RecordReceipt(TRIAGER);
  private static final ReferralCommand BOUNCE = new ReferralCommand.RecordBounce(TRIAGER, REASON);
  private static final ReferralCommand RESULT = new ReferralCommand.RecordResult(TRIAGER, REASON);

  private static final ReferralState NONE = new ReferralState.None(0);

  @Test
  void goesFromTheDraftToTheAnswer() {
    assertThat(after(NONE, DRAFT)).isEqualTo(new ReferralState.Drafted(0, LETTER, new UUID(0, 1)));
    assertThat(after(NONE, DRAFT, APPROVE)).isEqualTo(new ReferralState.Approved(0, LETTER));
    assertThat(after(NONE, DRAFT, APPROVE, SEND))
        .isEqualTo(new ReferralState.Sent(0, LETTER, NUMBER));
    assertThat(after(NONE, DRAFT, APPROVE, SEND, RECEIPT))
        .isEqualTo(new ReferralState.Received(0, LETTER, NUMBER));
    assertThat(after(NONE, DRAFT, APPROVE, SEND, RECEIPT, RESULT))
        .isEqualTo(new ReferralState.Answered(LETTER, NUMBER, REASON));
    assertThat(after(NONE, DRAFT, APPROVE, SEND, RESULT))
        .isEqualTo(new ReferralState.Answered(LETTER, NUMBER, REASON));
  }

  @Test
  void beginsAnewWhenTheLetterIsRejected() {
    assertThat(after(NONE, DRAFT, REJECT)).isEqualTo(NONE);
  }

  @Test
  void isSentBackTwiceAtMost() {
    var once = after(NONE, DRAFT, APPROVE, SEND, BOUNCE);
    assertThat(once).isEqualTo(new ReferralState.None(1));

    var twice = after(once, DRAFT, APPROVE, SEND, RECEIPT, BOUNCE);

    assertThat(twice).isEqualTo(new ReferralState.None(2));
    assertThat(refusal(twice, DRAFT)).isEqualTo("bounced-twice");
  }

  @Test
  void leavesOnlyFromWhereACaseMayLeave() {
    assertThat(refusal(NONE, new ReferralCommand.Draft(TRIAGER, LETTER, false)))
        .isEqualTo("not-referable");
    assertThat(
            refusal(after(NONE, DRAFT, APPROVE), new ReferralCommand.Send(TRIAGER, NUMBER, false)))
        .isEqualTo("not-referable");
  }

  @Test
  void letsNobodyDecideOnTheirOwnLetter() {
    var own = by(1, Role.OFFICE_LEADER);

    assertThat(refusal(after(NONE, DRAFT), new ReferralCommand.Approve(own)))
        .isEqualTo("same-person");
    assertThat(refusal(after(NONE, DRAFT), new ReferralCommand.Reject(own, REASON)))
        .isEqualTo("same-person");
  }

  /** Each state with the commands it refuses as out of turn. */
  @ParameterizedTest
  @MethodSource
  void refusesWhatIsOutOfTurn(ReferralState state, List<ReferralCommand> commands) {
    assertThat(commands).allSatisfy(c -> assertThat(refusal(state, c)).isEqualTo("wrong-state"));
  }

  static List<org.junit.jupiter.params.provider.Arguments> refusesWhatIsOutOfTurn() {
    return List.of(
        turn(NONE, APPROVE, REJECT, SEND, RECEIPT, BOUNCE, RESULT),
        turn(after(NONE, DRAFT), DRAFT, SEND, RECEIPT, BOUNCE, RESULT),
        turn(after(NONE, DRAFT, APPROVE), DRAFT, APPROVE, REJECT, RECEIPT, BOUNCE, RESULT),
        turn(after(NONE, DRAFT, APPROVE, SEND), DRAFT, APPROVE, REJECT, SEND),
        turn(after(NONE, DRAFT, APPROVE, SEND, RECEIPT), DRAFT, APPROVE, REJECT, SEND, RECEIPT),
        turn(
            after(NONE, DRAFT, APPROVE, SEND, RESULT),
            DRAFT,
            APPROVE,
            REJECT,
            SEND,
            RECEIPT,
            BOUNCE,
            RESULT));
  }

  private static org.junit.jupiter.params.provider.Arguments turn(
      ReferralState state, ReferralCommand... commands) {
    return org.junit.jupiter.params.provider.Arguments.of(state, List.of(commands));
  }

  private static ReferralState after(ReferralState state, ReferralCommand... commands) {
    var now = state;
    for (var command : commands) {
      if (!(ReferralDecider.decide(now, command)
          instanceof Decision.Accepted<ReferralEvent>(var events))) {
        throw new AssertionError(command + " is refused in " + now);
      }
      for (var event : events) {
        now = ReferralEvolution.evolve(now, event);
      }
    }
    return now;
  }

  private static @Nullable String refusal(ReferralState state, ReferralCommand command) {
    return ReferralDecider.decide(state, command)
            instanceof Decision.Refused<ReferralEvent>(var refusal)
        ? refusal.code()
        : null;
  }

  private static Text text(int id) {
    return new Text(new UUID(1, id), "sha-256:0" + id);
  }

  private static Stamp by(int person, Role role) {
    return new Stamp(
        Instant.parse("2021-06-08T02:00:00Z"),
        new Actor(new UUID(0, person), role, Optional.empty()));
  }
}
