package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.retention.domain.Keeper;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionCommand;
import io.anshao.cases.retention.domain.RetentionDecider;
import io.anshao.cases.retention.domain.RetentionEvent;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureOrdered;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Forgets what is due of a case: the log says so, this database forgets at once, and the other
 * services are told.
 */
final class Erasing {

  private static final String SOURCE = "/anshao/cases";

  private static final String HOMES = "select home_id from case_tip where tip_id = any (?)";

  private final CaseLedger ledger;
  private final Outbox outbox;

  Erasing(CaseLedger ledger, Outbox outbox) {
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /**
   * Forgets of one case, which the transaction holds locked, what the rules let go.
   *
   * @return what the other services are told
   */
  List<io.anshao.contracts.erasure.ErasureOrdered> erase(
      Connection tx, CaseFile file, List<Demand> demands, Instant now) throws SQLException {
    var events = decided(file, demands, now);
    if (events.isEmpty()) {
      return List.of();
    }
    var track = RetentionEvent.TRACK;
    ledger.append(tx, List.of(new Draft(file, track, events, new Words(), null)));
    var orders = new ArrayList<ErasureOrdered>();
    for (var event : events) {
      if (event instanceof ErasureOrdered order) {
        orders.add(order);
        forget(tx, file, order);
      }
    }
    ledger.rebuild(tx, concerned(tx, file, orders));
    outbox.append(tx, orders.stream().map(order -> record(file, order)).toList());
    return orders.stream().map(order -> told(file, order)).toList();
  }

  private static List<RetentionEvent> decided(CaseFile file, List<Demand> demands, Instant now) {
    var state = RetentionCases.stateOf(file);
    var stamp = file.stamp(now, Actor.SYSTEM);
    var events = new ArrayList<RetentionEvent>();
    for (var each : demands) {
      var erase =
          new RetentionCommand.Erase(stamp, each.order(), each.tip(), each.kinds(), each.isAgain());
      if (RetentionDecider.decide(state, erase)
              instanceof Decision.Accepted<RetentionEvent>(var accepted)
          && accepted.getFirst() instanceof ErasureOrdered ordered) {
        state = RetentionDecider.evolve(state, ordered);
        events.add(ordered);
        if (Keeper.of(ordered.kinds()).contains(Keeper.CASES)) {
          var confirmed =
              new RetentionEvent.ErasureConfirmed(stamp, each.order(), each.tip(), Keeper.CASES);
          state = RetentionDecider.evolve(state, confirmed);
          events.add(confirmed);
        }
      }
    }
    return events;
  }

  private static void forget(Connection tx, CaseFile file, ErasureOrdered order)
      throws SQLException {
    var rows = ErasureRows.forget(tx, order);
    ErasureRows.insert(tx, file, order);
    if (Keeper.of(order.kinds()).contains(Keeper.CASES)) {
      ErasureRows.done(
          tx,
          order.order(),
          Keeper.CASES,
          new ErasureRows.Done(
              Instant.now(), Optional.of((int) rows), Optional.empty(), Optional.empty()));
    }
  }

  /** The case, and those that its tips opened. */
  private static TreeSet<UUID> concerned(Connection tx, CaseFile file, List<ErasureOrdered> orders)
      throws SQLException {
    var ids = new TreeSet<>(List.of(file.id()));
    try (var select = tx.prepareStatement(HOMES)) {
      select.setArray(
          1, tx.createArrayOf("uuid", orders.stream().map(ErasureOrdered::tip).toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  private static io.anshao.contracts.erasure.ErasureOrdered told(
      CaseFile file, ErasureOrdered order) {
    return new io.anshao.contracts.erasure.ErasureOrdered(
        order.order(),
        order.tip(),
        file.district(),
        order.kinds().stream().map(Erasing::told).toList(),
        order.stamp().at());
  }

  private static ErasedKind told(Kept kind) {
    return switch (kind) {
      case CONTACT -> ErasedKind.CONTACT;
      case WORDS -> ErasedKind.WORDS;
      case PICTURES -> ErasedKind.PICTURES;
      case NOTES -> ErasedKind.NOTES;
      case ACCESS -> throw new IllegalArgumentException("readings belong to no tip");
    };
  }

  private static OutboxRecord record(CaseFile file, ErasureOrdered order) {
    return OutboxRecord.of(
        SOURCE,
        told(file, order),
        order.order().toString(),
        1,
        file.district(),
        order.stamp().at(),
        null,
        null);
  }
}
