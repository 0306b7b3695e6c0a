package io.anshao.notify.recognition;

import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import io.anshao.notify.contact.SealedContact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks once at each contact that may be compared. */
final class Recognising extends BatchLoop {

  private static final int AT_ONCE = 100;

  private static final String NEXT =
      """
      select tip_id, district, kind, key_id, enc, ciphertext, idempotency_key_hash from contact
       where to_compare order by tip_id limit ? for update skip locked""";

  private static final String SEEN = "update contact set to_compare = false where tip_id = any (?)";

  private final Likenesses likenesses;
  private final RecognitionRows rows;

  Recognising(Database database, Likenesses likenesses, RecognitionRows rows) {
    super("contact-recognition", database);
    this.likenesses = likenesses;
    this.rows = rows;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    if (!likenesses.areReady()) {
      return false;
    }
    var seen = new ArrayList<UUID>();
    var known = new ArrayList<RecognitionRows.Known>();
    read(tx, seen, known);
    if (seen.isEmpty()) {
      return false;
    }
    rows.compare(tx, known);
    try (var update = tx.prepareStatement(SEEN)) {
      update.setArray(1, tx.createArrayOf("uuid", seen.toArray()));
      update.executeUpdate();
    }
    return true;
  }

  private void read(Connection tx, List<UUID> seen, List<RecognitionRows.Known> known)
      throws SQLException {
    try (var select = tx.prepareStatement(NEXT)) {
      select.setInt(1, AT_ONCE);
      try (var found = select.executeQuery()) {
        while (found.next()) {
          var tip = found.getObject("tip_id", UUID.class);
          var district = found.getString("district");
          var contact = SealedContact.of(found);
          seen.add(tip);
          if (contact != null) {
            likenesses
                .of(district, contact)
                .ifPresent(l -> known.add(new RecognitionRows.Known(tip, district, l)));
          }
        }
      }
    }
  }
}
