package io.anshao.cases.authenticity;

import io.anshao.cases.authenticity.domain.Shot;
import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of pictures, as intake tells. */
final class ShotRows implements RecordHandler {

  private static final String INSERT =
      """
      insert into picture_fact (id, hash, taken_at, made_of) values (?, ('x' || ?)::bit(64)::bigint, ?, ?)
      on conflict (id) do nothing""";

  private static final String OF_STAFF_AND_FIRMS =
      "select id, hash, taken_at from picture_fact where id = any(?)";

  private static final String OF_TIPS =
      """
      select (u ->> 'uploadId')::uuid, ('x' || (u ->> 'perceptualHash'))::bit(64)::bigint, null::timestamptz
        from case_tip, jsonb_array_elements(details -> 'uploads') u
       where case_id = ? and u ->> 'perceptualHash' ~ '^[0-9a-f]{16}$'""";

  private static final String ORDERED =
      """
      select min(at) from case_event where case_id = ? and track = 'main' and event = 'rectification-ordered'""";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var each : records) {
        var taken = (PhotographTaken) each.event();
        if (taken.perceptualHash() == null) {
          continue;
        }
        insert.setObject(1, taken.uploadId());
        insert.setString(2, taken.perceptualHash());
        insert.setObject(3, offset(taken.takenAt()));
        insert.setObject(4, taken.madeOf());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** Those of these pictures that are known. */
  static List<Shot> find(Connection tx, Collection<UUID> ids) throws SQLException {
    try (var select = tx.prepareStatement(OF_STAFF_AND_FIRMS)) {
      select.setArray(1, tx.createArrayOf("uuid", ids.toArray()));
      try (var rows = select.executeQuery()) {
        return shots(rows);
      }
    }
  }

  /** Pictures of the tips of a case. */
  static List<Shot> ofTips(Connection tx, UUID caseId) throws SQLException {
    try (var select = tx.prepareStatement(OF_TIPS)) {
      select.setObject(1, caseId);
      try (var rows = select.executeQuery()) {
        return shots(rows);
      }
    }
  }

  /** When the rectification of a case was first ordered. */
  static Optional<Instant> orderedAt(Connection tx, UUID caseId) throws SQLException {
    try (var select = tx.prepareStatement(ORDERED)) {
      select.setObject(1, caseId);
      try (var rows = select.executeQuery()) {
        rows.next();
        return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
      }
    }
  }

  private static List<Shot> shots(ResultSet rows) throws SQLException {
    var shots = new ArrayList<Shot>();
    while (rows.next()) {
      shots.add(
          new Shot(
              rows.getObject(1, UUID.class),
              rows.getLong(2),
              Optional.ofNullable(rows.getObject(3, OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant)));
    }
    return shots;
  }
}
