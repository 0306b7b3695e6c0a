package io.anshao.intake.root;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.tree.ProvenLeaf;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * Keeps the newest record of each exposure byte by byte, for its proof. A withdrawn one is not
 * public any more.
 */
final class ExposureRecords implements RecordHandler {

  private static final String KEEP =
      """
      insert into exposure_record (exposure_id, district, at, leaf, payload) values (?, ?, ?, ?, ?)
      on conflict (exposure_id) do update
        set district = excluded.district, at = excluded.at, leaf = excluded.leaf, payload = excluded.payload""";

  private static final String ERASE = "delete from exposure_record where exposure_id = ?";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      var payload = each.payload();
      if (payload == null || isWithdrawn(each)) {
        erase(tx, each.key());
      } else {
        keep(tx, each, payload);
      }
    }
  }

  private static boolean isWithdrawn(Incoming record) {
    return record.event() instanceof ExposurePublished exposure
        && exposure.status() == Status.WITHDRAWN;
  }

  private static void keep(Connection tx, Incoming record, byte[] payload) throws SQLException {
    try (var statement = tx.prepareStatement(KEEP)) {
      statement.setString(1, record.key());
      statement.setString(2, record.envelope().district());
      statement.setTimestamp(3, Timestamp.from(record.envelope().time()));
      statement.setBytes(4, ProvenLeaf.exposureLeaf(payload));
      statement.setBytes(5, payload);
      statement.executeUpdate();
    }
  }

  private static void erase(Connection tx, String id) throws SQLException {
    try (var statement = tx.prepareStatement(ERASE)) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }
}
