package io.anshao.cases.order.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.order.domain.OrderCommand.Answer;
import io.anshao.cases.order.domain.OrderCommand.Reissue;
import io.anshao.cases.order.domain.OrderCommand.Revoke;
import io.anshao.cases.order.domain.OrderEvent.FirmReplied;
import io.anshao.cases.order.domain.OrderEvent.LinkReissued;
import io.anshao.cases.order.domain.OrderEvent.LinkRevoked;
import io.anshao.cases.order.domain.OrderEvent.OrderIssued;
import io.anshao.cases.order.domain.OrderState.Issued;
import io.anshao.cases.order.domain.OrderState.Link;
import io.anshao.cases.order.domain.OrderState.NoOrder;
import io.anshao.cases.order.domain.OrderState.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a firm may do with its order; the order itself is the main line's. */
public final class OrderDecider {

  /** A firm can still read its order so long after the last day set by it (design). */
  private static final int DAYS_AFTER = 30;

  /** No link opens longer. */
  private static final int MOST_DAYS = 366;

  static final Refusal NO_ORDER =
      new Refusal("no-order", "还没有责令整改。", "No rectification is ordered yet.", false);

  static final Refusal DAY_OUT_OF_RANGE =
      Refusal.ofBody(
          "link-day-out-of-range", "有效期须在今天之后一年之内。", "The last day lies within a year from today.");

  static final Refusal ALREADY_REVOKED =
      new Refusal("link-revoked", "链接已停用。", "The link is revoked already.", false);

  private OrderDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<OrderEvent> decide(OrderState state, OrderCommand command) {
    if (!(state instanceof Issued issued)) {
      return refuse(NO_ORDER);
    }
    return switch (command) {
      case Reissue c when !c.until().isAfter(c.today()) -> refuse(DAY_OUT_OF_RANGE);
      case Reissue c when c.until().isAfter(c.today().plusDays(MOST_DAYS)) ->
          refuse(DAY_OUT_OF_RANGE);
      case Reissue c -> accept(new LinkReissued(c.stamp(), c.until()));
      case Revoke _ when issued.link().isRevoked() -> refuse(ALREADY_REVOKED);
      case Revoke c -> accept(new LinkRevoked(c.stamp(), c.reason()));
      case Answer c ->
          accept(
              new FirmReplied(
                  c.stamp(),
                  c.kind(),
                  c.text(),
                  c.photos(),
                  c.isWaitedFor() && c.kind() == ReplyKind.DONE));
    };
  }

  /** A rectification that is ordered is an order to the firm. */
  public static List<OrderEvent> follow(CaseEvent event, UUID order) {
    return event instanceof CaseEvent.RectificationOrdered e
        ? List.of(new OrderIssued(e.stamp(), order, e.items(), e.legalBasis(), linkUntil(e)))
        : List.of();
  }

  private static LocalDate linkUntil(CaseEvent.RectificationOrdered e) {
    return e.items().stream()
        .map(Item::dueOn)
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(e.stamp().at(), Deadline.ZONE))
        .plusDays(DAYS_AFTER);
  }

  /** The state after an event. */
  public static OrderState evolve(OrderState state, OrderEvent event) {
    return switch (event) {
      case OrderIssued e ->
          new Issued(
              e.order(),
              e.stamp().at(),
              e.items(),
              e.legalBasis(),
              new Link(1, e.linkUntil(), false),
              List.of());
      case LinkReissued e when state instanceof Issued s ->
          s.with(new Link(s.link().number() + 1, e.until(), false));
      case LinkRevoked _ when state instanceof Issued s ->
          s.with(new Link(s.link().number(), s.link().until(), true));
      case FirmReplied e when state instanceof Issued s ->
          s.with(new Reply(e.kind(), e.text(), e.photos(), e.stamp().at()));
      case LinkReissued _, LinkRevoked _, FirmReplied _ -> state;
    };
  }

  /** Before anything is ordered. */
  public static OrderState start() {
    return new NoOrder();
  }
}
