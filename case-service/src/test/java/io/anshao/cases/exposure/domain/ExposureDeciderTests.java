package io.anshao.cases.exposure.domain;

import static io.anshao.cases.exposure.domain.ExposureSamples.ALL_GROUNDS;
import static io.anshao.cases.exposure.domain.ExposureSamples.EDITOR;
import static io.anshao.cases.exposure.domain.ExposureSamples.FIRST;
import static io.anshao.cases.exposure.domain.ExposureSamples.LEADER;
import static io.anshao.cases.exposure.domain.ExposureSamples.NAMED;
import static io.anshao.cases.exposure.domain.ExposureSamples.NO_GROUNDS;
import static io.anshao.cases.exposure.domain.ExposureSamples.REASON;
import static io.anshao.cases.exposure.domain.ExposureSamples.REVIEWER;
import static io.anshao.cases.exposure.domain.ExposureSamples.UNNAMED;
import static io.anshao.cases.exposure.domain.ExposureSamples.approved;
import static io.anshao.cases.exposure.domain.ExposureSamples.at;
import static io.anshao.cases.exposure.domain.ExposureSamples.checked;
import static io.anshao.cases.exposure.domain.ExposureSamples.done;
import static io.anshao.cases.exposure.domain.ExposureSamples.draft;
import static io.anshao.cases.exposure.domain.ExposureSamples.drafted;
import static io.anshao.cases.exposure.domain.ExposureSamples.publish;
import static io.anshao.cases.exposure.domain.ExposureSamples.published;
import static io.anshao.cases.exposure.domain.ExposureSamples.refusal;
import static io.anshao.cases.exposure.domain.ExposureSamples.stage;
import static io.anshao.cases.exposure.domain.ExposureSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExposureDeciderTests {

  /** What each kind rests on: proven, by the media, punished, listed, sham, undercover. */
  @ParameterizedTest
  @CsvSource({
    "TYPICAL_CASE, 'true,false,false,false,false,false', not-proven",
    "MEDIA_PROBLEM, 'true,true,false,false,false,false', not-proven",
    "PENALTY_PUBLICITY, 'false,false,true,false,false,false', not-punished",
    "HAZARD_LIST, 'false,false,false,true,false,false', not-listed",
    "BLACK_LIST, 'true,false,true,false,false,false', not-proven",
    "BLACK_LIST, 'true,false,false,false,true,false', not-proven",
    "UNDERCOVER, 'true,false,false,false,false,true', not-proven",
    "SHAM_SELFCHECK, 'true,false,false,false,true,false', not-proven"
  })
  void restsOnWhatItsKindNeeds(ExposureKind kind, String needed, String without) {
    var holds = List.of(needed.split(",")).stream().map(Boolean::parseBoolean).toList();
    var grounds =
        new Grounds(
            holds.get(0), holds.get(1), holds.get(2), holds.get(3), holds.get(4), holds.get(5));

    assertThat(refusal(ExposureState.NONE, draft(kind, UNNAMED, grounds))).isEqualTo("accepted");
    assertThat(refusal(ExposureState.NONE, draft(kind, UNNAMED, NO_GROUNDS))).isEqualTo(without);
    assertThat(refusal(approved(kind, UNNAMED), publish(EDITOR, NO_GROUNDS))).isEqualTo(without);
  }

  @ParameterizedTest
  @CsvSource({
    "MEDIA_PROBLEM, not-by-media",
    "BLACK_LIST, not-grave",
    "UNDERCOVER, not-undercover",
    "SHAM_SELFCHECK, not-sham"
  })
  void isNotProvenAlone(ExposureKind kind, String code) {
    var proven = new Grounds(true, false, false, false, false, false);

    assertThat(refusal(ExposureState.NONE, draft(kind, UNNAMED, proven))).isEqualTo(code);
  }

  @Test
  void isLookedAtByTheLawBeforeSomebodyReviewsIt() {
    assertThat(refusal(drafted(UNNAMED), review(REVIEWER, true))).isEqualTo("wrong-state");
    assertThat(refusal(drafted(UNNAMED), check(REVIEWER, Optional.empty())))
        .isEqualTo("basis-missing");
    assertThat(stage(done(drafted(UNNAMED), check(REVIEWER, Optional.of(text("law"))))))
        .isEqualTo(Stage.CHECKED);
  }

  @Test
  void isJudgedByNobodyWhoWroteOnIt() {
    var rewritten = done(drafted(UNNAMED), draft(ExposureKind.TYPICAL_CASE, UNNAMED, REVIEWER));

    assertThat(refusal(rewritten, check(EDITOR, Optional.of(text("law")))))
        .isEqualTo("same-person");
    assertThat(refusal(rewritten, check(REVIEWER, Optional.of(text("law")))))
        .isEqualTo("same-person");
    assertThat(refusal(checked(UNNAMED), review(EDITOR, true))).isEqualTo("same-person");
  }

  @Test
  void needsALeaderBesidesWhereAFirmIsNamed() {
    var reviewed = done(checked(NAMED), review(REVIEWER, true));

    assertThat(stage(reviewed)).isEqualTo(Stage.REVIEWED);
    assertThat(refusal(reviewed, publish(EDITOR))).isEqualTo("wrong-state");
    assertThat(stage(done(reviewed, agree(LEADER)))).isEqualTo(Stage.APPROVED);
    assertThat(stage(done(checked(NAMED), review(LEADER, true)))).isEqualTo(Stage.APPROVED);
    assertThat(stage(done(checked(UNNAMED), review(REVIEWER, true)))).isEqualTo(Stage.APPROVED);
  }

  @Test
  void goesBackWithAReasonOnly() {
    assertThat(refusal(checked(UNNAMED), review(REVIEWER, false))).isEqualTo("reason-missing");
    var back =
        done(
            checked(UNNAMED),
            new ExposureCommand.Review(REVIEWER, Optional.empty(), false, Optional.of(REASON)));

    assertThat(stage(back)).isEqualTo(Stage.REJECTED);
    var anew = done(back, draft(ExposureKind.TYPICAL_CASE, NAMED, EDITOR));
    assertThat(anew.all()).hasSize(1);
    assertThat(stage(anew)).isEqualTo(Stage.DRAFTED);
  }

  @Test
  void looksAtEveryPictureBefore() {
    var photo = new UUID(0, 1);
    var unseen = ExposureSamples.withPhotos(List.of(photo), List.of(), List.of());
    var redacted = ExposureSamples.withPhotos(List.of(photo), List.of(photo), List.of());
    var clean = ExposureSamples.withPhotos(List.of(photo), List.of(), List.of(photo));
    var check = check(REVIEWER, Optional.of(text("law")));

    assertThat(refusal(drafted(unseen), check)).isEqualTo("pictures-unseen");
    assertThat(refusal(drafted(redacted), check)).isEqualTo("accepted");
    assertThat(refusal(drafted(clean), check)).isEqualTo("accepted");
  }

  @Test
  void tellsTheSubjectAndWaitsThreeDays() {
    var named = approved(ExposureKind.TYPICAL_CASE, NAMED);
    assertThat(refusal(named, publish(EDITOR))).isEqualTo("not-told");
    var told = done(named, tell());

    assertThat(refusal(told, publish(EDITOR))).isEqualTo("may-object");
    assertThat(refusal(told, publish(at(EDITOR, "2021-06-29T09:00:00+08:00"))))
        .isEqualTo("accepted");
    assertThat(refusal(done(told, answer(true)), publish(EDITOR))).isEqualTo("accepted");
  }

  @Test
  void answersAnObjectionBeforeAnybodyReads() {
    var objected = done(done(approved(ExposureKind.TYPICAL_CASE, NAMED), tell()), answer(false));
    var later = publish(at(EDITOR, "2021-07-10T09:00:00+08:00"));

    assertThat(refusal(objected, later)).isEqualTo("objection-open");
    assertThat(refusal(objected, decide(EDITOR, false))).isEqualTo("same-person");
    assertThat(refusal(done(objected, decide(REVIEWER, false)), later)).isEqualTo("accepted");
    assertThat(stage(done(objected, decide(REVIEWER, true)))).isEqualTo(Stage.REJECTED);
  }

  @Test
  void takesNoObjectionThatComesTooLate() {
    var told = done(approved(ExposureKind.TYPICAL_CASE, NAMED), tell());
    var late =
        new ExposureCommand.Answer(
            at(EDITOR, "2021-06-29T09:00:00+08:00"), Optional.empty(), false, Optional.of(REASON));

    assertThat(refusal(told, late)).isEqualTo("objection-late");
    assertThat(
            refusal(
                told,
                new ExposureCommand.Answer(EDITOR, Optional.empty(), false, Optional.empty())))
        .isEqualTo("objection-missing");
  }

  @Test
  void asksNobodyWhereTheLawDemandsIt() {
    var penalty = approved(ExposureKind.PENALTY_PUBLICITY, NAMED);

    assertThat(refusal(penalty, tell())).isEqualTo("nobody-to-tell");
    assertThat(refusal(penalty, publish(EDITOR))).isEqualTo("accepted");
  }

  @Test
  void appearsByItselfAtItsTimeAndNotBefore() {
    var ready = approved(ExposureKind.TYPICAL_CASE, UNNAMED);
    var at = Instant.parse("2021-06-25T01:00:00Z");
    assertThat(
            refusal(ready, new ExposureCommand.Schedule(EDITOR, Optional.empty(), Instant.EPOCH)))
        .isEqualTo("in-the-past");
    var scheduled = done(ready, new ExposureCommand.Schedule(EDITOR, Optional.empty(), at));

    assertThat(refusal(scheduled, publish(new Stamp(at.minusSeconds(1), Actor.SYSTEM))))
        .isEqualTo("not-yet");
    assertThat(refusal(ready, publish(new Stamp(at, Actor.SYSTEM)))).isEqualTo("not-yet");
    var shown = done(scheduled, publish(new Stamp(at, Actor.SYSTEM)));
    assertThat(stage(shown)).isEqualTo(Stage.PUBLISHED);
    assertThat(refusal(shown, publish(new Stamp(at, Actor.SYSTEM)))).isEqualTo("wrong-state");
    assertThat(stage(done(scheduled, new ExposureCommand.Hold(EDITOR, Optional.empty(), "x"))))
        .isEqualTo(Stage.APPROVED);
  }

  @Test
  void isNotScheduledWhileTheSubjectMayObject() {
    var told = done(approved(ExposureKind.TYPICAL_CASE, NAMED), tell());

    assertThat(refusal(told, schedule("2021-06-28T09:00:00+08:00"))).isEqualTo("may-object");
    assertThat(refusal(told, schedule("2021-06-29T09:00:00+08:00"))).isEqualTo("accepted");
  }

  @Test
  void isCorrectedByAnotherVersionThatASecondPersonReads() {
    var correction =
        new ExposureCommand.Correct(EDITOR, Optional.empty(), NAMED, text("wrong place"));
    var waits = done(published(UNNAMED), correction);
    assertThat(waits.all().getFirst().wording()).isEqualTo(UNNAMED);
    assertThat(refusal(waits, correction)).isEqualTo("correction-waits");
    assertThat(refusal(waits, correct(EDITOR))).isEqualTo("same-person");
    assertThat(refusal(waits, correct(REVIEWER))).isEqualTo("leader-needed");

    var corrected = done(waits, correct(LEADER));

    assertThat(corrected.all().getFirst().wording()).isEqualTo(NAMED);
    assertThat(corrected.all().getFirst().shown().orElseThrow().versions()).isEqualTo(2);
    assertThat(corrected.all().getFirst().correction()).isEmpty();
  }

  @Test
  void notesOnceThatItIsFixedAndIsWithdrawnOnce() {
    var rectify = new ExposureCommand.NoteRectified(EDITOR, Optional.empty(), text("fixed"));
    var withdraw = new ExposureCommand.Withdraw(LEADER, Optional.empty(), REASON);
    var fixed = done(published(UNNAMED), rectify);

    assertThat(fixed.all().getFirst().wording().measure()).contains(text("fixed"));
    assertThat(refusal(fixed, rectify)).isEqualTo("wrong-state");
    assertThat(stage(done(fixed, withdraw))).isEqualTo(Stage.WITHDRAWN);
    assertThat(refusal(done(fixed, withdraw), withdraw)).isEqualTo("wrong-state");
    assertThat(refusal(approved(ExposureKind.TYPICAL_CASE, UNNAMED), withdraw))
        .isEqualTo("wrong-state");
  }

  @ParameterizedTest
  @EnumSource(ExposureKind.class)
  void endsWhenItsTimeIsOver(ExposureKind kind) {
    var shown = published(kind, UNNAMED);
    var until = shown.all().getFirst().shown().orElseThrow().until().orElseThrow();
    var black = LocalDate.parse("2021-12-23");
    assertThat(until)
        .isEqualTo(
            switch (kind) {
              case BLACK_LIST, UNDERCOVER, SHAM_SELFCHECK -> black;
              default -> LocalDate.parse("2022-06-23");
            });

    assertThat(refusal(shown, expire(until + "T23:59:59+08:00"))).isEqualTo("not-yet");
    assertThat(stage(done(shown, expire(until.plusDays(1) + "T00:00:00+08:00"))))
        .isEqualTo(Stage.EXPIRED);
  }

  @Test
  void standsBesideAnotherOfTheSameCase() {
    var both = done(published(UNNAMED), penalty());

    assertThat(both.all()).hasSize(2);
    assertThat(both.find(FIRST).orElseThrow().stage()).isEqualTo(Stage.PUBLISHED);
    assertThat(refusal(both, draft(ExposureKind.TYPICAL_CASE, UNNAMED, ALL_GROUNDS)))
        .isEqualTo("wrong-state");
    var checked = done(both, check(REVIEWER, Optional.of(text("law"))));
    assertThat(checked.all().getLast().stage()).isEqualTo(Stage.CHECKED);
    assertThat(refusal(checked, new ExposureCommand.Withdraw(LEADER, Optional.of(FIRST), REASON)))
        .isEqualTo("accepted");
  }

  private static ExposureCommand penalty() {
    return new ExposureCommand.Draft(
        EDITOR, new UUID(0, 10), ExposureKind.PENALTY_PUBLICITY, ALL_GROUNDS, NAMED);
  }

  private static ExposureCommand check(Stamp stamp, Optional<Text> basis) {
    return new ExposureCommand.Check(stamp, Optional.empty(), true, basis, Optional.empty());
  }

  private static ExposureCommand review(Stamp stamp, boolean approves) {
    return new ExposureCommand.Review(stamp, Optional.empty(), approves, Optional.empty());
  }

  private static ExposureCommand agree(Stamp stamp) {
    return new ExposureCommand.Agree(stamp, Optional.empty(), true, Optional.empty());
  }

  private static ExposureCommand tell() {
    return new ExposureCommand.Tell(
        EDITOR, Optional.empty(), LocalDate.parse("2021-06-28"), text("letter"));
  }

  private static ExposureCommand answer(boolean agrees) {
    return new ExposureCommand.Answer(
        EDITOR, Optional.empty(), agrees, agrees ? Optional.empty() : Optional.of(REASON));
  }

  private static ExposureCommand decide(Stamp stamp, boolean holds) {
    return new ExposureCommand.Decide(stamp, Optional.empty(), holds, text("answer"));
  }

  private static ExposureCommand schedule(String time) {
    return new ExposureCommand.Schedule(
        EDITOR, Optional.empty(), OffsetDateTime.parse(time).toInstant());
  }

  private static ExposureCommand correct(Stamp stamp) {
    return new ExposureCommand.DecideCorrection(stamp, Optional.empty(), true, Optional.empty());
  }

  private static ExposureCommand expire(String time) {
    return new ExposureCommand.Expire(
        new Stamp(OffsetDateTime.parse(time).toInstant(), Actor.SYSTEM), Optional.empty());
  }
}
