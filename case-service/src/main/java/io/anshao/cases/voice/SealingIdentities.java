package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import io.anshao.contracts.tip.IdentitySealed;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
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
    var id = cases.of(tx, sealed.tipId());
    var file = ledger.lock(tx, List.of(id)).get(id);
    var command =
        new VoiceCommand.Seal(
            file.stamp(sealed.at(), Actor.SYSTEM),
            sealed.tipId(),
            sealed.contactKind().name().toLowerCase(Locale.ROOT));
    var decision = VoiceDecider.decide(VoiceTrack.stateOf(file), command);
    ledger.append(
        tx, Draft.ofAccepted(file, VoiceTrack.NAME, decision, new Words()).stream().toList());
  }
}
