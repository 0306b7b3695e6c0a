package io.anshao.cases.order;

import io.anshao.cases.exposure.BlackListing;
import io.anshao.cases.exposure.domain.Plea;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.order.domain.OrderCommand;
import io.anshao.cases.order.domain.OrderDecider;
import io.anshao.cases.order.domain.OrderEvent;
import io.anshao.cases.order.domain.OrderState;
import io.anshao.cases.order.domain.OrderState.Issued;
import io.anshao.cases.order.domain.ReplyKind;
import io.anshao.contracts.order.OrderReplied;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what firms answer into their cases. Nothing of it is lost: a report that the case does not
 * wait for any more is kept as an answer.
 */
final class HearingFirms implements RecordHandler {

  /** The firm itself; which person wrote is not known. */
  private static final Actor FIRM =
      new Actor(Actor.SYSTEM.person(), Role.ENTERPRISE_USER, Optional.empty());

  private final CaseLedger ledger;

  HearingFirms(CaseLedger ledger) {
    this.ledger = ledger;
  }

  /** One after the other: two answers to one order move the same case. */
  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      var reply = (OrderReplied) each.event();
      var caseId = caseOf(tx, reply.orderId());
      var file = ledger.lock(tx, List.of(caseId)).get(caseId);
      ledger.append(tx, List.of(draft(file, reply)));
    }
  }

  private static UUID caseOf(Connection tx, UUID order) throws SQLException {
    try (var select = tx.prepareStatement("select case_id from case_order where order_id = ?")) {
      select.setObject(1, order);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new RefusedRecord("no case of this order");
        }
        return rows.getObject(1, UUID.class);
      }
    }
  }

  /** What the black list does not take any more is an objection like any other. */
  private static Draft draft(CaseFile file, OrderReplied reply) {
    var stamp = file.stamp(reply.at(), FIRM);
    return (switch (reply.kind()) {
          case APPEAL -> BlackListing.lodge(file, stamp, Plea.OBJECTION, reply.text());
          case REPAIR -> BlackListing.lodge(file, stamp, Plea.REPAIR, reply.text());
          case DONE, OBJECTION, HELP -> Optional.<Draft>empty();
        })
        .orElseGet(() -> answer(file, stamp, reply));
  }

  private static Draft answer(CaseFile file, Stamp stamp, OrderReplied reply) {
    var words = new Words();
    var state = (OrderState) file.tracks().get(OrderTrack.NAME).state();
    var command =
        new OrderCommand.Answer(
            stamp,
            kindOf(reply.kind()),
            words.keep(OrderTrack.NAME, reply.text()),
            reply.photos(),
            isWaitedFor(file.main(), state, reply.orderId()));
    return switch (OrderDecider.decide(state, command)) {
      case Decision.Accepted<OrderEvent>(var events) ->
          new Draft(file, OrderTrack.NAME, events, words, null);
      case Decision.Refused<OrderEvent>(var refusal) -> throw new RefusedRecord(refusal.code());
    };
  }

  private static boolean isWaitedFor(CaseState main, OrderState state, UUID order) {
    var isOfThisOrder = state instanceof Issued issued && issued.order().equals(order);
    return isOfThisOrder
        && (main instanceof CaseState.Rectifying || main instanceof CaseState.Rework);
  }

  private static ReplyKind kindOf(OrderReplied.Kind kind) {
    return switch (kind) {
      case DONE -> ReplyKind.DONE;
      case OBJECTION, APPEAL, REPAIR -> ReplyKind.OBJECTION;
      case HELP -> ReplyKind.HELP;
    };
  }
}
