package io.anshao.cases.reveal;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.reveal.domain.RevealDecider;
import io.anshao.cases.reveal.domain.RevealEvent;
import io.anshao.cases.reveal.domain.RevealState;
import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes into each case's log who asked for the contact of its reporter, agreed and received it.
 */
final class HearingReveals implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  HearingReveals(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var steps = records.stream().map(each -> (RevealStepped) each.event()).toList();
    ledger.append(tx, cases.grouped(tx, steps, RevealStepped::tipId), HearingReveals::draft);
  }

  private static Draft draft(CaseFile file, List<RevealStepped> steps) {
    var state = file.state(RevealEvent.TRACK, RevealState.class, RevealState.none());
    var words = new Words();
    var events = new ArrayList<RevealEvent>();
    var last = file.lastAt();
    for (var step : steps) {
      last = step.at().isBefore(last) ? last : step.at();
      if (RevealDecider.decide(state, event(step, last, words))
          instanceof Decision.Accepted<RevealEvent>(var more)) {
        for (var event : more) {
          state = RevealDecider.evolve(state, event);
          events.add(event);
        }
      }
    }
    return new Draft(file, RevealEvent.TRACK, List.copyOf(events), words, null);
  }

  private static RevealEvent event(RevealStepped step, Instant at, Words words) {
    var role =
        Role.ofCode(step.role()).orElseThrow(() -> new RefusedRecord("no role " + step.role()));
    var stamp = new Stamp(at, new Actor(step.person(), role, Optional.empty()));
    var request = step.requestId();
    var tip = step.tipId();
    return switch (step.step()) {
      case REQUESTED ->
          new RevealEvent.ContactRequested(
              stamp,
              request,
              tip,
              step.purpose(),
              words.keep(RevealEvent.TRACK, RevealWords.requested(role)));
      case APPROVED -> new RevealEvent.ContactApproved(stamp, request, tip);
      case REFUSED ->
          new RevealEvent.ContactRefused(
              stamp, request, tip, words.keep(RevealEvent.TRACK, RevealWords.refused()));
      case SERVED ->
          new RevealEvent.ContactServed(
              stamp, request, tip, words.keep(RevealEvent.TRACK, RevealWords.served(role)));
    };
  }
}
