package io.anshao.intake.photo;

import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.domain.TakenFacts.Position;
import io.anshao.messaging.batch.Columns;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the rows of uploads, many in one statement; of those of staff case-service learns. */
final class UploadWriter implements BatchWriter<Upload, UUID> {

  private static final String SOURCE = "/anshao/intake";

  private static final String INSERT =
      """
      insert into upload (id, kind, size, width, height, sha256, perceptual_hash,
                          taken_at, taken_lat, taken_lng, staff_id)
      select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::text[],
                           ?::timestamptz[], ?::numeric[], ?::numeric[], ?::uuid[])\
      """;

  private final Outbox outbox;
  private final BusinessClock clock;

  UploadWriter(Outbox outbox, BusinessClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Object aggregate(Upload work) {
    return work.id();
  }

  @Override
  public List<UUID> write(Connection tx, List<Upload> batch) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      Columns.of(insert, batch)
          .add("uuid", Upload::id)
          .add("text", Upload::kind)
          .add("bigint", Upload::size)
          .add("int", Upload::width)
          .add("int", Upload::height)
          .add("text", Upload::sha256)
          .add("text", Upload::perceptualHash)
          .add("timestamptz", upload -> upload.taken().at())
          .add("numeric", upload -> degrees(upload, Position::lat))
          .add("numeric", upload -> degrees(upload, Position::lng))
          .add("uuid", UploadWriter::staff);
      insert.executeUpdate();
    }
    outbox.append(tx, batch.stream().flatMap(upload -> told(upload).stream()).toList());
    return batch.stream().map(Upload::id).toList();
  }

  private static @Nullable UUID staff(Upload upload) {
    return upload.photographer() == null ? null : upload.photographer().id();
  }

  /** What reporters send travels with their tips. */
  private Optional<OutboxRecord> told(Upload upload) {
    return Optional.ofNullable(upload.photographer()).map(by -> record(upload, by));
  }

  private OutboxRecord record(Upload upload, Photographer by) {
    return OutboxRecord.of(
        SOURCE,
        new PhotographTaken(
            upload.id(),
            by.district(),
            upload.sha256(),
            upload.perceptualHash(),
            upload.taken().at(),
            by.covered()),
        upload.id().toString(),
        1,
        by.district(),
        clock.now(by.district()),
        null,
        null);
  }

  private static @Nullable BigDecimal degrees(
      Upload upload, Function<Position, BigDecimal> coordinate) {
    var place = upload.taken().place();
    return place == null ? null : coordinate.apply(place);
  }

  @Override
  public Optional<UUID> lookUp(Connection connection, Upload work) throws SQLException {
    try (var select = connection.prepareStatement("select 1 from upload where id = ?")) {
      select.setObject(1, work.id());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(work.id()) : Optional.empty();
      }
    }
  }
}
