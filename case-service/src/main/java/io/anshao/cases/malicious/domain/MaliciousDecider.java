package io.anshao.cases.malicious.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.malicious.domain.MaliciousCommand.Clear;
import io.anshao.cases.malicious.domain.MaliciousCommand.Confirm;
import io.anshao.cases.malicious.domain.MaliciousCommand.Propose;
import io.anshao.cases.malicious.domain.MaliciousCommand.Suspect;
import io.anshao.cases.malicious.domain.MaliciousEvent.MaliceCleared;
import io.anshao.cases.malicious.domain.MaliciousEvent.MaliceConfirmed;
import io.anshao.cases.malicious.domain.MaliciousEvent.MaliceProposed;
import io.anshao.cases.malicious.domain.MaliciousEvent.MaliceSuspected;
import io.anshao.cases.malicious.domain.MaliciousState.Confirmed;
import io.anshao.cases.malicious.domain.MaliciousState.GoodFaith;
import io.anshao.cases.malicious.domain.MaliciousState.Proposed;
import io.anshao.cases.malicious.domain.MaliciousState.Suspected;
import java.time.Instant;
import java.util.Optional;

/**
 * Is a tip invented? (DOMAIN 3.5, 6 A10) 查无实据 alone is never malice: two people find it, on written
 * evidence, within thirty days; a suspicion that nobody decided on by then can only be cleared.
 */
public final class MaliciousDecider {

  private MaliciousDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<MaliciousEvent> decide(MaliciousState state, MaliciousCommand command) {
    return switch (command) {
      case Suspect c when !c.isUnfounded() -> refuse(Refusals.NOT_UNFOUNDED);
      case Suspect c when state instanceof GoodFaith ->
          accept(new MaliceSuspected(c.stamp(), c.reason()));
      case Suspect _ when state instanceof Confirmed -> refuse(Refusals.CONFIRMED_ALREADY);
      case Suspect _ -> refuse(Refusals.SUSPECTED_ALREADY);

      case Propose c when state instanceof Suspected -> propose(c);
      case Confirm c when state instanceof Proposed s -> confirm(s, c);
      case Confirm _ when state instanceof Suspected -> refuse(Refusals.NO_EVIDENCE);

      case Clear c when state instanceof Suspected || state instanceof Proposed ->
          accept(new MaliceCleared(c.stamp(), c.reason()));
      case Propose _, Confirm _, Clear _ -> refuse(Refusals.NOT_SUSPECTED);
    };
  }

  private static Decision<MaliciousEvent> propose(Propose c) {
    if (!c.isUnfounded()) {
      return refuse(Refusals.NOT_UNFOUNDED);
    }
    return isLapsed(c.stamp(), c.until())
        ? refuse(Refusals.LAPSED)
        : accept(new MaliceProposed(c.stamp(), c.evidence(), c.isCrime()));
  }

  private static Decision<MaliciousEvent> confirm(Proposed state, Confirm c) {
    if (c.stamp().by().person().equals(state.by())) {
      return refuse(Refusals.SAME_PERSON);
    }
    return isLapsed(c.stamp(), c.until())
        ? refuse(Refusals.LAPSED)
        : accept(new MaliceConfirmed(c.stamp(), state.evidence(), state.isCrime()));
  }

  private static boolean isLapsed(Stamp stamp, Optional<Instant> until) {
    return until.filter(stamp.at()::isAfter).isPresent();
  }

  /** The state after an event. */
  public static MaliciousState evolve(MaliciousState state, MaliciousEvent event) {
    var by = event.stamp().by().person();
    var at = event.stamp().at();
    return switch (event) {
      case MaliceSuspected e -> new Suspected(e.reason(), by, at);
      case MaliceProposed e -> new Proposed(e.evidence(), e.isCrime(), by, at);
      case MaliceConfirmed e -> new Confirmed(e.evidence(), e.isCrime());
      case MaliceCleared _ -> new GoodFaith();
    };
  }
}
