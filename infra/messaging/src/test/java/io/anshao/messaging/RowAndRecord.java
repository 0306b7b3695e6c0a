package io.anshao.messaging;

import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes a row and the record that tells of it, as a service does. */
final class RowAndRecord implements BatchWriter<Long, Long> {

  private final Bench bench;

  RowAndRecord(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Object aggregate(Long id) {
    return id;
  }

  @Override
  public List<Long> write(Connection tx, List<Long> ids) throws SQLException {
    try (var insert = tx.prepareStatement("insert into row (id, aggregate) values (?, 'a')")) {
      for (var id : ids) {
        insert.setLong(1, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    bench.outbox.append(tx, ids.stream().map(id -> bench.step("r" + id, 1)).toList());
    return ids;
  }

  @Override
  public Optional<Long> lookUp(Connection connection, Long id) throws SQLException {
    try (var select = connection.prepareStatement("select id from row where id = ?")) {
      select.setLong(1, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(id) : Optional.empty();
      }
    }
  }
}
