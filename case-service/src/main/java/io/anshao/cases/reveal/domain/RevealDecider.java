package io.anshao.cases.reveal.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.reveal.domain.RevealEvent.ContactApproved;
import io.anshao.cases.reveal.domain.RevealEvent.ContactRefused;
import io.anshao.cases.reveal.domain.RevealEvent.ContactRequested;
import io.anshao.cases.reveal.domain.RevealEvent.ContactServed;
import io.anshao.cases.reveal.domain.RevealState.Request;
import io.anshao.cases.reveal.domain.RevealState.Requests;
import io.anshao.cases.reveal.domain.RevealState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes down what notify-service decided. A step of a request that this case does not know is
 * noted too: the tip may have come here from another case meanwhile.
 */
public final class RevealDecider {

  private static final Refusal KNOWN =
      new Refusal("reveal-known", "这一步已经记录。", "This step is known.", false);

  private RevealDecider() {}

  /** Refuses what is known already. */
  public static Decision<RevealEvent> decide(RevealState state, RevealEvent step) {
    var request = state.request(step.request());
    return request.isPresent()
            && (step instanceof ContactRequested || request.get().stage().isEnd())
        ? Decision.refuse(KNOWN)
        : Decision.accept(step);
  }

  /** The state after a step. */
  public static RevealState evolve(RevealState state, RevealEvent event) {
    var all = ((Requests) state).all();
    return switch (event) {
      case ContactRequested e -> added(all, e);
      case ContactApproved e -> changed(all, e.request(), each -> each.at(each.stage().approved()));
      case ContactRefused e -> changed(all, e.request(), each -> each.at(Stage.REFUSED));
      case ContactServed e -> changed(all, e.request(), each -> each.at(Stage.SERVED));
    };
  }

  private static Requests added(List<Request> all, ContactRequested event) {
    var more = new ArrayList<>(all);
    var by = event.stamp().by().role();
    more.add(
        new Request(event.request(), event.stamp().at(), by, event.purpose(), Stage.REQUESTED));
    return new Requests(List.copyOf(more));
  }

  private static Requests changed(List<Request> all, UUID id, UnaryOperator<Request> change) {
    return new Requests(
        all.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList());
  }
}
