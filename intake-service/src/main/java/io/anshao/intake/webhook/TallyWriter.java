package io.anshao.intake.webhook;

import io.anshao.intake.webhook.domain.Fate;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Adds what came: however many come at once, a row for each source, day and fate. */
final class TallyWriter implements BatchWriter<TallyWork, Boolean> {

  private static final String ADD =
      """
      insert into webhook_tally as tally (source_id, day, outcome, count, last_at) values (?, ?, ?, ?, ?)
      on conflict (source_id, day, outcome) do update
        set count = tally.count + excluded.count, last_at = greatest(tally.last_at, excluded.last_at)""";

  /** In one order everywhere: no deadlocks. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::source).thenComparing(Row::day).thenComparing(Row::fate);

  private record Row(UUID source, LocalDate day, Fate fate) {}

  private record Sum(long count, Instant last) {

    Sum and(Sum other) {
      return new Sum(count + other.count, last.isAfter(other.last) ? last : other.last);
    }
  }

  @Override
  public Object aggregate(TallyWork work) {
    return work.source();
  }

  @Override
  public boolean isOnePerAggregate() {
    return false;
  }

  @Override
  public List<Boolean> write(Connection tx, List<TallyWork> batch) throws SQLException {
    var sums = new TreeMap<Row, Sum>(ORDER);
    batch.forEach(
        work ->
            sums.merge(
                new Row(work.source(), work.day(), work.fate()), new Sum(1, work.at()), Sum::and));
    try (var add = tx.prepareStatement(ADD)) {
      for (var each : sums.entrySet()) {
        add.setObject(1, each.getKey().source());
        add.setObject(2, each.getKey().day());
        add.setString(3, each.getKey().fate().code());
        add.setLong(4, each.getValue().count());
        add.setObject(5, each.getValue().last().atOffset(ZoneOffset.UTC));
        add.addBatch();
      }
      add.executeBatch();
    }
    return Collections.nCopies(batch.size(), true);
  }

  /** A number that may be one too high is better than none. */
  @Override
  public Optional<Boolean> lookUp(Connection connection, TallyWork work) {
    return Optional.empty();
  }
}
