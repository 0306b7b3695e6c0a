package io.anshao.notify.payout;

import io.anshao.notify.contact.Erasure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** The ledger keeps numbers and sums; which tip they were for is forgotten with its reporter. */
final class PayoutErasure implements Erasure {

  private static final String FORGET =
      "update payout set tip_id = null, claim = null where tip_id = any (?)";

  @Override
  public void erased(Connection tx, Collection<UUID> tips) throws SQLException {
    try (var update = tx.prepareStatement(FORGET)) {
      update.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      update.executeUpdate();
    }
  }
}
