package io.anshao.cases.exposure.domain;

import static io.anshao.cases.exposure.domain.ExposureSamples.EDITOR;
import static io.anshao.cases.exposure.domain.ExposureSamples.LEADER;
import static io.anshao.cases.exposure.domain.ExposureSamples.NAMED;
import static io.anshao.cases.exposure.domain.ExposureSamples.REASON;
import static io.anshao.cases.exposure.domain.ExposureSamples.REVIEWER;
import static io.anshao.cases.exposure.domain.ExposureSamples.UNNAMED;
import static io.anshao.cases.exposure.domain.ExposureSamples.done;
import static io.anshao.cases.exposure.domain.ExposureSamples.published;
import static io.anshao.cases.exposure.domain.ExposureSamples.refusal;
import static io.anshao.cases.exposure.domain.ExposureSamples.stage;
import static io.anshao.cases.exposure.domain.ExposureSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way off the black list (DOMAIN 2.7). */
class AppealingTests {

  /** Drafted by the editor, checked by the reviewer, let pass by the leader. */
  private static final ExposureState LISTED = published(ExposureKind.BLACK_LIST, UNNAMED);

  private static final Stamp FIRM = by(Actor.SYSTEM.person(), Role.ENTERPRISE_USER);
  private static final Stamp HEAD = by(new UUID(0, 7), Role.COMMITTEE_LEADER);

  @Test
  void isGrantedByWhoHadNoPartInTheListing() {
    var objected = done(LISTED, lodge(FIRM, Plea.OBJECTION, false));

    assertThat(stage(objected)).isEqualTo(Stage.PUBLISHED);
    for (var part : List.of(EDITOR, REVIEWER, LEADER)) {
      assertThat(refusal(objected, decide(part, true))).isEqualTo("part-in-listing");
    }
    assertThat(stage(done(objected, decide(HEAD, true)))).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void staysWhenItIsDismissedAndMayBeAskedForAgain() {
    var dismissed = done(done(LISTED, lodge(FIRM, Plea.OBJECTION, false)), decide(HEAD, false));

    assertThat(stage(dismissed)).isEqualTo(Stage.PUBLISHED);
    var answer = dismissed.all().getFirst().appeals().getFirst().answer().orElseThrow();
    assertThat(answer.isGranted()).isFalse();
    assertThat(refusal(dismissed, decide(HEAD, true))).isEqualTo("no-appeal");
    assertThat(refusal(dismissed, lodge(FIRM, Plea.REPAIR, true))).isEqualTo("accepted");
  }

  @Test
  void isAskedForAfterTheFixAloneAndOneAtATime() {
    assertThat(refusal(LISTED, lodge(FIRM, Plea.REPAIR, false))).isEqualTo("not-fixed");
    var asked = done(LISTED, lodge(EDITOR, Plea.REPAIR, true));

    assertThat(refusal(asked, lodge(FIRM, Plea.OBJECTION, true))).isEqualTo("appeal-waits");
    assertThat(refusal(asked, decide(EDITOR, true))).isEqualTo("part-in-listing");
    // who let the listing pass may find that its reason is gone
    assertThat(stage(done(asked, decide(LEADER, true)))).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void asksForItselfWhenTheFixIsNoted() {
    var rectify = new ExposureCommand.NoteRectified(LEADER, Optional.empty(), text("fixed"));
    var noted = done(LISTED, rectify);

    assertThat(stage(noted)).isEqualTo(Stage.RECTIFIED);
    assertThat(noted.all().getFirst().openAppeal().orElseThrow().plea()).isEqualTo(Plea.REPAIR);
    assertThat(refusal(noted, decide(LEADER, true))).isEqualTo("part-in-listing");
    assertThat(stage(done(noted, decide(REVIEWER, true)))).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void isWithdrawnByNoneOfItsAuthors() {
    var author = new ExposureCommand.Withdraw(EDITOR, Optional.empty(), REASON);
    var other = new ExposureCommand.Withdraw(LEADER, Optional.empty(), REASON);

    assertThat(refusal(LISTED, author)).isEqualTo("same-person");
    assertThat(stage(done(LISTED, other))).isEqualTo(Stage.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(value = ExposureKind.class, names = "BLACK_LIST", mode = EnumSource.Mode.EXCLUDE)
  void isForTheBlackListAlone(ExposureKind kind) {
    assertThat(refusal(published(kind, UNNAMED), lodge(FIRM, Plea.OBJECTION, true)))
        .isEqualTo("not-on-black-list");
  }

  @Test
  void isRefusedBeforeAnybodySeesIt() {
    assertThat(refusal(ExposureSamples.drafted(NAMED), lodge(FIRM, Plea.OBJECTION, true)))
        .isEqualTo("not-on-black-list");
    assertThat(refusal(ExposureState.NONE, decide(HEAD, true))).isEqualTo("wrong-state");
  }

  private static ExposureCommand lodge(Stamp by, Plea plea, boolean isFixed) {
    return new ExposureCommand.Lodge(by, Optional.empty(), plea, text("words"), isFixed);
  }

  private static ExposureCommand decide(Stamp by, boolean grants) {
    return new ExposureCommand.DecideAppeal(
        by, Optional.empty(), grants, text("answer"), text("how"));
  }

  private static Stamp by(UUID person, Role role) {
    return new Stamp(LEADER.at(), new Actor(person, role, Optional.empty()));
  }
}
