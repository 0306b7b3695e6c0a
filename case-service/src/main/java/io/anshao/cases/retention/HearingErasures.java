package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.retention.domain.Keeper;
import io.anshao.cases.retention.domain.RetentionCommand;
import io.anshao.cases.retention.domain.RetentionDecider;
import io.anshao.cases.retention.domain.RetentionEvent;
import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Writes into each case's log which service has forgotten what it was told to. */
final class HearingErasures implements RecordHandler {

  private static final String CASE = "select case_id from erasure_order where id = ?";

  private final CaseLedger ledger;
  private final BusinessClock clock;

  HearingErasures(CaseLedger ledger, BusinessClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  private record Heard(UUID order, UUID tip, Keeper by, ErasureRows.Done done) {

    static Heard of(Object event) {
      return switch (event) {
        case TipErased e ->
            new Heard(
                e.orderId(),
                e.tipId(),
                Keeper.INTAKE,
                new ErasureRows.Done(
                    e.at(),
                    Optional.of(e.rows()),
                    Optional.of(e.pictures()),
                    Optional.of(e.kept())));
        case ContactErased e ->
            new Heard(
                e.orderId(),
                e.tipId(),
                Keeper.NOTIFY,
                new ErasureRows.Done(e.at(), Optional.empty(), Optional.empty(), Optional.empty()));
        default -> throw new RefusedRecord("not a confirmation");
      };
    }
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var byCase = new TreeMap<UUID, List<Heard>>();
    for (var each : records) {
      var heard = Heard.of(each.event());
      byCase.computeIfAbsent(caseOf(tx, heard.order()), _ -> new ArrayList<>()).add(heard);
      ErasureRows.done(tx, heard.order(), heard.by(), heard.done());
    }
    ledger.append(tx, byCase, this::draft);
  }

  private static UUID caseOf(Connection tx, UUID order) throws SQLException {
    try (var select = tx.prepareStatement(CASE)) {
      select.setObject(1, order);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new RefusedRecord("no such order");
        }
        return rows.getObject(1, UUID.class);
      }
    }
  }

  private Draft draft(CaseFile file, List<Heard> all) {
    var state = RetentionCases.stateOf(file);
    var stamp = file.stamp(clock.now(file.district()), Actor.SYSTEM);
    var events = new ArrayList<RetentionEvent>();
    for (var heard : all) {
      var confirm = new RetentionCommand.Confirm(stamp, heard.order(), heard.tip(), heard.by());
      if (RetentionDecider.decide(state, confirm)
          instanceof Decision.Accepted<RetentionEvent>(var accepted)) {
        state = RetentionDecider.evolve(state, accepted.getFirst());
        events.addAll(accepted);
      }
    }
    return new Draft(file, RetentionEvent.TRACK, List.copyOf(events), new Words(), null);
  }
}
