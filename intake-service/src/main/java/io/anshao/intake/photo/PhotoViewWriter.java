package io.anshao.intake.photo;

import io.anshao.messaging.batch.Columns;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Logs who looked at which picture and why. No address is kept. */
final class PhotoViewWriter implements BatchWriter<PhotoView, PhotoView> {

  private static final String INSERT =
      """
      insert into photo_view (id, person, photo, purpose)
      select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[])\
      """;

  @Override
  public Object aggregate(PhotoView work) {
    return work.id();
  }

  @Override
  public List<PhotoView> write(Connection tx, List<PhotoView> batch) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      Columns.of(insert, batch)
          .add("uuid", PhotoView::id)
          .add("uuid", PhotoView::person)
          .add("uuid", PhotoView::photo)
          .add("text", PhotoView::purpose);
      insert.executeUpdate();
    }
    return batch;
  }

  @Override
  public Optional<PhotoView> lookUp(Connection connection, PhotoView work) throws SQLException {
    try (var select = connection.prepareStatement("select 1 from photo_view where id = ?")) {
      select.setObject(1, work.id());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(work) : Optional.empty();
      }
    }
  }
}
