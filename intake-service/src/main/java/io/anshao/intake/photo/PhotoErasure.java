package io.anshao.intake.photo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Removes pictures with all that was made of them: a redacted copy shows the same place. Which was
 * made of which is forgotten with the rows.
 */
final class PhotoErasure {

  private static final String ERASE =
      """
      with recursive gone as (
        select unnest(?::uuid[]) as id
        union
        select copy from photo_redaction join gone on source = gone.id)
      delete from upload using gone where upload.id = gone.id
      returning upload.id\
      """;

  private final PhotoStore store;

  PhotoErasure(PhotoStore store) {
    this.store = store;
  }

  /**
   * Removes rows and files; the caller commits. The rows go when their files are gone: what breaks
   * off in between is done again.
   *
   * @return how many pictures there were
   */
  int erase(Connection tx, Collection<UUID> pictures) throws SQLException, IOException {
    var gone = rows(tx, pictures);
    for (var id : gone) {
      store.remove(id);
    }
    return gone.size();
  }

  private static List<UUID> rows(Connection tx, Collection<UUID> pictures) throws SQLException {
    var gone = new ArrayList<UUID>();
    try (var delete = tx.prepareStatement(ERASE)) {
      delete.setArray(1, tx.createArrayOf("uuid", pictures.toArray()));
      try (var rows = delete.executeQuery()) {
        while (rows.next()) {
          gone.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return gone;
  }
}
