package io.anshao.cases.exposure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExposureDeciderTests {

  private static final Stamp EDITOR = by(1, Role.EDITOR);
  private static final Stamp REVIEWER = by(2, Role.REVIEWER);
  private static final Stamp LEADER = by(3, Role.OFFICE_LEADER);
  private static final UUID EXPOSURE = new UUID(0, 9);
  private static final Text REASON = text("reason");
  private static final Text FIXED = text("fixed");
  private static final CaseFacts FACTS =
      new CaseFacts(Optional.of("330205103"), Optional.of(new UnitCode("xfjy")), 2);
  private static final Wording UNNAMED = wording(Optional.empty());
  private static final Wording NAMED = wording(Optional.of(text("firm")));

  @Test
  void draftsAProvenCase() {
    assertThat(decide(start(), draft(UNNAMED, true))).isEqualTo(accepted(drafted(UNNAMED)));
  }

  @Test
  void refusesToDraftWhatIsNotProven() {
    assertThat(refusal(start(), draft(UNNAMED, false))).isEqualTo("not-proven");
  }

  @Test
  void refusesASecondDraftWhileOneWaits() {
    assertThat(refusal(after(drafted(UNNAMED)), draft(UNNAMED, true))).isEqualTo("wrong-state");
  }

  @Test
  void refusesTheDraftersOwnReview() {
    assertThat(refusal(after(drafted(UNNAMED)), approve(EDITOR))).isEqualTo("same-person");
  }

  @Test
  void approvesByAnotherPerson() {
    assertThat(decide(after(drafted(UNNAMED)), approve(REVIEWER)))
        .isEqualTo(accepted(new ExposureEvent.ExposureApproved(REVIEWER)));
  }

  @Test
  void asksALeaderWhereAFirmIsNamed() {
    assertThat(refusal(after(drafted(NAMED)), approve(REVIEWER))).isEqualTo("leader-needed");
    assertThat(decide(after(drafted(NAMED)), approve(LEADER)))
        .isEqualTo(accepted(new ExposureEvent.ExposureApproved(LEADER)));
  }

  @Test
  void rejectsWithAReasonOnly() {
    var waiting = after(drafted(UNNAMED));

    assertThat(refusal(waiting, new ExposureCommand.Review(REVIEWER, false, Optional.empty())))
        .isEqualTo("reason-missing");
    assertThat(decide(waiting, new ExposureCommand.Review(REVIEWER, false, Optional.of(REASON))))
        .isEqualTo(accepted(new ExposureEvent.ExposureRejected(REVIEWER, REASON)));
  }

  @Test
  void draftsAnewAfterARejection() {
    var rejected = after(drafted(UNNAMED), new ExposureEvent.ExposureRejected(REVIEWER, REASON));

    assertThat(decide(rejected, draft(NAMED, true))).isEqualTo(accepted(drafted(NAMED)));
  }

  @Test
  void publishesWhatWasApprovedWhileItIsProven() {
    assertThat(decide(approved(), publish(true)))
        .isEqualTo(accepted(new ExposureEvent.ExposurePublished(EDITOR, FACTS)));
    assertThat(refusal(approved(), publish(false))).isEqualTo("not-proven");
    assertThat(refusal(after(drafted(UNNAMED)), publish(true))).isEqualTo("wrong-state");
  }

  @Test
  void notesOnceThatItIsRectified() {
    var rectify = new ExposureCommand.NoteRectified(EDITOR, FIXED);
    var rectified = new ExposureEvent.ExposureRectified(EDITOR, FIXED);

    assertThat(decide(published(), rectify)).isEqualTo(accepted(rectified));
    assertThat(refusal(ExposureEvolution.evolve(published(), rectified), rectify))
        .isEqualTo("wrong-state");
    assertThat(refusal(approved(), rectify)).isEqualTo("wrong-state");
  }

  @Test
  void showsTheMeasureInTheNextVersion() {
    var rectified =
        ExposureEvolution.evolve(published(), new ExposureEvent.ExposureRectified(EDITOR, FIXED));

    assertThat(rectified.written().orElseThrow().wording().measure()).contains(FIXED);
    assertThat(((ExposureState.Rectified) rectified).shown().versions()).isEqualTo(2);
  }

  @Test
  void withdrawsWhatThePublicSees() {
    var withdraw = new ExposureCommand.Withdraw(LEADER, REASON);
    var withdrawn = new ExposureEvent.ExposureWithdrawn(LEADER, REASON);

    assertThat(decide(published(), withdraw)).isEqualTo(accepted(withdrawn));
    assertThat(refusal(approved(), withdraw)).isEqualTo("wrong-state");
    assertThat(refusal(ExposureEvolution.evolve(published(), withdrawn), withdraw))
        .isEqualTo("wrong-state");
  }

  private static ExposureState start() {
    return new ExposureState.None();
  }

  private static ExposureState after(ExposureEvent... events) {
    var state = start();
    for (var event : events) {
      state = ExposureEvolution.evolve(state, event);
    }
    return state;
  }

  private static ExposureState approved() {
    return after(drafted(UNNAMED), new ExposureEvent.ExposureApproved(REVIEWER));
  }

  private static ExposureState published() {
    return ExposureEvolution.evolve(approved(), new ExposureEvent.ExposurePublished(EDITOR, FACTS));
  }

  private static ExposureEvent drafted(Wording wording) {
    return new ExposureEvent.ExposureDrafted(EDITOR, EXPOSURE, "typical_case", wording);
  }

  private static ExposureCommand draft(Wording wording, boolean isProven) {
    return new ExposureCommand.Draft(EDITOR, EXPOSURE, "typical_case", isProven, wording);
  }

  private static ExposureCommand approve(Stamp stamp) {
    return new ExposureCommand.Review(stamp, true, Optional.empty());
  }

  private static ExposureCommand publish(boolean isProven) {
    return new ExposureCommand.Publish(EDITOR, isProven, FACTS);
  }

  private static Decision<ExposureEvent> decide(ExposureState state, ExposureCommand command) {
    return ExposureDecider.decide(state, command);
  }

  private static Decision<ExposureEvent> accepted(ExposureEvent event) {
    return Decision.accept(event);
  }

  private static String refusal(ExposureState state, ExposureCommand command) {
    return decide(state, command) instanceof Decision.Refused<ExposureEvent>(var refusal)
        ? refusal.code()
        : "accepted";
  }

  private static Stamp by(long person, Role role) {
    return new Stamp(Instant.EPOCH, new Actor(new UUID(0, person), role, Optional.empty()));
  }

  private static Wording wording(Optional<Text> firm) {
    return new Wording(
        text("title"), text("problem"), Optional.empty(), text("place"), firm, List.of());
  }

  private static Text text(String name) {
    return new Text(UUID.nameUUIDFromBytes(name.getBytes()), "sha-256:00");
  }
}
