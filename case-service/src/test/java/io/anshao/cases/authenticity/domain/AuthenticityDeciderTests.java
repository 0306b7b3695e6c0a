package io.anshao.cases.authenticity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.authenticity.domain.AuthenticityCommand.Question;
import io.anshao.cases.authenticity.domain.AuthenticityCommand.Verify;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.LookBackSet;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.ShamFound;
import io.anshao.cases.authenticity.domain.AuthenticityState.Doubted;
import io.anshao.cases.authenticity.domain.AuthenticityState.Sham;
import io.anshao.cases.authenticity.domain.AuthenticityState.Verified;
import io.anshao.cases.authenticity.domain.Doubt.Ground;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A7: what is doubted is seen on site by others. */
class AuthenticityDeciderTests {

  private static final Instant NOW = Instant.parse("2021-10-11T02:00:00Z");
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final UUID PHOTO = new UUID(0, 2);
  private static final LocalDate NEW_DUE = LocalDate.parse("2021-10-25");
  private static final HazardId H1 = new HazardId("H1");
  private static final HazardId H2 = new HazardId("H2");

  private static final UUID FINDER = new UUID(1, 1);
  private static final UUID HANDLER = new UUID(1, 2);
  private static final UUID OTHER = new UUID(1, 3);
  private static final UUID FOURTH = new UUID(1, 4);

  private static final AuthenticityState DOUBTED =
      new Doubted(
          List.of(new Doubt(Ground.SAME_PICTURE, Optional.of(PHOTO), Optional.empty())),
          Set.of(FINDER),
          0);

  private static final CaseState WAITING =
      new CaseState.PendingReinspection(work(Hazard.Level.GENERAL));
  private static final CaseState MAJOR = new CaseState.Reinspecting(work(Hazard.Level.MAJOR));

  @Test
  void isDoubtedWhenPicturesSayIt() {
    var doubts = ((Doubted) DOUBTED).doubts();

    var state =
        after(AuthenticityDecider.start(), new Question(by(FINDER), doubts, Set.of(FINDER)));

    assertThat(state).isEqualTo(DOUBTED);
  }

  @Test
  void holdsTheReinspectionUntilOthersWereThere() {
    assertThat(forbidden("start-reinspection", FINDER)).contains(Refusals.OTHER_PAIR);
    assertThat(forbidden("start-reinspection", OTHER)).isEmpty();
    for (var command : List.of("record-reinspection", "submit-closure", "approve-closure")) {
      assertThat(forbidden(command, OTHER)).contains(Refusals.VERIFY_FIRST);
    }
    assertThat(forbidden("reject-closure", OTHER)).isEmpty();
    assertThat(
            AuthenticityDecider.forbids(
                AuthenticityDecider.start(), "record-reinspection", by(OTHER)))
        .isEmpty();
  }

  @Test
  void isVerifiedByTwoWhoHadNoPartInTheFirstInspection() {
    assertThat(refusal(DOUBTED, verify(FINDER, OTHER, true))).isEqualTo(Refusals.OTHER_PAIR);
    assertThat(refusal(DOUBTED, verify(OTHER, FINDER, true))).isEqualTo(Refusals.TWO_PEOPLE);
    assertThat(refusal(DOUBTED, verify(OTHER, OTHER, true))).isEqualTo(Refusals.TWO_PEOPLE);
    assertThat(after(DOUBTED, verify(OTHER, FOURTH, true)))
        .isEqualTo(new Verified(Set.of(FINDER), 0));
    assertThat(refusal(DOUBTED, in(MAJOR, verify(HANDLER, OTHER, true))))
        .isEqualTo(Refusals.OTHER_PAIR);
    assertThat(refusal(DOUBTED, in(MAJOR, verify(OTHER, HANDLER, true))))
        .isEqualTo(Refusals.TWO_PEOPLE);
  }

  @Test
  void isNeverVerifiedOnPaper() {
    var onPaper =
        new Verify(
            by(OTHER), true, FOURTH, WORDS, List.of(), List.of(), Optional.empty(), WAITING, false);
    assertThat(refusal(DOUBTED, onPaper)).isEqualTo(Refusals.PICTURES_MISSING);
  }

  @Test
  void isShamForNamedHazardsWithANewDay() {
    assertThat(refusal(DOUBTED, sham(List.of(), Optional.of(NEW_DUE))))
        .isEqualTo(Refusals.FAILED_MISSING);
    assertThat(refusal(DOUBTED, sham(List.of(new HazardId("H9")), Optional.of(NEW_DUE))))
        .isEqualTo(Refusals.FAILED_MISSING);
    assertThat(refusal(DOUBTED, sham(List.of(H1), Optional.empty())))
        .isEqualTo(Refusals.NEW_DUE_MISSING);

    var event = (ShamFound) event(DOUBTED, sham(List.of(H1), Optional.of(NEW_DUE)));

    assertThat(event.failed()).containsExactly(H1);
    assertThat(event.writtenOff()).containsExactly(H2);
    assertThat(event.site().isBeginning()).isTrue();
    assertThat(AuthenticityDecider.evolve(DOUBTED, event))
        .isEqualTo(new Sham(Set.of(FINDER), 1, true));
  }

  @Test
  void isAskedOnlyWhileSomethingIsReported() {
    var closed = new CaseState.Closed(work(Hazard.Level.GENERAL), WORDS, WORDS, NOW);
    assertThat(refusal(DOUBTED, in(closed, verify(OTHER, FOURTH, true))))
        .isEqualTo(Refusals.NOTHING_TO_VERIFY);
    var concluded = new CaseState.Reinspected(work(Hazard.Level.GENERAL));
    assertThat(refusal(AuthenticityDecider.start(), in(concluded, verify(OTHER, FOURTH, true))))
        .isEqualTo(Refusals.NOTHING_TO_VERIFY);
    assertThat(after(DOUBTED, in(concluded, verify(OTHER, FOURTH, true))))
        .isInstanceOf(Verified.class);
  }

  @Test
  void isNotBelievedOnPaperOnceItWasSham() {
    var report = new CaseEvent.RectificationReported(by(HANDLER), WORDS, List.of());
    var sham = new Sham(Set.of(FINDER), 1, false);
    var verified = new Verified(Set.of(FINDER), 1);

    for (var state : List.of(sham, verified)) {
      assertThat(AuthenticityDecider.follow(state, report)).hasSize(1);
      assertThat(
              AuthenticityDecider.evolve(
                  state, AuthenticityDecider.follow(state, report).getFirst()))
          .isEqualTo(new Doubted(List.of(Doubt.FOUND_SHAM), Set.of(FINDER), 1));
    }
    assertThat(AuthenticityDecider.follow(AuthenticityDecider.start(), report)).isEmpty();
    assertThat(AuthenticityDecider.follow(new Verified(Set.of(), 0), report)).isEmpty();
  }

  @Test
  void isLookedBackAtWhenItIsClosed() {
    var closed = new CaseEvent.Closed(by(OTHER));

    assertThat(AuthenticityDecider.follow(new Verified(Set.of(), 1), closed))
        .containsExactly(new LookBackSet(by(OTHER)));
    assertThat(AuthenticityDecider.follow(new Verified(Set.of(), 0), closed)).isEmpty();
  }

  private static Optional<Refusal> forbidden(String command, UUID who) {
    return AuthenticityDecider.forbids(DOUBTED, command, by(who));
  }

  private static Verify verify(UUID who, UUID second, boolean isTrue) {
    return new Verify(
        by(who),
        isTrue,
        second,
        WORDS,
        List.of(PHOTO),
        List.of(),
        Optional.empty(),
        WAITING,
        false);
  }

  private static Verify sham(List<HazardId> failed, Optional<LocalDate> newDueOn) {
    return new Verify(
        by(OTHER), false, FOURTH, WORDS, List.of(PHOTO), failed, newDueOn, WAITING, true);
  }

  private static Verify in(CaseState main, Verify c) {
    return new Verify(
        c.stamp(),
        c.isTrue(),
        c.second(),
        c.record(),
        c.photos(),
        c.failed(),
        c.newDueOn(),
        main,
        c.isFined());
  }

  private static AuthenticityState after(AuthenticityState state, AuthenticityCommand command) {
    return AuthenticityDecider.evolve(state, event(state, command));
  }

  private static AuthenticityEvent event(AuthenticityState state, AuthenticityCommand command) {
    return switch (AuthenticityDecider.decide(state, command)) {
      case Decision.Accepted<AuthenticityEvent>(var events) -> events.getFirst();
      case Decision.Refused<AuthenticityEvent>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private static Refusal refusal(AuthenticityState state, AuthenticityCommand command) {
    return switch (AuthenticityDecider.decide(state, command)) {
      case Decision.Accepted<AuthenticityEvent>(var events) -> throw new AssertionError(events);
      case Decision.Refused<AuthenticityEvent>(var refusal) -> refusal;
    };
  }

  private static Stamp by(UUID person) {
    return new Stamp(NOW, new Actor(person, Role.INSPECTOR, Optional.of(new UnitCode("xfjy"))));
  }

  private static Work work(Hazard.Level level) {
    var hazards = List.of(hazard(H1, level), hazard(H2, Hazard.Level.GENERAL));
    var findings =
        new Findings(Optional.of(Finding.SUBSTANTIATED), hazards, Set.of(FINDER), Set.of());
    var assignment =
        new Assignment(
            new UnitCode("xfjy"),
            List.of(),
            WORDS,
            List.of(),
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    return new Work(matter(), assignment, findings, HANDLER, Set.of());
  }

  private static Hazard hazard(HazardId id, Hazard.Level level) {
    var ordered = new Hazard.Condition.Ordered(WORDS, LocalDate.parse("2021-10-15"));
    return new Hazard(id, WORDS, level, ordered, List.of(), List.of(), Optional.empty());
  }

  private static Matter matter() {
    var tip =
        new Registration.Tip(
            new UUID(0, 9),
            "JB20211008-7K3M9Q",
            NOW,
            "anonymous",
            "public",
            "none",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "sha-256:00");
    var registration =
        new Registration(
            "JBAQ2021000001",
            "330205",
            "web",
            Severity.L3_SERIOUS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            tip,
            NOW,
            Optional.empty());
    return new Matter(
        registration,
        "fire_exit",
        Severity.L3_SERIOUS,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        WORDS,
        NOW);
  }
}
