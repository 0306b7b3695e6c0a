package io.anshao.cases.retention.domain;

import static io.anshao.cases.retention.domain.RetentionTrial.given;
import static io.anshao.cases.retention.domain.RetentionTrial.refused;
import static io.anshao.cases.retention.domain.RetentionTrial.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retention.domain.RetentionCommand.Agree;
import io.anshao.cases.retention.domain.RetentionCommand.Ask;
import io.anshao.cases.retention.domain.RetentionCommand.Decline;
import io.anshao.cases.retention.domain.RetentionCommand.Erase;
import io.anshao.cases.retention.domain.RetentionCommand.Hold;
import io.anshao.cases.retention.domain.RetentionCommand.Stand;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reporter asks to be forgotten takes two people, and gives way to what the law keeps. */
class WishingTests {

  private static final Text WHY = new Text(new UUID(0, 1), "00");
  private static final UUID TIP = new UUID(0, 2);
  private static final UUID ORDER = new UUID(0, 3);
  private static final Stamp ONE = stamp(11, Role.IDENTITY_CUSTODIAN);
  private static final Stamp OTHER = stamp(12, Role.IDENTITY_CUSTODIAN);
  private static final Stand OVER = new Stand(true, false);
  private static final Stand OPEN = new Stand(false, false);
  private static final Stand OWES = new Stand(true, true);
  private static final Ask ASK = ask(OVER, Kept.WORDS, Kept.CONTACT);
  private static final Agree AGREE = new Agree(OTHER, OVER);

  @Test
  void isWrittenDownByOneAndAgreedToByAnother() {
    assertThat(refused(AGREE)).isEqualTo(Wishing.NOT_ASKED);
    assertThat(refused(new Agree(ONE, OVER), ASK)).isEqualTo(Wishing.SAME_PERSON);
    assertThat(given(ASK, new Decline(ONE, WHY)).wish()).as("taken back").isEmpty();
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
}
