package io.anshao.cases.accident.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.accident.domain.AccidentCommand.Allege;
import io.anshao.cases.accident.domain.AccidentCommand.Clear;
import io.anshao.cases.accident.domain.AccidentCommand.Organise;
import io.anshao.cases.accident.domain.AccidentCommand.ReportUp;
import io.anshao.cases.accident.domain.AccidentEvent.AccidentReported;
import io.anshao.cases.accident.domain.AccidentEvent.AllegationCleared;
import io.anshao.cases.accident.domain.AccidentEvent.DeathAlleged;
import io.anshao.cases.accident.domain.AccidentEvent.VerificationOrganised;
import io.anshao.cases.accident.domain.AccidentState.Alleged;
import io.anshao.cases.accident.domain.AccidentState.Cleared;
import io.anshao.cases.accident.domain.AccidentState.Nothing;
import io.anshao.cases.accident.domain.AccidentState.Verifying;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;

/**
 * What becomes of an alleged death (安全生产法 art. 73: the people's government at county level or above
 * organises verification). Nobody is given the matter before that is decided; it is reported up
 * within the hour, decided or not (国务院令第493号 art. 9).
 */
public final class AccidentDecider {

  private AccidentDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<AccidentEvent> decide(AccidentState state, AccidentCommand command) {
    return switch (command) {
      case Allege c when !c.isOpen() -> refuse(Refusals.OVER);
      case Allege c when state instanceof Nothing || state instanceof Cleared ->
          accept(new DeathAlleged(c.stamp(), c.reason()));
      case Allege _ -> refuse(Refusals.ALLEGED_ALREADY);
      case ReportUp c when state instanceof Alleged(_, var to) && to.isEmpty() ->
          accept(new AccidentReported(c.stamp(), c.to()));
      case ReportUp c when state instanceof Verifying(_, var to) && to.isEmpty() ->
          accept(new AccidentReported(c.stamp(), c.to()));
      case ReportUp _ when state instanceof Alleged || state instanceof Verifying ->
          refuse(Refusals.REPORTED_ALREADY);
      case Organise c when state instanceof Alleged ->
          accept(new VerificationOrganised(c.stamp(), c.decision()));
      case Clear c when state instanceof Alleged || state instanceof Verifying ->
          accept(new AllegationCleared(c.stamp(), c.reason()));
      case ReportUp _, Organise _, Clear _ -> refuse(Refusals.NOTHING_ALLEGED);
    };
  }

  /** The state after an event. */
  public static AccidentState evolve(AccidentState state, AccidentEvent event) {
    return switch (event) {
      case DeathAlleged e -> new Alleged(e.reason(), Optional.empty());
      case AccidentReported e -> reported(state, Optional.of(e.to()));
      case VerificationOrganised e ->
          new Verifying(e.decision(), state instanceof Alleged(_, var to) ? to : Optional.empty());
      case AllegationCleared e -> new Cleared(e.reason());
    };
  }

  private static AccidentState reported(AccidentState state, Optional<Text> to) {
    return switch (state) {
      case Alleged s -> new Alleged(s.reason(), to);
      case Verifying s -> new Verifying(s.decision(), to);
      case Nothing _, Cleared _ -> state;
    };
  }

  /** Why somebody may not close the case: where a death is verified, a leader does (DOMAIN 3.2). */
  public static Optional<Refusal> holdsClosing(AccidentState state, Stamp stamp) {
    return state instanceof Verifying && stamp.by().role() != Role.OFFICE_LEADER
        ? Optional.of(Refusals.LEADER_CLOSES)
        : Optional.empty();
  }

  /** Why nobody is given the matter, while nobody has decided. */
  public static Optional<Refusal> hold(AccidentState state) {
    return state instanceof Alleged ? Optional.of(Refusals.DEATH_UNDECIDED) : Optional.empty();
  }
}
