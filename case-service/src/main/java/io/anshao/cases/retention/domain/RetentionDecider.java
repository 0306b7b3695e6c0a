package io.anshao.cases.retention.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.retention.domain.RetentionCommand.Confirm;
import io.anshao.cases.retention.domain.RetentionCommand.Erase;
import io.anshao.cases.retention.domain.RetentionCommand.ProposeRelease;
import io.anshao.cases.retention.domain.RetentionCommand.RefuseRelease;
import io.anshao.cases.retention.domain.RetentionCommand.Release;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureConfirmed;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureOrdered;
import io.anshao.cases.retention.domain.RetentionEvent.HoldPlaced;
import io.anshao.cases.retention.domain.RetentionEvent.HoldReleased;
import io.anshao.cases.retention.domain.RetentionEvent.ReleaseProposed;
import io.anshao.cases.retention.domain.RetentionEvent.ReleaseRefused;
import io.anshao.cases.retention.domain.RetentionState.Hold;
import io.anshao.cases.retention.domain.RetentionState.Keeping;
import io.anshao.cases.retention.domain.RetentionState.Order;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A hold takes one person and its end two: what is held by mistake can be let go, what is erased by
 * mistake is gone. Nothing of a held case is ordered to be forgotten, and nothing twice.
 */
public final class RetentionDecider {

  static final Refusal HELD = new Refusal("held", "案件已在保全中。", "The case is held already.", false);

  static final Refusal NOT_HELD =
      new Refusal("not-held", "案件没有保全。", "The case is not held.", false);

  static final Refusal PROPOSED =
      new Refusal("release-proposed", "已有人申请解除，待另一人决定。", "Its end was proposed already.", false);

  static final Refusal NOT_PROPOSED =
      new Refusal("release-not-proposed", "还没有人申请解除保全。", "Nobody proposed to end the hold.", true);

  static final Refusal SAME_PERSON =
      new Refusal(
          "second-person",
          "解除保全须由申请人以外的另一人决定。",
          "Another person decides on what you proposed.",
          true);

  static final Refusal DONE = new Refusal("erasure-known", "已经记录。", "It is known already.", false);

  private RetentionDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<RetentionEvent> decide(RetentionState state, RetentionCommand command) {
    var release = state.hold().flatMap(Hold::release);
    return switch (command) {
      case RetentionCommand.Hold c ->
          state.hold().isPresent() ? refuse(HELD) : accept(new HoldPlaced(c.stamp(), c.reason()));
      case ProposeRelease _, RefuseRelease _, Release _ when state.hold().isEmpty() ->
          refuse(NOT_HELD);
      case ProposeRelease c ->
          release.isPresent()
              ? refuse(PROPOSED)
              : accept(new ReleaseProposed(c.stamp(), c.reason()));
      case RefuseRelease _, Release _ when release.isEmpty() -> refuse(NOT_PROPOSED);
      case RefuseRelease c -> accept(new ReleaseRefused(c.stamp()));
      case Release c ->
          release.get().by().equals(c.stamp().by().person())
              ? refuse(SAME_PERSON)
              : accept(new HoldReleased(c.stamp()));
      case Erase c when state.hold().isPresent() && !c.isAgain() -> refuse(HELD);
      case Erase c -> {
        var left = c.kinds().stream().filter(kind -> !isOrdered(state, c, kind)).toList();
        yield left.isEmpty()
            ? refuse(DONE)
            : accept(new ErasureOrdered(c.stamp(), c.order(), c.tip(), left));
      }
      case Confirm c ->
          state.orders().stream()
                  .anyMatch(
                      each -> each.id().equals(c.order()) && !each.confirmed().contains(c.by()))
              ? accept(new ErasureConfirmed(c.stamp(), c.order(), c.tip(), c.by()))
              : refuse(DONE);
    };
  }

  private static boolean isOrdered(RetentionState state, Erase c, Kept kind) {
    return state.orders().stream()
        .anyMatch(each -> each.tip().equals(c.tip()) && each.kinds().contains(kind));
  }

  /** The state after an event. */
  public static RetentionState evolve(RetentionState state, RetentionEvent event) {
    var hold = state.hold();
    var orders = state.orders();
    return switch (event) {
      case HoldPlaced e ->
          new Keeping(
              Optional.of(
                  new Hold(e.stamp().by().person(), e.stamp().at(), e.reason(), Optional.empty())),
              orders);
      case ReleaseProposed e ->
          new Keeping(
              hold.map(
                  h ->
                      new Hold(
                          h.by(),
                          h.at(),
                          h.reason(),
                          Optional.of(
                              new RetentionState.Release(e.stamp().by().person(), e.reason())))),
              orders);
      case ReleaseRefused _ ->
          new Keeping(
              hold.map(h -> new Hold(h.by(), h.at(), h.reason(), Optional.empty())), orders);
      case HoldReleased _ -> new Keeping(Optional.empty(), orders);
      case ErasureOrdered e ->
          new Keeping(
              hold,
              Stream.concat(
                      orders.stream(),
                      Stream.of(new Order(e.order(), e.tip(), e.kinds(), e.stamp().at(), Set.of())))
                  .toList());
      case ErasureConfirmed e ->
          new Keeping(
              hold,
              orders.stream()
                  .map(each -> each.id().equals(e.order()) ? each.confirmed(e.by()) : each)
                  .toList());
    };
  }
}
