package io.anshao.cases.accusation.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.accusation.domain.AccusationCommand.Accuse;
import io.anshao.cases.accusation.domain.AccusationCommand.Drop;
import io.anshao.cases.accusation.domain.AccusationEvent.AccusationDropped;
import io.anshao.cases.accusation.domain.AccusationEvent.UnitAccused;
import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.accusation.domain.AccusationState.Against;
import io.anshao.cases.accusation.domain.AccusationState.Dropped;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a case accuses: once known, the unit has no access and never handles it (DOMAIN 4.7). */
public final class AccusationDecider {

  static final Refusal ACCUSED_ALREADY =
      Refusal.ofBody("accused-already", "已登记对该单位的投诉。", "The unit is accused already.");

  static final Refusal MERGED =
      new Refusal("merged", "已并入另一案件，请在该案登记。", "Another case handles it; note it there.", false);

  static final Refusal NOBODY_ACCUSED =
      new Refusal("nobody-accused", "没有登记涉公职人员或单位的投诉。", "Nobody is accused.", false);

  private AccusationDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<AccusationEvent> decide(AccusationState state, AccusationCommand command) {
    return switch (command) {
      case Accuse c when c.isMerged() -> refuse(MERGED);
      case Accuse c when against(state).accuses(c.accused().unit()) -> refuse(ACCUSED_ALREADY);
      case Accuse c -> accept(new UnitAccused(c.stamp(), c.accused(), c.hands()));
      case Drop c when state instanceof Against ->
          accept(new AccusationDropped(c.stamp(), c.reason()));
      case Drop _ -> refuse(NOBODY_ACCUSED);
    };
  }

  /** The state after an event. */
  public static AccusationState evolve(AccusationState state, AccusationEvent event) {
    return switch (event) {
      case UnitAccused e -> {
        var all = new ArrayList<>(against(state).all());
        all.add(e.accused());
        yield new Against(List.copyOf(all));
      }
      case AccusationDropped e -> new Dropped(e.reason());
    };
  }

  /** The units that may not see the case. */
  public static Set<UnitCode> accused(AccusationState state) {
    return against(state).all().stream().map(Accused::unit).collect(Collectors.toUnmodifiableSet());
  }

  private static Against against(AccusationState state) {
    return state instanceof Against against ? against : new Against(List.of());
  }
}
