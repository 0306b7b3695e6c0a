package io.anshao.intake.tip;

import io.anshao.contracts.tip.Upload;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Uploads that no tip has claimed yet, locked until the end of the transaction. */
final class ClaimableUploads {

  private static final String LOCK =
      """
      select %s
        from upload
       where id = any (?) and tip_id is null and staff_id is null and order_id is null
       order by id
         for update\
      """
          .formatted(UploadRow.COLUMNS);

  private final Map<UUID, Upload> uploads;

  private ClaimableUploads(Map<UUID, Upload> uploads) {
    this.uploads = uploads;
  }

  static ClaimableUploads lock(Connection tx, List<TipWork> batch) throws SQLException {
    var ids = batch.stream().flatMap(work -> work.tip().uploads().stream()).distinct().toArray();
    var found = new HashMap<UUID, Upload>();
    if (ids.length > 0) {
      try (var select = tx.prepareStatement(LOCK)) {
        select.setArray(1, tx.createArrayOf("uuid", ids));
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            found.put(rows.getObject("id", UUID.class), UploadRow.of(rows));
          }
        }
      }
    }
    return new ClaimableUploads(found);
  }

  /**
   * Takes all of {@code wanted} into {@code claimed}, or nothing when some are not there.
   *
   * @return what is not there, or was taken by another tip of the batch
   */
  List<UUID> claim(List<UUID> wanted, List<Upload> claimed) {
    var missing = wanted.stream().filter(id -> !uploads.containsKey(id)).toList();
    if (missing.isEmpty()) {
      wanted.forEach(id -> claimed.add(uploads.remove(id)));
    }
    return missing;
  }
}
