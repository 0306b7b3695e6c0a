package io.anshao.cases.retention.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.retention.domain.RetentionCommand.Agree;
import io.anshao.cases.retention.domain.RetentionCommand.Ask;
import io.anshao.cases.retention.domain.RetentionCommand.Confirm;
import io.anshao.cases.retention.domain.RetentionCommand.Decline;
import io.anshao.cases.retention.domain.RetentionCommand.Erase;
import io.anshao.cases.retention.domain.RetentionCommand.ProposeRelease;
import io.anshao.cases.retention.domain.RetentionCommand.RefuseRelease;
import io.anshao.cases.retention.domain.RetentionCommand.Release;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureAgreed;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureAsked;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureConfirmed;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureDeclined;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureOrdered;
import io.anshao.cases.retention.domain.RetentionEvent.HoldPlaced;
import io.anshao.cases.retention.domain.RetentionEvent.HoldReleased;
import io.anshao.cases.retention.domain.RetentionEvent.ReleaseProposed;
import io.anshao.cases.retention.domain.RetentionEvent.ReleaseRefused;
import io.anshao.cases.retention.domain.RetentionState.Hold;
import io.anshao.cases.retention.domain.RetentionState.Keeping;
import io.anshao.cases.retention.domain.RetentionState.Order;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A hold takes one person and its end two: what is held by mistake can be let go, what is erased by
 * mistake is gone. Nothing of a held case is ordered to be forgotten, and nothing twice. What
 * somebody asks for before its time takes two as well: {@link Wishing}.
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
      case Ask _, Agree _, Decline _ -> Wishing.decide(state, command);
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
  public static RetentionState evolve(RetentionState before, RetentionEvent event) {
    var state = (Keeping) before;
    return switch (event) {
      case HoldPlaced e ->
          state.with(
              Optional.of(
                  new Hold(e.stamp().by().person(), e.stamp().at(), e.reason(), Optional.empty())));
      case ReleaseProposed e ->
          releasing(
              state, Optional.of(new RetentionState.Release(e.stamp().by().person(), e.reason())));
      case ReleaseRefused _ -> releasing(state, Optional.empty());
      case HoldReleased _ -> state.with(Optional.empty());
      case ErasureAsked e ->
          state.wishing(
              Optional.of(
                  new Wish(
                      e.order(),
                      e.tip(),
                      e.kinds(),
                      e.stamp().by().person(),
                      e.stamp().at(),
                      e.reason(),
                      Optional.empty())));
      case ErasureAgreed e ->
          state.wishing(state.wish().map(each -> each.agreedBy(e.stamp().by().person())));
      case ErasureDeclined _ -> state.wishing(Optional.empty());
      case ErasureOrdered e ->
          state.with(
              Stream.concat(
                      state.orders().stream(),
                      Stream.of(new Order(e.order(), e.tip(), e.kinds(), e.stamp().at(), Set.of())))
                  .toList());
      case ErasureConfirmed e ->
          state.with(
              state.orders().stream()
                  .map(each -> each.id().equals(e.order()) ? each.confirmed(e.by()) : each)
                  .toList());
    };
  }

  private static Keeping releasing(Keeping state, Optional<RetentionState.Release> release) {
    return state.with(
        state.hold().map(hold -> new Hold(hold.by(), hold.at(), hold.reason(), release)));
  }
}
