package io.anshao.cases.redlist;

import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Remembers which pictures reporters sent, with a tip or later. */
final class ReporterPictures implements RecordHandler {

  private static final String INSERT =
      "insert into reporter_picture (id) select unnest(?::uuid[]) on conflict do nothing";

  /** The uploads that a record of the topic of tips brings. */
  static List<UUID> sentWith(Object event) {
    return switch (event) {
      case TipSubmitted tip -> tip.uploads().stream().map(upload -> upload.uploadId()).toList();
      case TipVoiced voice -> Objects.requireNonNullElse(voice.uploads(), List.of());
      default -> List.of();
    };
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    // in one order, so that two instances never wait for each other
    var ids = records.stream().flatMap(each -> sentWith(each.event()).stream()).distinct().sorted();
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setArray(1, tx.createArrayOf("uuid", ids.toArray()));
      insert.executeUpdate();
    }
  }
}
