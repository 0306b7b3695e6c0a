package io.anshao.cases.listing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.listing.domain.ListingCommand.Approve;
import io.anshao.cases.listing.domain.ListingCommand.ApproveExtension;
import io.anshao.cases.listing.domain.ListingCommand.Propose;
import io.anshao.cases.listing.domain.ListingCommand.Publish;
import io.anshao.cases.listing.domain.ListingCommand.PublishRemoval;
import io.anshao.cases.listing.domain.ListingCommand.RecordAcceptance;
import io.anshao.cases.listing.domain.ListingCommand.RecordFiveFixes;
import io.anshao.cases.listing.domain.ListingCommand.RecordInterimMeasures;
import io.anshao.cases.listing.domain.ListingCommand.RefuseExtension;
import io.anshao.cases.listing.domain.ListingCommand.Reject;
import io.anshao.cases.listing.domain.ListingCommand.Remove;
import io.anshao.cases.listing.domain.ListingCommand.ReportProgress;
import io.anshao.cases.listing.domain.ListingCommand.RequestAcceptance;
import io.anshao.cases.listing.domain.ListingCommand.RequestExtension;
import io.anshao.cases.listing.domain.ListingState.Delisted;
import io.anshao.cases.listing.domain.ListingState.Listed;
import io.anshao.cases.listing.domain.ListingState.Treating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingDeciderTests {

  private static final Text WORDS = new Text(new UUID(0, 9), "00");
  private static final Stamp OFFICE = by(1);
  private static final Stamp COMMITTEE = by(2);
  private static final Stamp UNIT = by(3);
  private static final LocalDate TODAY = LocalDate.of(2021, 10, 8);
  private static final LocalDate UNTIL = LocalDate.of(2021, 12, 31);
  private static final LocalDate REPORT_ON = LocalDate.of(2021, 10, 29);
  private static final LocalDate LAST_TO_ASK = LocalDate.of(2021, 12, 3);

  private static final Propose PROPOSE = new Propose(OFFICE, WORDS, UNTIL, TODAY, true);
  private static final Approve APPROVE = new Approve(COMMITTEE, TODAY, REPORT_ON);
  private static final RecordInterimMeasures INTERIM = new RecordInterimMeasures(UNIT, WORDS);
  private static final RecordFiveFixes FIXES =
      new RecordFiveFixes(UNIT, new FiveFixes(WORDS, WORDS, WORDS, WORDS, WORDS));
  private static final RequestAcceptance ASK = new RequestAcceptance(UNIT, WORDS);
  private static final RecordAcceptance PASS =
      new RecordAcceptance(OFFICE, true, List.of(WORDS), WORDS);
  private static final RecordAcceptance FAIL =
      new RecordAcceptance(OFFICE, false, List.of(WORDS), WORDS);
  private static final Remove REMOVE = new Remove(COMMITTEE);

  @Test
  void goesFromAProposalOntoTheListAndOffItAgain() {
    var end =
        after(
            PROPOSE,
            APPROVE,
            new Publish(OFFICE),
            INTERIM,
            FIXES,
            new ReportProgress(UNIT, WORDS, LocalDate.of(2021, 11, 30)),
            ASK,
            PASS,
            REMOVE,
            new PublishRemoval(OFFICE));

    assertThat(end).isEqualTo(new Delisted("", true));
  }

  @Test
  void isListedByAnotherPersonThanWhoProposed() {
    assertThat(refusal(after(PROPOSE), new Approve(OFFICE, TODAY, REPORT_ON)))
        .isEqualTo(Refusals.SAME_PERSON);
    assertThat(refusal(after(PROPOSE), new Reject(OFFICE, WORDS))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(after(PROPOSE, new Reject(COMMITTEE, WORDS))).isEqualTo(new ListingState.None());
    assertThat(refusal(after(), APPROVE)).isEqualTo(Refusals.NOT_PROPOSED);
    assertThat(refusal(after(PROPOSE), PROPOSE)).isEqualTo(Refusals.PROPOSED_ALREADY);
    assertThat(refusal(after(PROPOSE, APPROVE), PROPOSE)).isEqualTo(Refusals.LISTED_ALREADY);
  }

  @Test
  void listsWhatAUnitHasInHandForAYearAtMost() {
    assertThat(refusal(after(), new Propose(OFFICE, WORDS, UNTIL, TODAY, false)))
        .isEqualTo(Refusals.NOT_IN_HAND);
    assertThat(refusal(after(), new Propose(OFFICE, WORDS, TODAY, TODAY, true)))
        .isEqualTo(Refusals.NOT_LONGER);
    assertThat(refusal(after(), new Propose(OFFICE, WORDS, LocalDate.of(2022, 10, 9), TODAY, true)))
        .isEqualTo(Refusals.beyondAYear(LocalDate.of(2022, 10, 8)));
  }

  @Test
  void isInForceOnlyWithInterimMeasuresAndAllFixes() {
    assertThat(sheet(after(PROPOSE, APPROVE)).isInForce()).isFalse();
    assertThat(sheet(after(PROPOSE, APPROVE, INTERIM)).isInForce()).isFalse();
    assertThat(sheet(after(PROPOSE, APPROVE, FIXES, INTERIM)).isInForce()).isTrue();
    assertThat(refusal(after(PROPOSE, APPROVE, FIXES), ASK)).isEqualTo(Refusals.NOT_IN_FORCE);
  }

  @Test
  void extendsOnlyWhatIsAskedForTwentyWorkingDaysBefore() {
    var listed = after(PROPOSE, APPROVE);
    var march = LocalDate.of(2022, 3, 31);
    assertThat(refusal(listed, extension(march, LAST_TO_ASK.plusDays(1))))
        .isEqualTo(Refusals.EXTENSION_LATE);
    assertThat(refusal(listed, extension(UNTIL, LAST_TO_ASK))).isEqualTo(Refusals.NOT_LONGER);
    assertThat(refusal(listed, extension(LocalDate.of(2022, 10, 9), LAST_TO_ASK)))
        .isEqualTo(Refusals.beyondAYear(LocalDate.of(2022, 10, 8)));

    var asked = after(PROPOSE, APPROVE, extension(march, LAST_TO_ASK));
    assertThat(refusal(asked, extension(march, LAST_TO_ASK))).isEqualTo(Refusals.EXTENSION_PENDING);
    assertThat(refusal(asked, new ApproveExtension(UNIT))).isEqualTo(Refusals.SAME_PERSON);
    assertThat(sheet(next(asked, new ApproveExtension(COMMITTEE))).until()).isEqualTo(march);
    assertThat(sheet(next(asked, new RefuseExtension(COMMITTEE, WORDS))).until()).isEqualTo(UNTIL);
    assertThat(refusal(listed, new ApproveExtension(COMMITTEE))).isEqualTo(Refusals.NO_EXTENSION);
  }

  @Test
  void leavesTheListOnlyWhenExpertsAccepted() {
    var inForce = after(PROPOSE, APPROVE, INTERIM, FIXES);
    assertThat(refusal(inForce, REMOVE)).isEqualTo(Refusals.NOT_ACCEPTED);
    assertThat(refusal(inForce, PASS)).isEqualTo(Refusals.NO_ACCEPTANCE);
    var asked = next(inForce, ASK);
    assertThat(refusal(asked, new RecordAcceptance(OFFICE, true, List.of(), WORDS)))
        .isEqualTo(Refusals.EXPERT_MISSING);
    assertThat(next(asked, FAIL)).isInstanceOf(Treating.class);
    assertThat(refusal(next(asked, PASS), new Remove(OFFICE))).isEqualTo(Refusals.SAME_PERSON);
    var off = next(next(asked, PASS), REMOVE);
    assertThat(refusal(off, REMOVE)).isEqualTo(Refusals.NOT_LISTED);
    assertThat(next(off, PROPOSE)).isInstanceOf(ListingState.Proposed.class);
    assertThat(refusal(inForce, new PublishRemoval(OFFICE))).isEqualTo(Refusals.NOT_REMOVED);
  }

  private static RequestExtension extension(LocalDate until, LocalDate today) {
    return new RequestExtension(UNIT, until, WORDS, today, LAST_TO_ASK);
  }

  private static ListingState.Sheet sheet(ListingState state) {
    return ((Listed) state).sheet();
  }

  private static Stamp by(int person) {
    return new Stamp(
        Instant.parse("2021-10-08T02:00:00Z"),
        new Actor(new UUID(0, person), Role.OFFICE_LEADER, Optional.empty()));
  }

  private static ListingState after(ListingCommand... commands) {
    ListingState state = new ListingState.None();
    for (var command : commands) {
      state = next(state, command);
    }
    return state;
  }

  private static ListingState next(ListingState state, ListingCommand command) {
    var decision = (Decision.Accepted<ListingEvent>) ListingDecider.decide(state, command);
    for (var event : decision.events()) {
      state = ListingEvolution.evolve(state, event);
    }
    return state;
  }

  private static Refusal refusal(ListingState state, ListingCommand command) {
    return ((Decision.Refused<ListingEvent>) ListingDecider.decide(state, command)).refusal();
  }
}
