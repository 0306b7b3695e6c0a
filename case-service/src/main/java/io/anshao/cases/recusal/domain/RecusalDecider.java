package io.anshao.cases.recusal.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.recusal.domain.RecusalEvent.Recused;
import io.anshao.cases.recusal.domain.RecusalState.Recusals;
import java.util.HashSet;
import java.util.Set;

/** 自行回避: for good, once. Who takes over is decided by the leader of the unit. */
public final class RecusalDecider {

  static final Refusal RECUSED_ALREADY =
      new Refusal("recused-already", "您已回避本案。", "You take no part in this case already.", false);

  static final Refusal OVER = new Refusal("case-over", "案件已办结，无须回避。", "The case is over.", false);

  private RecusalDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<RecusalEvent> decide(RecusalState state, RecusalCommand command) {
    if (!command.isOpen()) {
      return refuse(OVER);
    }
    return ((Recusals) state).people().contains(command.stamp().by().person())
        ? refuse(RECUSED_ALREADY)
        : accept(new Recused(command.stamp(), command.reason()));
  }

  /** The state after an event. */
  public static RecusalState evolve(RecusalState state, RecusalEvent event) {
    return switch (event) {
      case Recused e -> {
        var people = new HashSet<>(((Recusals) state).people());
        people.add(e.stamp().by().person());
        yield new Recusals(Set.copyOf(people));
      }
    };
  }
}
