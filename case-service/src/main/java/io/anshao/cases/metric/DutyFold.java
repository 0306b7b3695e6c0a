package io.anshao.cases.metric;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.lifecycle.PastCases.Moment;
import io.anshao.cases.lifecycle.domain.CaseEvent.Recalled;
import io.anshao.cases.lifecycle.domain.CaseEvent.Returned;
import io.anshao.cases.metric.domain.Duty;
import io.anshao.cases.penalty.domain.PenaltyEvent.PenaltyRevoked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clocks of a case, round by round, with what ended each. Rights that lapse are no duties. */
final class DutyFold {

  private final Map<Round, Duty> duties = new LinkedHashMap<>();

  private Clocks seen = Clocks.NONE;

  private record Round(String clock, int number) {}

  void add(Moment moment) {
    var clocks = moment.after().clocks();
    for (var clock : clocks.changedSince(seen)) {
      var policy = SlaPolicy.of(clock.key());
      if (!policy.isRight()) {
        duties.compute(
            new Round(clock.key(), clock.round()),
            (_, before) -> after(moment.event(), clock, policy, before));
      }
    }
    seen = clocks;
  }

  private static Duty after(Object event, Clock clock, SlaPolicy policy, @Nullable Duty before) {
    var endedBefore = before != null && before.doneAt().equals(clock.stoppedAt());
    var isVoid =
        clock.stoppedAt().isPresent() && (endedBefore ? before.isVoid() : makesVoid(event));
    var isMoved = before != null && !before.dueAt().equals(clock.deadline().dueAt());
    var isExtended =
        before != null && before.isExtended() || isMoved && event instanceof ExtensionApproved;
    return new Duty(
        clock.key(),
        clock.deadline().dueAt(),
        clock.stoppedAt(),
        clock.pausedAt(),
        isVoid,
        isExtended,
        policy.isOfUnits());
  }

  private static boolean makesVoid(Object event) {
    return event instanceof Returned
        || event instanceof Recalled
        || event instanceof PenaltyRevoked;
  }

  List<Duty> all() {
    return List.copyOf(duties.values());
  }
}
