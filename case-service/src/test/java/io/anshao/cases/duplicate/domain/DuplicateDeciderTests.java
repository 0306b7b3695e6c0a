package io.anshao.cases.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.duplicate.domain.DuplicateCommand.Merge;
import io.anshao.cases.duplicate.domain.DuplicateCommand.Party;
import io.anshao.cases.duplicate.domain.DuplicateCommand.Reject;
import io.anshao.cases.duplicate.domain.DuplicateCommand.SplitOff;
import io.anshao.cases.duplicate.domain.DuplicateState.Alone;
import io.anshao.cases.duplicate.domain.DuplicateState.Leading;
import io.anshao.cases.duplicate.domain.DuplicateState.Merged;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicateDeciderTests {

  private static final Instant AT = Instant.parse("2021-06-08T02:00:00Z");
  private static final Stamp NOW = new Stamp(AT, Actor.SYSTEM);
  private static final Text WHY = new Text(new UUID(0, 1), "00");

  private static final Registration.Tip TIP =
      new Registration.Tip(
          new UUID(0, 2),
          "JB20210608-7K3M9Q",
          AT,
          "anonymous",
          "public",
          "none",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          "");
  private static final CaseState REGISTERED =
      new CaseState.Registered(
          new Registration(
              "JBAQ2021000001",
              "330205",
              "web",
              Severity.L4_GENERAL,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              TIP,
              AT,
              Optional.empty()));

  private static final Party OWN = party(1, REGISTERED, DuplicateState.alone());
  private static final Party OTHER = party(2, REGISTERED, DuplicateState.alone());
  private static final Member MEMBER = member("web", Severity.L3_SERIOUS);

  @Test
  void goesIntoAnotherAndIsItsOwnAgain() {
    var merged = events(DuplicateState.alone(), merge(OTHER));
    assertThat(merged)
        .containsExactly(new DuplicateEvent.MergedInto(NOW, id(2), "JBAQ2021000002", false, WHY));
    var gone = after(DuplicateState.alone(), merged.getFirst());
    assertThat(gone).isEqualTo(new Merged(id(2), "JBAQ2021000002", Set.of()));
    assertThat(DuplicateDecider.elsewhere(gone)).contains(Refusals.HANDLED_ELSEWHERE);
    assertThat(after(gone, new DuplicateEvent.BecameOwn(NOW, Optional.empty())))
        .isEqualTo(DuplicateState.alone());
  }

  private static Member member(String channel, Severity severity) {
    return new Member(id(1), "JBAQ2021000001", channel, TIP, Optional.of(severity));
  }

  static Stream<Member> grave() {
    return Stream.of(
        member(Registration.MEDIA, Severity.L3_SERIOUS),
        member("web", Severity.L1_EMERGENCY),
        member("web", Severity.L2_MAJOR));
  }

  @ParameterizedTest
  @MethodSource("grave")
  void isClosedByALeaderOnceWhatALeaderClosesIsMerged(Member grave) {
    var leading = after(DuplicateState.alone(), new DuplicateEvent.TookIn(NOW, grave, false));

    assertThat(DuplicateDecider.holdsClosing(leading, by(Role.TRIAGER)))
        .contains(Refusals.LEADER_CLOSES);
    assertThat(DuplicateDecider.holdsClosing(leading, by(Role.OFFICE_LEADER))).isEmpty();
    assertThat(DuplicateDecider.holdsClosing(new Leading(List.of(MEMBER), Set.of()), NOW))
        .isEmpty();
  }

  private static Stamp by(Role role) {
    return new Stamp(AT, new Actor(new UUID(0, 9), role, Optional.empty()));
  }

  @Test
  void takesInManyAndSplitsOffThoseAlone() {
    var leading = after(DuplicateState.alone(), new DuplicateEvent.TookIn(NOW, MEMBER, false));
    assertThat(leading).isEqualTo(new Leading(List.of(MEMBER), Set.of()));

    var split = new SplitOff(NOW, OTHER, Optional.of(OWN), WHY);
    assertThat(events(leading, split))
        .containsExactly(new DuplicateEvent.SplitAway(NOW, id(1), WHY));
    assertThat(after(leading, new DuplicateEvent.SplitAway(NOW, id(1), WHY)))
        .isEqualTo(DuplicateState.alone());
    var stranger = new SplitOff(NOW, OTHER, Optional.of(party(3, REGISTERED, leading)), WHY);
    assertThat(refusal(leading, stranger)).isEqualTo(Refusals.NOT_TAKEN_IN);
    assertThat(refusal(DuplicateState.alone(), split)).isEqualTo(Refusals.NOTHING_TAKEN_IN);
  }

  @Test
  void goesOnlyWhereTheMatterIsHandled() {
    assertThat(refusal(DuplicateState.alone(), new Merge(NOW, OWN, Optional.empty(), WHY)))
        .isEqualTo(Refusals.OTHER_MISSING);
    assertThat(refusal(DuplicateState.alone(), merge(OWN))).isEqualTo(Refusals.ITSELF);
    var merged = new Merged(id(3), "JBAQ2021000003", Set.of());
    assertThat(refusal(DuplicateState.alone(), merge(party(2, REGISTERED, merged))))
        .isEqualTo(Refusals.OTHER_IS_MERGED);
    var cancelled = new CaseState.Cancelled(((CaseState.Registered) REGISTERED).registration());
    assertThat(refusal(DuplicateState.alone(), merge(party(2, cancelled, DuplicateState.alone()))))
        .isEqualTo(Refusals.OTHER_HAS_ENDED);
    var leading = new Leading(List.of(MEMBER), Set.of());
    assertThat(refusal(leading, merge(OTHER))).isEqualTo(Refusals.LEADS_OTHERS);
  }

  @Test
  void isMergedOnlyBeforeItIsGivenToAUnit() {
    var referred = party(1, new CaseState.ReferredOut(REGISTERED), DuplicateState.alone());
    var late = new Merge(NOW, referred, Optional.of(OTHER), WHY);
    assertThat(refusal(DuplicateState.alone(), late).code()).isEqualTo("wrong-state");
    assertThat(refusal(DuplicateState.alone(), new Reject(NOW, referred, Optional.of(OTHER), WHY)))
        .extracting(Refusal::code)
        .isEqualTo("wrong-state");
  }

  @Test
  void remembersWhatIsNoDuplicate() {
    var reject = new Reject(NOW, OWN, Optional.of(OTHER), WHY);
    var rejected = after(DuplicateState.alone(), events(DuplicateState.alone(), reject).getFirst());
    assertThat(rejected).isEqualTo(new Alone(Set.of(id(2))));
    var merged =
        after(rejected, events(rejected, merge(party(3, REGISTERED, rejected))).getFirst());
    assertThat(merged.rejected()).containsExactly(id(2));
  }

  @Test
  void isARelapseWhereTheOtherWasClosedWithinNinetyDays() {
    var ninety = party(2, closed(AT.minus(Duration.ofDays(90))), DuplicateState.alone());
    assertThat(events(DuplicateState.alone(), merge(ninety)))
        .containsExactly(new DuplicateEvent.MergedInto(NOW, id(2), ninety.number(), true, WHY));

    var longAgo = party(2, closed(AT.minus(Duration.ofDays(91))), DuplicateState.alone());
    assertThat(refusal(DuplicateState.alone(), merge(longAgo))).isEqualTo(Refusals.CLOSED_LONG_AGO);
  }

  private static CaseState closed(Instant at) {
    var registration = ((CaseState.Registered) REGISTERED).registration();
    var matter =
        new Matter(
            registration,
            "fire_exit",
            Severity.L4_GENERAL,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            WHY,
            AT);
    var assignment =
        new Assignment(
            new UnitCode("xfjy"),
            List.of(),
            WHY,
            List.of(),
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    var nothing = new Findings(Optional.empty(), List.of(), Set.of(), Set.of());
    var work = new Work(matter, assignment, nothing, id(9), Set.of());
    return new CaseState.Closed(work, WHY, WHY, at);
  }

  private static Merge merge(Party into) {
    return new Merge(NOW, OWN, Optional.of(into), WHY);
  }

  private static Party party(int n, CaseState main, DuplicateState state) {
    return new Party(id(n), "JBAQ202100000" + n, main, state);
  }

  private static UUID id(int n) {
    return new UUID(1, n);
  }

  private static DuplicateState after(DuplicateState state, DuplicateEvent event) {
    return DuplicateDecider.evolve(state, event);
  }

  private static List<DuplicateEvent> events(DuplicateState state, DuplicateCommand command) {
    return ((Decision.Accepted<DuplicateEvent>) DuplicateDecider.decide(state, command)).events();
  }

  private static Refusal refusal(DuplicateState state, DuplicateCommand command) {
    return ((Decision.Refused<DuplicateEvent>) DuplicateDecider.decide(state, command)).refusal();
  }
}
