package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 逾期视为放弃: lets rewards lapse that nobody claimed in time, on any number of instances. */
final class LapsingRewards extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(LapsingRewards.class);
  private static final int AT_ONCE = 200;

  private final CaseLedger ledger;
  private final Districts districts;
  private final RewardRows rows;
  private final BusinessClock clock;

  LapsingRewards(
      Database database,
      CaseLedger ledger,
      Districts districts,
      RewardRows rows,
      BusinessClock clock) {
    super("reward-lapse", database);
    this.ledger = ledger;
    this.districts = districts;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var times = districts.times(clock);
    var ids = rows.lapsed(tx, times, AT_ONCE);
    var drafts = new ArrayList<Draft>();
    for (var file : ledger.lock(tx, ids).values()) {
      var stamp = file.stamp(times.in(file.district()), Actor.SYSTEM);
      drafts.addAll(
          RewardFiles.drafts(file, new RewardCommand.Waive(stamp, RewardIn.claimUntil(file))));
    }
    ledger.append(tx, drafts);
    if (!drafts.isEmpty()) {
      log.info("{} rewards lapsed", drafts.size());
    }
    return !drafts.isEmpty();
  }
}
