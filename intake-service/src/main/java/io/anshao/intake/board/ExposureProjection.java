package io.anshao.intake.board;

import io.anshao.contracts.Events;
import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps the newest state of each public record. May be wiped and filled again. */
final class ExposureProjection implements RecordHandler {

  private static final String KEEP =
      """
      insert into exposure (id, district, status, street, published_at, seq, type, payload, kind)
      values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)
      on conflict (id) do update
         set district = excluded.district, status = excluded.status, street = excluded.street,
             published_at = excluded.published_at, seq = excluded.seq, type = excluded.type,
             payload = excluded.payload, kind = excluded.kind\
      """;

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      var id = UUID.fromString(each.key());
      if (each.isTombstone()) {
        hidePhotos(tx, id);
        delete(tx, id);
      } else {
        apply(tx, each, Seen.of(tx, (ExposurePublished) each.event()));
      }
    }
  }

  private static void apply(Connection tx, Incoming record, ExposurePublished exposure)
      throws SQLException {
    if (exposure.versions().isEmpty()) {
      throw new RefusedRecord("a public record without a version");
    }
    keep(tx, record, exposure);
    hidePhotos(tx, exposure.exposureId());
    if (exposure.status() != Status.WITHDRAWN) {
      showPhotos(tx, exposure.exposureId(), exposure.versions().getLast().photos());
    }
  }

  private static void keep(Connection tx, Incoming record, ExposurePublished exposure)
      throws SQLException {
    try (var statement = tx.prepareStatement(KEEP)) {
      statement.setObject(1, exposure.exposureId());
      statement.setString(2, exposure.district());
      statement.setString(3, BoardFilter.word(exposure.status()));
      statement.setString(4, exposure.versions().getLast().street());
      statement.setString(5, exposure.versions().getFirst().publishedAt().toString());
      statement.setLong(6, record.envelope().seq());
      statement.setString(7, record.envelope().type());
      statement.setBytes(8, Events.write(exposure));
      statement.setString(9, exposure.kind());
      statement.executeUpdate();
    }
  }

  private static void showPhotos(Connection tx, UUID exposure, List<UUID> photos)
      throws SQLException {
    var sql =
        """
        insert into exposure_photo (photo_id, exposure_id) select unnest(?::uuid[]), ?
        on conflict do nothing\
        """;
    try (var insert = tx.prepareStatement(sql)) {
      insert.setArray(1, tx.createArrayOf("uuid", photos.toArray()));
      insert.setObject(2, exposure);
      insert.executeUpdate();
    }
  }

  private static void hidePhotos(Connection tx, UUID exposure) throws SQLException {
    update(tx, "delete from exposure_photo where exposure_id = ?", exposure);
  }

  private static void delete(Connection tx, UUID exposure) throws SQLException {
    update(tx, "delete from exposure where id = ?", exposure);
  }

  private static void update(Connection tx, String sql, UUID exposure) throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      statement.setObject(1, exposure);
      statement.executeUpdate();
    }
  }
}
