package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A public record as it is seen: with photographs alone. A video or a recording lets people be
 * heard who asked to stay unknown, and nothing in it can be made unrecognisable; it stays with the
 * case.
 */
final class Seen {

  private static final String HEARD =
      "select id from upload where id = any (?) and kind <> 'image/jpeg'";

  private Seen() {}

  static ExposurePublished of(Connection tx, ExposurePublished exposure) throws SQLException {
    var heard = heard(tx, exposure);
    return heard.isEmpty()
        ? exposure
        : new ExposurePublished(
            exposure.exposureId(),
            exposure.district(),
            exposure.kind(),
            exposure.status(),
            exposure.versions().stream().map(version -> without(heard, version)).toList(),
            exposure.until(),
            exposure.ended());
  }

  private static Set<UUID> heard(Connection tx, ExposurePublished exposure) throws SQLException {
    var ids = exposure.versions().stream().flatMap(each -> each.photos().stream()).toArray();
    var heard = new HashSet<UUID>();
    try (var select = tx.prepareStatement(HEARD)) {
      select.setArray(1, tx.createArrayOf("uuid", ids));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          heard.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return heard;
  }

  private static Version without(Set<UUID> heard, Version version) {
    return new Version(
        version.number(),
        version.publishedAt(),
        version.title(),
        version.problem(),
        version.measure(),
        version.place(),
        version.street(),
        version.subjectName(),
        version.responsibleUnit(),
        version.hazardCount(),
        version.photos().stream().filter(id -> !heard.contains(id)).toList(),
        version.correction());
  }
}
