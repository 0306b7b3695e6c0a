package io.anshao.messaging;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.lane.EqualKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return EqualKeys.once(
        rows, Told::id, firsts -> insert(tx, firsts), ids -> ids(tx, READ, ids), (row, id) -> id);
  }

  private Map<Long, Long> insert(Connection tx, List<Told> rows) throws SQLException {
    var inserted = ids(tx, INSERT, rows.stream().map(Told::id).toList());
    bench.outbox.append(
        tx,
        rows.stream()
            .filter(row -> inserted.containsKey(row.id()))
            .map(row -> bench.step("r" + row.id(), 1, row.traceparent()))
            .toList());
    return inserted;
  }

  private static Map<Long, Long> ids(Connection tx, String sql, List<Long> wanted)
      throws SQLException {
    var found = new ArrayList<Long>();
    try (var statement = tx.prepareStatement(sql)) {
      statement.setArray(1, tx.createArrayOf("bigint", wanted.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found.stream().collect(toMap(identity(), identity()));
  }

  @Override
  public Optional<Long> lookUp(Connection connection, Told row) throws SQLException {
    return ids(connection, READ, List.of(row.id())).keySet().stream().findFirst();
  }
}
