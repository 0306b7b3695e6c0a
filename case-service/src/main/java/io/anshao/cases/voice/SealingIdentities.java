package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import io.anshao.cases.voice.domain.VoiceEvent;
import io.anshao.cases.voice.domain.VoiceState;
import io.anshao.contracts.tip.IdentitySealed;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Notes in a case that the reporter of one of its tips left a contact. */
final class SealingIdentities implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  SealingIdentities(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      apply(tx, (IdentitySealed) each.event());
    }
  }

  private void apply(Connection tx, IdentitySealed sealed) throws SQLException {
    var id = cases.find(tx, List.of(sealed.tipId())).get(sealed.tipId());
    if (id == null) {
      throw new RefusedRecord("no case of this tip");
    }
    var file = ledger.lock(tx, List.of(id)).get(id);
    var at = sealed.at().isBefore(file.lastAt()) ? file.lastAt() : sealed.at();
    var command =
        new VoiceCommand.Seal(
            new Stamp(at, Actor.SYSTEM),
            sealed.tipId(),
            sealed.contactKind().name().toLowerCase(Locale.ROOT));
    if (VoiceDecider.decide(stateOf(file), command)
        instanceof Decision.Accepted<VoiceEvent>(var events)) {
      ledger.append(tx, List.of(new Draft(file, VoiceTrack.NAME, events, new Words(), null)));
    }
  }

  private static VoiceState stateOf(CaseFile file) {
    var standing = file.tracks().get(VoiceTrack.NAME);
    return standing == null ? VoiceState.silent() : (VoiceState) standing.state();
  }
}
