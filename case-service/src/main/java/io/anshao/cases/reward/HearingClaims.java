package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.contracts.tip.RewardClaimed;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes in that reporters claim their rewards; who they are does not come here. */
final class HearingClaims implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  HearingClaims(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      apply(tx, (RewardClaimed) each.event());
    }
  }

  private void apply(Connection tx, RewardClaimed claimed) throws SQLException {
    var id = cases.of(tx, claimed.tipId());
    var file = ledger.lock(tx, List.of(id)).get(id);
    if (RewardFiles.isOf(file, claimed.tipId())) {
      var stamp = file.stamp(claimed.at(), Actor.SYSTEM);
      ledger.append(
          tx,
          RewardFiles.drafts(
              file,
              new RewardCommand.Claim(
                  stamp, claimed.claim(), claimed.at(), RewardIn.claimUntil(file))));
    }
  }
}
