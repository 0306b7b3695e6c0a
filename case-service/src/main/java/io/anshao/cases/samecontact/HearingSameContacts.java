package io.anshao.cases.samecontact;

import io.anshao.contracts.delivery.SameContactFound;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Keeps of each tip what was said last. It is no part of a case's log, so that it can be gone. */
final class HearingSameContacts implements RecordHandler {

  private static final String KEEP =
      """
      insert into same_contact (tip_id, same_as) values (?, ?)
      on conflict (tip_id) do update set same_as = excluded.same_as""";

  private static final String FORGET = "delete from same_contact where tip_id = ?";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    try (var keep = tx.prepareStatement(KEEP);
        var forget = tx.prepareStatement(FORGET)) {
      for (var each : records) {
        var found = (SameContactFound) each.event();
        if (found.sameContactAs().isEmpty()) {
          forget.setObject(1, found.tipId());
          forget.executeUpdate();
        } else {
          keep.setObject(1, found.tipId());
          keep.setArray(2, tx.createArrayOf("uuid", found.sameContactAs().toArray()));
          keep.executeUpdate();
        }
      }
    }
  }
}
