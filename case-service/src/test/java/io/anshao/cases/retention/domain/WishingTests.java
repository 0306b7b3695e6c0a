package io.anshao.cases.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retention.domain.RetentionCommand.Agree;
import io.anshao.cases.retention.domain.RetentionCommand.Ask;
import io.anshao.cases.retention.domain.RetentionCommand.Decline;
import io.anshao.cases.retention.domain.RetentionCommand.Erase;
import io.anshao.cases.retention.domain.RetentionCommand.Hold;
import io.anshao.cases.retention.domain.RetentionCommand.Stand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reporter asks to be forgotten takes two people, and gives way to what the law keeps. */
class WishingTests {

  private static final Text WHY = new Text(new UUID(0, 1), "00");
  private static final UUID TIP = new UUID(0, 2);
  private static final UUID ORDER = new UUID(0, 3);
  private static final Stamp ONE = stamp(11);
  private static final Stamp OTHER = stamp(12);
  private static final Stand OVER = new Stand(true, false);
  private static final Stand OPEN = new Stand(false, false);
  private static final Stand OWES = new Stand(true, true);
  private static final Ask ASK = ask(OVER, Kept.WORDS, Kept.CONTACT);
  private static final Agree AGREE = new Agree(OTHER, OVER);

  @Test
  void isWrittenDownByOneAndAgreedToByAnother() {
    assertThat(refused(AGREE)).isEqualTo(Wishing.NOT_ASKED);
    assertThat(refused(new Agree(ONE, OVER), ASK)).isEqualTo(Wishing.SAME_PERSON);
    assertThat(refused(new Decline(ONE, WHY), ASK)).isEqualTo(Wishing.SAME_PERSON);
    assertThat(refused(ASK, ASK)).isEqualTo(Wishing.ASKED);

    var wish = given(ASK, AGREE).wish().orElseThrow();

    assertThat(wish.kinds()).containsExactly(Kept.CONTACT, Kept.WORDS);
    assertThat(wish.agreed()).contains(OTHER.by().person());
    assertThat(refused(AGREE, ASK, AGREE)).isEqualTo(Wishing.NOT_ASKED);
    assertThat(given(ASK, new Decline(OTHER, WHY)).wish()).isEmpty();
  }

  @Test
  void isMetOnceAllOfItIsOrderedHoweverThatCame() {
    var contact = new Erase(ONE, new UUID(0, 9), TIP, List.of(Kept.CONTACT), false);
    var all = new Erase(ONE, ORDER, TIP, List.of(Kept.CONTACT, Kept.WORDS), false);

    assertThat(given(ASK, AGREE, contact).wish()).isPresent();
    assertThat(given(ASK, AGREE, contact, all).wish()).isEmpty();
    assertThat(refused(ASK, all)).isEqualTo(Wishing.GONE);
  }

  @Test
  void givesWayToAHold() {
    assertThat(refused(ASK, new Hold(ONE, WHY))).isEqualTo(Wishing.HELD);
    assertThat(refused(AGREE, ASK, new Hold(ONE, WHY))).isEqualTo(Wishing.HELD);
    assertThat(given(ASK, new Hold(ONE, WHY), new Decline(OTHER, WHY)).wish()).isEmpty();
  }

  @Test
  void leavesAnOpenCaseWhatItNeedsAndAPayeeWhoIsOwed() {
    assertThat(refused(ask(OPEN, Kept.WORDS))).isEqualTo(Wishing.NEEDED);
    assertThat(given(ask(OPEN, Kept.CONTACT)).wish()).isPresent();
    assertThat(refused(new Agree(OTHER, OPEN), ASK)).isEqualTo(Wishing.NEEDED);
    assertThat(refused(ask(OWES, Kept.CONTACT))).isEqualTo(Wishing.REWARD_OWED);
    assertThat(given(ask(OWES, Kept.WORDS)).wish()).isPresent();
    assertThat(refused(new Agree(OTHER, OWES), ASK)).isEqualTo(Wishing.REWARD_OWED);
  }

  @Test
  void keepsWhatStaffWrote() {
    assertThat(refused(ask(OVER, Kept.WORDS, Kept.NOTES))).isEqualTo(Wishing.NOT_THEIRS);
    assertThat(refused(ask(OVER))).isEqualTo(Wishing.NOT_THEIRS);
  }

  private static Ask ask(Stand stand, Kept... kinds) {
    return new Ask(ONE, ORDER, TIP, List.of(kinds), WHY, stand);
  }

  private static Stamp stamp(int person) {
    return new Stamp(
        Instant.parse("2021-11-18T02:00:00Z"),
        new Actor(new UUID(0, person), Role.IDENTITY_CUSTODIAN, Optional.empty()));
  }

  private static RetentionState given(RetentionCommand... commands) {
    var state = RetentionState.none();
    for (var command : commands) {
      if (RetentionDecider.decide(state, command)
          instanceof Decision.Accepted<RetentionEvent>(var events)) {
        for (var event : events) {
          state = RetentionDecider.evolve(state, event);
        }
      } else {
        throw new AssertionError(command);
      }
    }
    return state;
  }

  private static Refusal refused(RetentionCommand command, RetentionCommand... before) {
    return RetentionDecider.decide(given(before), command)
            instanceof Decision.Refused<RetentionEvent>(var why)
        ? why
        : new Refusal("", "", "", false);
  }
}
