package io.anshao.intake.photo;

import io.anshao.intake.photo.PhotoRedaction.Redacted;
import io.anshao.messaging.batch.Columns;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps which picture was made of which: who erases one finds the others. */
final class RedactionWriter implements BatchWriter<Redacted, Redacted> {

  private static final String INSERT =
      "insert into photo_redaction (copy, source, person) select * from unnest(?::uuid[], ?::uuid[], ?::uuid[])";

  @Override
  public Object aggregate(Redacted work) {
    return work.copy();
  }

  @Override
  public List<Redacted> write(Connection tx, List<Redacted> batch) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      Columns.of(insert, batch)
          .add("uuid", Redacted::copy)
          .add("uuid", Redacted::source)
          .add("uuid", Redacted::person);
      insert.executeUpdate();
    }
    return batch;
  }

  @Override
  public Optional<Redacted> lookUp(Connection connection, Redacted work) throws SQLException {
    try (var select = connection.prepareStatement("select 1 from photo_redaction where copy = ?")) {
      select.setObject(1, work.copy());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(work) : Optional.empty();
      }
    }
  }
}
