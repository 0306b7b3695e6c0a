package io.anshao.notify.notice;

import io.anshao.notify.contact.Erasure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * What was told to somebody who is erased leads back to nobody; what was not told yet ends soon.
 */
final class MessageErasure implements Erasure {

  private static final String FORGET =
      """
      update message set tip_id = null, number = ''
       where tip_id = any (?) and settled_at is not null""";

  @Override
  public void erased(Connection tx, Collection<UUID> tips) throws SQLException {
    try (var update = tx.prepareStatement(FORGET)) {
      update.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      update.executeUpdate();
    }
  }
}
