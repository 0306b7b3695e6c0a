package io.anshao.cases.reward;

import static java.util.Objects.requireNonNull;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.contracts.delivery.PayoutSettled;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes in what finance did, by the number of the reward alone. */
final class HearingPayouts implements RecordHandler {

  private final CaseLedger ledger;
  private final RewardRows rows;

  HearingPayouts(CaseLedger ledger, RewardRows rows) {
    this.ledger = ledger;
    this.rows = rows;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      apply(tx, (PayoutSettled) each.event());
    }
  }

  private void apply(Connection tx, PayoutSettled settled) throws SQLException {
    var id =
        rows.caseOf(tx, settled.district(), settled.rewardNumber())
            .orElseThrow(() -> new RefusedRecord("no reward of this number"));
    var file = ledger.lock(tx, List.of(id)).get(id);
    ledger.append(tx, RewardFiles.drafts(file, command(file, settled)));
  }

  private static RewardCommand command(CaseFile file, PayoutSettled settled) {
    var stamp = file.stamp(settled.at(), Actor.SYSTEM);
    return switch (settled.outcome()) {
      case PAID -> new RewardCommand.Pay(stamp, requireNonNull(settled.paidOn()));
      case RETURNED -> new RewardCommand.Return(stamp);
    };
  }
}
