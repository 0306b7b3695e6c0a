package io.anshao.intake.tip;

import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Upload;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services are told of an upload, as its row has it. */
public final class UploadRow {

  /** What {@link #of} reads of table {@code upload}. */
  public static final String COLUMNS =
      "id, kind, size, sha256, perceptual_hash, taken_at, taken_lat, taken_lng";

  private UploadRow() {}

  /** The upload of a row with {@link #COLUMNS}. */
  public static Upload of(ResultSet row) throws SQLException {
    var takenAt = row.getObject("taken_at", OffsetDateTime.class);
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("perceptual_hash"),
        takenAt == null ? null : takenAt.toInstant(),
        place(row.getBigDecimal("taken_lat"), row.getBigDecimal("taken_lng")));
  }

  /** Cameras measure in WGS-84. */
  private static @Nullable Place place(@Nullable BigDecimal lat, @Nullable BigDecimal lng) {
    return lat == null || lng == null ? null : new Place(lat, lng, lat, lng, "wgs84", null);
  }
}
