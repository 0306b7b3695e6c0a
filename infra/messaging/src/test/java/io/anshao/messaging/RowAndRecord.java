package io.anshao.messaging;

import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a row and the record that tells of it, as a service does; the same id once. */
final class RowAndRecord implements BatchWriter<Told, Long> {

  /** A row to be written, and the trace of who wants it. */
  record Told(long id, @Nullable String traceparent) {}

  private static final String INSERT =
      """
      insert into row (id, aggregate)
      select id, 'a' from unnest(?::bigint[]) id
      on conflict (id) do nothing returning id""";

  private static final String READ = "select id from row where id = any (?::bigint[])";

  private final Bench bench;

  RowAndRecord(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Object aggregate(Told row) {
    return row.id();
  }

  @Override
  public List<Long> write(Connection tx, List<Told> rows) throws SQLException {
    var inserted = ids(tx, INSERT, rows.stream().map(Told::id).toList());
    bench.outbox.append(
        tx,
        rows.stream()
            .filter(row -> inserted.contains(row.id()))
            .map(row -> bench.step("r" + row.id(), 1, row.traceparent()))
            .toList());
    return rows.stream().map(Told::id).toList();
  }

  private static Set<Long> ids(Connection tx, String sql, List<Long> wanted) throws SQLException {
    var found = new HashSet<Long>();
    try (var statement = tx.prepareStatement(sql)) {
      statement.setArray(1, tx.createArrayOf("bigint", wanted.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }

  @Override
  public Optional<Long> lookUp(Connection connection, Told row) throws SQLException {
    return ids(connection, READ, List.of(row.id())).stream().findFirst();
  }
}
