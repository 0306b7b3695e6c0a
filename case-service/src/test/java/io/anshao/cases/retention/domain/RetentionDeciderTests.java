package io.anshao.cases.retention.domain;

import static io.anshao.cases.retention.domain.RetentionTrial.given;
import static io.anshao.cases.retention.domain.RetentionTrial.refused;
import static io.anshao.cases.retention.domain.RetentionTrial.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retention.domain.RetentionCommand.Confirm;
import io.anshao.cases.retention.domain.RetentionCommand.Erase;
import io.anshao.cases.retention.domain.RetentionCommand.Hold;
import io.anshao.cases.retention.domain.RetentionCommand.ProposeRelease;
import io.anshao.cases.retention.domain.RetentionCommand.RefuseRelease;
import io.anshao.cases.retention.domain.RetentionCommand.Release;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureOrdered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionDeciderTests {

  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final UUID TIP = new UUID(0, 2);
  private static final UUID ORDER = new UUID(0, 3);
  private static final Stamp ONE = stamp(11, Role.OFFICE_LEADER);
  private static final Stamp OTHER = stamp(12, Role.OFFICE_LEADER);
  private static final Hold HOLD = new Hold(ONE, WORDS);
  private static final ProposeRelease PROPOSE = new ProposeRelease(ONE, WORDS);
  private static final Erase CONTACT = new Erase(ONE, ORDER, TIP, List.of(Kept.CONTACT), false);

  @Test
  void isHeldByOneAndLetGoByTwo() {
    assertThat(given(HOLD).hold()).isPresent();
    assertThat(refused(HOLD, HOLD)).isEqualTo(RetentionDecider.HELD);
    assertThat(refused(PROPOSE)).isEqualTo(RetentionDecider.NOT_HELD);
    assertThat(refused(new Release(OTHER), HOLD)).isEqualTo(RetentionDecider.NOT_PROPOSED);
    assertThat(refused(PROPOSE, HOLD, PROPOSE)).isEqualTo(RetentionDecider.PROPOSED);
    assertThat(refused(new Release(ONE), HOLD, PROPOSE)).isEqualTo(RetentionDecider.SAME_PERSON);
    assertThat(given(HOLD, PROPOSE, new Release(OTHER)).hold()).isEmpty();
  }

  @Test
  void staysHeldWhenTheOtherPersonRefuses() {
    var state = given(HOLD, PROPOSE, new RefuseRelease(OTHER));

    assertThat(state.hold()).hasValueSatisfying(hold -> assertThat(hold.release()).isEmpty());
    assertThat(refused(new RefuseRelease(OTHER), HOLD)).isEqualTo(RetentionDecider.NOT_PROPOSED);
  }

  @Test
  void forgetsNothingOfWhatIsHeld() {
    assertThat(refused(CONTACT, HOLD)).isEqualTo(RetentionDecider.HELD);
    assertThat(refused(CONTACT, HOLD, PROPOSE)).isEqualTo(RetentionDecider.HELD);
  }

  /** An older state that was restored may still be held: what was forgotten after that is gone. */
  @Test
  void forgetsAgainWhatCameBackWithAnOlderState() {
    var again = new Erase(ONE, ORDER, TIP, List.of(Kept.CONTACT), true);

    assertThat(given(HOLD, again).orders()).hasSize(1);
  }

  @Test
  void forgetsEachKindOfATipOnce() {
    var both = new Erase(ONE, new UUID(0, 4), TIP, List.of(Kept.CONTACT, Kept.WORDS), false);

    assertThat(refused(CONTACT, CONTACT)).isEqualTo(RetentionDecider.DONE);
    assertThat(RetentionDecider.decide(given(CONTACT), both))
        .isEqualTo(
            Decision.accept(new ErasureOrdered(ONE, new UUID(0, 4), TIP, List.of(Kept.WORDS))));
  }

  @Test
  void isDoneWhenEveryServiceThatHasSomethingConfirmed() {
    var intake = new Confirm(ONE, ORDER, TIP, Keeper.INTAKE);
    var notify = new Confirm(ONE, ORDER, TIP, Keeper.NOTIFY);

    assertThat(given(CONTACT, intake).orders().getFirst().isDone()).isFalse();
    assertThat(given(CONTACT, intake, notify).orders().getFirst().isDone()).isTrue();
    assertThat(refused(intake, CONTACT, intake)).isEqualTo(RetentionDecider.DONE);
    assertThat(refused(intake)).isEqualTo(RetentionDecider.DONE);
  }

  @Test
  void asksOfEachServiceWhatItHas() {
    assertThat(Keeper.of(List.of(Kept.CONTACT))).containsOnly(Keeper.INTAKE, Keeper.NOTIFY);
    assertThat(Keeper.of(List.of(Kept.PICTURES))).containsOnly(Keeper.INTAKE, Keeper.CASES);
  }
}
