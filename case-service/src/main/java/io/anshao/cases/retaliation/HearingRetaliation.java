package io.anshao.cases.retaliation;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.retaliation.domain.RetaliationCommand;
import io.anshao.cases.retaliation.domain.RetaliationDecider;
import io.anshao.cases.retaliation.domain.RetaliationEvent;
import io.anshao.cases.retaliation.domain.RetaliationState;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens what reporters say of retaliation on the tracking page. */
final class HearingRetaliation implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  HearingRetaliation(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var voices = records.stream().map(each -> (TipVoiced) each.event()).toList();
    ledger.append(tx, cases.grouped(tx, voices, TipVoiced::tipId), HearingRetaliation::draft);
  }

  private static Draft draft(CaseFile file, List<TipVoiced> voices) {
    var state = file.state(RetaliationEvent.TRACK, RetaliationState.class, RetaliationState.none());
    var words = new Words();
    var events = new ArrayList<RetaliationEvent>();
    var last = file.lastAt();
    for (var voice : voices) {
      last = voice.at().isBefore(last) ? last : voice.at();
      var report =
          new RetaliationCommand.Report(
              new Stamp(last, Actor.SYSTEM),
              voice.tipId(),
              number(file, voice.tipId()),
              words.keep(RetaliationEvent.TRACK, String.valueOf(voice.text())));
      if (RetaliationDecider.decide(state, report)
          instanceof Decision.Accepted<RetaliationEvent>(var more)) {
        for (var event : more) {
          state = RetaliationDecider.evolve(state, event);
          events.add(event);
        }
      }
    }
    return new Draft(file, RetaliationEvent.TRACK, List.copyOf(events), words, null);
  }

  private static String number(CaseFile file, UUID tip) {
    return DuplicateIn.tips(file).stream()
        .filter(each -> each.id().equals(tip))
        .map(Registration.Tip::number)
        .findFirst()
        .orElseThrow(() -> new RefusedRecord("the case does not know this tip"));
  }
}
