package io.anshao.intake.tip;

import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Upload;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads that no tip has claimed yet, locked until the end of the transaction. */
final class ClaimableUploads {

  private static final String LOCK =
      """
      select id, kind, size, sha256, perceptual_hash, taken_at, taken_lat, taken_lng
        from upload
       where id = any (?) and tip_id is null and staff_id is null and order_id is null
       order by id
         for update\
      """;

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
            found.put(rows.getObject(1, UUID.class), upload(rows));
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

  private static Upload upload(ResultSet row) throws SQLException {
    var takenAt = row.getObject(6, OffsetDateTime.class);
    return new Upload(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        takenAt == null ? null : takenAt.toInstant(),
        place(row.getBigDecimal(7), row.getBigDecimal(8)));
  }

  /** Cameras measure in WGS-84. */
  private static @Nullable Place place(@Nullable BigDecimal lat, @Nullable BigDecimal lng) {
    return lat == null || lng == null ? null : new Place(lat, lng, lat, lng, "wgs84", null);
  }
}
