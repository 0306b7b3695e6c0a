package io.anshao.cases.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.credit.domain.CreditCommand.Drop;
import io.anshao.cases.credit.domain.CreditCommand.Enlist;
import io.anshao.cases.credit.domain.CreditCommand.HandOver;
import io.anshao.cases.credit.domain.CreditCommand.NotList;
import io.anshao.cases.credit.domain.CreditCommand.Repair;
import io.anshao.cases.credit.domain.CreditCommand.Suggest;
import io.anshao.cases.credit.domain.CreditState.Listed;
import io.anshao.cases.credit.domain.CreditState.Listing;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditDeciderTests {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 8);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final Stamp ONE = by(1);
  private static final Stamp OTHER = by(2);
  private static final Suggest SUGGEST = new Suggest(ONE, WORDS, true);
  private static final HandOver HAND_OVER = new HandOver(OTHER, WORDS, WORDS, true);
  private static final Enlist ENLIST = new Enlist(ONE, WORDS, TODAY, TODAY);

  @Test
  void needsAPenaltyThatStillStandsWhenItIsHandedOver() {
    assertThat(refusal(start(), new Suggest(ONE, WORDS, false))).isEqualTo(Refusals.NOT_PUNISHED);
    assertThat(refusal(after(SUGGEST), new HandOver(OTHER, WORDS, WORDS, false)))
        .isEqualTo(Refusals.NOT_PUNISHED);
    assertThat(after(SUGGEST, HAND_OVER)).isInstanceOf(CreditState.HandedOver.class);
  }

  @Test
  void isHandedOverByAnotherPersonThanSuggestedIt() {
    assertThat(refusal(start(), HAND_OVER)).isEqualTo(Refusals.NOT_SUGGESTED);
    assertThat(refusal(after(SUGGEST), new HandOver(ONE, WORDS, WORDS, true)))
        .isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(after(SUGGEST), new Drop(ONE, WORDS))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(after(SUGGEST), SUGGEST)).isEqualTo(Refusals.UNDER_WAY);
    assertThat(after(SUGGEST, new Drop(OTHER, WORDS), SUGGEST))
        .isInstanceOf(CreditState.Suggested.class);
  }

  @Test
  void isDecidedOutsideForThreeYears() {
    assertThat(refusal(after(SUGGEST), ENLIST)).isEqualTo(Refusals.NOT_HANDED_OVER);
    var handed = after(SUGGEST, HAND_OVER);
    assertThat(refusal(handed, new Enlist(ONE, WORDS, TODAY.plusDays(1), TODAY)))
        .isEqualTo(Refusals.IN_FUTURE);
    assertThat(after(SUGGEST, HAND_OVER, ENLIST))
        .isEqualTo(new Listed(new Listing(WORDS, TODAY, LocalDate.of(2027, 6, 8))));
    assertThat(after(SUGGEST, HAND_OVER, new NotList(ONE, WORDS), SUGGEST))
        .isInstanceOf(CreditState.Suggested.class);
    assertThat(refusal(start(), new NotList(ONE, WORDS))).isEqualTo(Refusals.NOT_HANDED_OVER);
  }

  @Test
  void isRepairedAfterTwelveMonthsUnlessThePenaltyIsGone() {
    var listed = after(SUGGEST, HAND_OVER, ENLIST);
    var early = LocalDate.of(2025, 6, 7);
    var due = LocalDate.of(2025, 6, 8);
    assertThat(refusal(listed, new Repair(ONE, WORDS, early, due, true)))
        .isEqualTo(Refusals.TOO_EARLY);
    assertThat(refusal(listed, new Repair(ONE, WORDS, due, early, true)))
        .isEqualTo(Refusals.IN_FUTURE);
    assertThat(refusal(start(), new Repair(ONE, WORDS, due, due, true)))
        .isEqualTo(Refusals.NOT_LISTED);
    assertThat(after(SUGGEST, HAND_OVER, ENLIST, new Repair(ONE, WORDS, due, due, true)))
        .isInstanceOf(CreditState.Repaired.class);
    assertThat(after(SUGGEST, HAND_OVER, ENLIST, new Repair(ONE, WORDS, early, due, false)))
        .isInstanceOf(CreditState.Repaired.class);
  }

  /** A false application for repair (部令11号). */
  @Test
  void isListedAgainAfterAFalseRepair() {
    var due = LocalDate.of(2025, 6, 8);
    var repair = new Repair(ONE, WORDS, due, due, true);
    var repaired = after(SUGGEST, HAND_OVER, ENLIST, repair);
    assertThat(refusal(repaired, new Enlist(ONE, WORDS, due.minusDays(1), due)))
        .isEqualTo(Refusals.BEFORE_REPAIR);
    assertThat(after(SUGGEST, HAND_OVER, ENLIST, repair, new Enlist(ONE, WORDS, due, due)))
        .isEqualTo(new Listed(new Listing(WORDS, due, LocalDate.of(2028, 6, 8))));
  }

  private static CreditState start() {
    return CreditDecider.start();
  }

  private static CreditState after(CreditCommand... commands) {
    var state = start();
    for (var command : commands) {
      var decision = (Decision.Accepted<CreditEvent>) CreditDecider.decide(state, command);
      for (var event : decision.events()) {
        state = CreditDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(CreditState state, CreditCommand command) {
    return ((Decision.Refused<CreditEvent>) CreditDecider.decide(state, command)).refusal();
  }

  private static Stamp by(long person) {
    return new Stamp(
        Instant.parse("2024-06-08T02:00:00Z"),
        new Actor(new UUID(0, person), Role.OFFICE_LEADER, Optional.empty()));
  }
}
