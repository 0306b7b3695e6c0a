package io.anshao.cases.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.penalty.domain.PenaltyCommand.Decide;
import io.anshao.cases.penalty.domain.PenaltyCommand.Execute;
import io.anshao.cases.penalty.domain.PenaltyCommand.File;
import io.anshao.cases.penalty.domain.PenaltyCommand.Publish;
import io.anshao.cases.penalty.domain.PenaltyCommand.Revoke;
import io.anshao.cases.penalty.domain.PenaltyCommand.Suggest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PenaltyDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-09-24T02:00:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 24);
  private static final LocalDate PUBLISH_BY = LocalDate.of(2021, 10, 9);

  private static final Suggest SUGGEST = new Suggest(NOW, WORDS, true);
  private static final File FILE = new File(NOW);
  private static final Decide DECIDE = new Decide(NOW, WORDS, TODAY, 120_000, TODAY, PUBLISH_BY);
  private static final Publish PUBLISH = new Publish(NOW);
  private static final Execute EXECUTE = new Execute(NOW);
  private static final Revoke REVOKE = new Revoke(NOW, WORDS);

  @Test
  void countsTheFinesThatStand() {
    assertThat(after(SUGGEST, FILE).fines()).isZero();
    assertThat(after(SUGGEST, FILE, DECIDE).fines()).isEqualTo(120_000);
    assertThat(after(SUGGEST, FILE, DECIDE, PUBLISH, EXECUTE, SUGGEST, FILE, DECIDE).fines())
        .isEqualTo(240_000);
    assertThat(after(SUGGEST, FILE, DECIDE, PUBLISH, REVOKE).fines()).isZero();
  }

  @Test
  void goesStepByStep() {
    assertThat(refusal(after(), FILE)).isEqualTo(Refusals.NOT_SUGGESTED);
    assertThat(refusal(after(SUGGEST), DECIDE)).isEqualTo(Refusals.NOT_FILED);
    assertThat(refusal(after(SUGGEST, FILE), PUBLISH)).isEqualTo(Refusals.NOT_DECIDED);
    assertThat(refusal(after(SUGGEST, FILE, DECIDE), EXECUTE)).isEqualTo(Refusals.NOT_PUBLISHED);
    assertThat(refusal(after(SUGGEST, FILE), REVOKE)).isEqualTo(Refusals.NOT_DECIDED);
    assertThat(refusal(after(SUGGEST), SUGGEST)).isEqualTo(Refusals.UNDER_WAY);
  }

  @Test
  void punishesOnlyWhatAnInspectionFoundAndDecidesNothingInTheFuture() {
    assertThat(refusal(after(), new Suggest(NOW, WORDS, false))).isEqualTo(Refusals.NOT_FOUNDED);
    var tomorrow = new Decide(NOW, WORDS, TODAY.plusDays(1), 1, TODAY, PUBLISH_BY);
    assertThat(refusal(after(SUGGEST, FILE), tomorrow)).isEqualTo(Refusals.IN_FUTURE);
  }

  @Test
  void petitionsForClosureAfterThreeInHalfAYearOrFourInAYear() {
    var first = LocalDate.of(2021, 1, 10);
    assertThat(ClosureCounter.isDue(List.of(first, first.plusDays(60)), first.plusDays(61)))
        .isFalse();
    var three = List.of(first, first.plusDays(60), first.plusDays(179));
    assertThat(ClosureCounter.isDue(three, first.plusDays(179))).isTrue();
    assertThat(ClosureCounter.isDue(three, first.plusDays(180))).isFalse();
    var four = List.of(first, first.plusDays(100), first.plusDays(200), first.plusDays(300));
    assertThat(ClosureCounter.isDue(four, first.plusDays(300))).isTrue();
    assertThat(ClosureCounter.isDue(four, first.plusDays(366))).isFalse();
  }

  private static PenaltyState after(PenaltyCommand... commands) {
    PenaltyState state = new PenaltyState.Penalties(List.of());
    for (var command : commands) {
      var decision = (Decision.Accepted<PenaltyEvent>) PenaltyDecider.decide(state, command);
      for (var event : decision.events()) {
        state = PenaltyDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(PenaltyState state, PenaltyCommand command) {
    return ((Decision.Refused<PenaltyEvent>) PenaltyDecider.decide(state, command)).refusal();
  }
}
