package io.anshao.cases.authenticity.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.authenticity.domain.AuthenticityCommand.Question;
import io.anshao.cases.authenticity.domain.AuthenticityCommand.Verify;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.LookBackSet;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.RectificationDoubted;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.RectificationVerified;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.ShamFound;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.Site;
import io.anshao.cases.authenticity.domain.AuthenticityState.Believed;
import io.anshao.cases.authenticity.domain.AuthenticityState.Doubted;
import io.anshao.cases.authenticity.domain.AuthenticityState.Sham;
import io.anshao.cases.authenticity.domain.AuthenticityState.Verified;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Is the rectification true? (DOMAIN 3.2 {@code sham_rectification}, A7.) What is doubted is seen
 * on site by two people who had no part in the first inspection; what was sham once is never
 * believed on paper again.
 */
public final class AuthenticityDecider {

  private static final Set<String> NEEDING_BELIEF =
      Set.of("record-reinspection", "submit-closure", "approve-closure");

  private AuthenticityDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<AuthenticityEvent> decide(
      AuthenticityState state, AuthenticityCommand command) {
    return switch (command) {
      case Question c -> accept(new RectificationDoubted(c.stamp(), c.doubts(), c.inspectors()));
      case Verify c -> verify(state, c);
    };
  }

  private static Decision<AuthenticityEvent> verify(AuthenticityState state, Verify c) {
    var work = workOf(state, c.main());
    if (work.isEmpty()) {
      return refuse(Refusals.NOTHING_TO_VERIFY);
    }
    var barred = barred(state, work.get());
    if (barred.contains(c.stamp().by().person())) {
      return refuse(Refusals.OTHER_PAIR);
    }
    if (barred.contains(c.second()) || c.second().equals(c.stamp().by().person())) {
      return refuse(Refusals.TWO_PEOPLE);
    }
    if (c.photos().isEmpty()) {
      return refuse(Refusals.PICTURES_MISSING);
    }
    var site =
        new Site(
            c.second(), c.record(), c.photos(), c.main() instanceof CaseState.PendingReinspection);
    return c.isTrue()
        ? accept(new RectificationVerified(c.stamp(), site, inspectors(state, work.get())))
        : sham(c, site, inspectors(state, work.get()), work.get());
  }

  /** What failed goes back to be done again, unless the re-inspection is over already. */
  private static Decision<AuthenticityEvent> sham(
      Verify c, Site site, Set<UUID> inspectors, Work work) {
    var open = work.findings().openHazards().stream().map(Hazard::id).toList();
    if (open.isEmpty()) {
      return accept(
          new ShamFound(
              c.stamp(), site, List.of(), List.of(), Optional.empty(), c.isFined(), inspectors));
    }
    if (c.failed().isEmpty() || !open.containsAll(c.failed())) {
      return refuse(Refusals.FAILED_MISSING);
    }
    if (c.newDueOn().isEmpty()) {
      return refuse(Refusals.NEW_DUE_MISSING);
    }
    var fixed = open.stream().filter(hazard -> !c.failed().contains(hazard)).toList();
    return accept(
        new ShamFound(c.stamp(), site, c.failed(), fixed, c.newDueOn(), c.isFined(), inspectors));
  }

  /** A rectification that waits for its re-inspection, or is doubted after it. */
  private static Optional<Work> workOf(AuthenticityState state, CaseState main) {
    return switch (main) {
      case CaseState.PendingReinspection s -> Optional.of(s.work());
      case CaseState.Reinspecting s -> Optional.of(s.work());
      case CaseState.Reinspected s when state instanceof Doubted -> Optional.of(s.work());
      case CaseState.PendingClosure s when state instanceof Doubted -> Optional.of(s.work());
      default -> Optional.empty();
    };
  }

  private static Set<UUID> inspectors(AuthenticityState state, Work work) {
    return state instanceof Doubted doubted ? doubted.inspectors() : work.findings().inspectors();
  }

  /** Who found it; of a major hazard also who is or was answerable for it. */
  private static Set<UUID> barred(AuthenticityState state, Work work) {
    var people = new HashSet<>(inspectors(state, work));
    if (work.isMajor()) {
      people.addAll(work.knowers());
    }
    return people;
  }

  /** What a step of the case's main line must wait for. */
  public static Optional<Refusal> forbids(AuthenticityState state, String command, Stamp stamp) {
    if (!(state instanceof Doubted doubted)) {
      return Optional.empty();
    }
    if (command.equals("start-reinspection")
        && doubted.inspectors().contains(stamp.by().person())) {
      return Optional.of(Refusals.OTHER_PAIR);
    }
    return NEEDING_BELIEF.contains(command) ? Optional.of(Refusals.VERIFY_FIRST) : Optional.empty();
  }

  /**
   * A report of what was sham before is doubted at once; its case is looked back at when closed.
   */
  public static List<AuthenticityEvent> follow(AuthenticityState state, CaseEvent event) {
    return switch (event) {
      case CaseEvent.RectificationReported e when state instanceof Sham s ->
          List.of(doubted(e.stamp(), s.inspectors()));
      case CaseEvent.RectificationReported e when state instanceof Verified s && s.wasSham() ->
          List.of(doubted(e.stamp(), s.inspectors()));
      case CaseEvent.Closed e when state.wasSham() -> List.of(new LookBackSet(e.stamp()));
      default -> List.of();
    };
  }

  private static AuthenticityEvent doubted(Stamp stamp, Set<UUID> inspectors) {
    return new RectificationDoubted(stamp, List.of(Doubt.FOUND_SHAM), inspectors);
  }

  /** The state after an event. */
  public static AuthenticityState evolve(AuthenticityState state, AuthenticityEvent event) {
    return switch (event) {
      case RectificationDoubted e -> new Doubted(e.doubts(), e.inspectors(), state.shams());
      case RectificationVerified e -> new Verified(e.inspectors(), state.shams());
      case ShamFound e -> new Sham(e.inspectors(), state.shams() + 1, e.isFined());
      case LookBackSet _ -> state;
    };
  }

  /** Before anything speaks against it. */
  public static AuthenticityState start() {
    return new Believed();
  }
}
