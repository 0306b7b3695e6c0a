package io.anshao.notify.payout;

import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * Each award becomes one payout; one that was returned waits again when it is claimed again. It
 * waits for its payee data: there is no order across topics.
 */
final class AwardReaction implements RecordHandler {

  private static final String PUT =
      """
      insert into payout (district, reward_no, tip_id, claim, yuan, awarded_at, status)
      values (?, ?, ?, ?, ?, ?, 'waiting')
      on conflict (district, reward_no) do update
         set claim = excluded.claim, awarded_at = excluded.awarded_at, status = 'waiting'
       where payout.status = 'returned'""";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    try (var put = tx.prepareStatement(PUT)) {
      for (var each : records) {
        var award = (RewardAwarded) each.event();
        put.setString(1, award.district());
        put.setString(2, award.rewardNumber());
        put.setObject(3, award.tipId());
        put.setBytes(4, claim(award));
        put.setLong(5, award.yuan());
        put.setObject(6, award.at().atOffset(ZoneOffset.UTC));
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  private static byte[] claim(RewardAwarded award) {
    try {
      return HexFormat.of().parseHex(award.claim());
    } catch (IllegalArgumentException e) {
      throw new RefusedRecord("not hexadecimal");
    }
  }
}
