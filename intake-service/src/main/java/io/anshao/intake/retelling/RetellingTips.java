package io.anshao.intake.retelling;

import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Retelling;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells a tip, and what its reporter said later, again from the tables that keep both. What staff
 * or another system noted with a tip is kept in its record alone, and so is what kind of contact
 * somebody left later: those records are not told, and stay whole.
 */
final class RetellingTips implements Retelling {

  private static final String SOURCE = "/anshao/intake";

  /** Confirmations of erasures lie on the same topic under keys of another form. */
  private static final Pattern TIP_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public Topic topic() {
    return Topic.TIPS;
  }

  @Override
  public List<OutboxRecord> tell(Connection tx, String key) throws SQLException {
    if (!TIP_ID.matcher(key).matches()) {
      return List.of();
    }
    var tip = TipAgain.find(tx, UUID.fromString(key));
    if (tip.isEmpty()) {
      return List.of();
    }
    var told = new ArrayList<OutboxRecord>();
    told.add(record(tip.get(), tip.get(), 1, tip.get().submittedAt()));
    for (var said : VoicesAgain.of(tx, tip.get())) {
      told.add(record(tip.get(), said.event(), said.seq(), said.at()));
    }
    return told;
  }

  private static OutboxRecord record(TipSubmitted of, Object event, long seq, Instant at) {
    return OutboxRecord.of(
        SOURCE, event, of.tipId().toString(), seq, of.district(), at, null, null);
  }
}
