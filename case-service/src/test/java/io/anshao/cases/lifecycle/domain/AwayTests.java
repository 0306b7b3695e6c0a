package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.by;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.close;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pendingClosure;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What side tracks bring about on the main line: a case is away, and stands where it stood. */
class AwayTests {

  private static final CaseEvent MERGED = new CaseEvent.Merged(by());
  private static final CaseEvent SPLIT = new CaseEvent.Split(by(), Optional.empty());
  private static final CaseEvent RELAPSED = new CaseEvent.Relapsed(by());
  private static final CaseEvent REFERRED_OUT = new CaseEvent.ReferredOut(by());
  private static final CaseEvent CAME_BACK = new CaseEvent.CameBack(by());
  private static final CaseEvent ASKED = new CaseEvent.SupplementRequested(by());
  private static final CaseEvent ANSWERED = new CaseEvent.SupplementEnded(by());

  private static final CaseState REGISTERED = given(register()).state();
  private static final CaseState ACCEPTED = given(register(), accept()).state();
  private static final CaseState IN_PROGRESS = given(inProgress()).state();
  private static final CaseState CLOSED = given(pendingClosure(close())).state();

  @Test
  void standsWhereItStoodOnceItIsSplitOff() {
    for (var state : List.of(REGISTERED, ACCEPTED)) {
      var merged = after(state, MERGED);
      assertThat(merged).isEqualTo(new CaseState.Merged(state));
      assertThat(after(merged, MERGED)).isEqualTo(merged);
      assertThat(after(merged, SPLIT)).isEqualTo(state);
    }
  }

  @Test
  void standsWhereItStoodOnceItComesBack() {
    for (var state : List.of(REGISTERED, ACCEPTED, IN_PROGRESS)) {
      var away = after(state, REFERRED_OUT);
      assertThat(away).isEqualTo(new CaseState.ReferredOut(state));
      assertThat(after(away, REFERRED_OUT)).isEqualTo(away);
      assertThat(after(away, CAME_BACK)).isEqualTo(state);
    }
  }

  @Test
  void waitsForTheReporterAndGoesOn() {
    var waiting = after(REGISTERED, ASKED);
    assertThat(Stage.of(waiting)).isEqualTo(Stage.AWAITING_SUPPLEMENT);
    assertThat(after(waiting, ANSWERED)).isEqualTo(REGISTERED);
  }

  @Test
  void isHandledAgainWhenItRelapses() {
    var work = ((CaseState.Closed) CLOSED).work();
    assertThat(after(CLOSED, RELAPSED)).isEqualTo(new CaseState.Reopened(work, Optional.empty()));
  }

  @Test
  void isNotMovedByWhatDoesNotFit() {
    Stream.of(SPLIT, RELAPSED, CAME_BACK, ANSWERED, ASKED)
        .forEach(event -> assertThat(after(IN_PROGRESS, event)).isSameAs(IN_PROGRESS));
  }

  @Test
  void isDecidedOnByNobodyWhileItIsAway() {
    var merged = after(REGISTERED, MERGED);
    assertThat(CaseDecider.decide(merged, accept()))
        .isEqualTo(Decision.refuse(Refusal.notIn(Stage.MERGED)));
    assertThat(CaseDecider.decide(merged, new CaseCommand.Cancel(by(), text("x"))))
        .isEqualTo(Decision.refuse(Refusal.notIn(Stage.MERGED)));
  }

  private static CaseState after(CaseState state, CaseEvent event) {
    return CaseEvolution.evolve(state, event);
  }
}
