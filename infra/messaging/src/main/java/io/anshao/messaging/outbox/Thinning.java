package io.anshao.messaging.outbox;

import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the bytes from rows that were sent long ago and that the log tells again to the byte, and
 * gives them back when somebody republishes. A row that the log would tell otherwise stays whole,
 * so that nothing depends on the log being able to.
 */
public final class Thinning extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Thinning.class);
  private static final int AT_ONCE = 500;

  /** Goes with the request that wrote the row, and with it alone. */
  private static final String TRACE = "traceparent";

  private final Map<String, Retelling> retellings;
  private final Duration kept;
  private final RelayWake wake;

  /**
   * @param kept how long rows stay whole after they were sent; more than a topic's history
   */
  public Thinning(
      Database database, Collection<Retelling> retellings, Duration kept, RelayWake wake) {
    super("outbox-thinning", database);
    this.retellings =
        retellings.stream()
            .collect(Collectors.toUnmodifiableMap(r -> r.topic().kafkaName(), Function.identity()));
    this.kept = kept;
    this.wake = wake;
  }

  /** A service whose log tells nothing again keeps all rows. */
  @Override
  public boolean isAutoStartup() {
    return !retellings.isEmpty();
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    return retell(tx) || thin(tx);
  }

  /** Thins out some rows; false when none is old enough. */
  public boolean thin(Connection tx) throws SQLException {
    var rows = ThinRows.walk(tx, kept, AT_ONCE);
    if (rows.isEmpty()) {
      return false;
    }
    var told = new HashMap<String, Map<Long, OutboxRecord>>();
    var thinned = 0;
    for (var row : rows) {
      if (row.isNew() && retellings.containsKey(row.topic())) {
        if (isTold(row, toldIfReadable(tx, row, told).get(row.seq()))) {
          ThinRows.thin(tx, row);
          thinned++;
        } else {
          ThinRows.keep(tx, row);
        }
      }
    }
    ThinRows.reach(tx, rows.getLast().id());
    log.info("{} of {} rows of the outbox thinned out", thinned, rows.size());
    return true;
  }

  /** Tells some rows again; false when nobody wants any. */
  public boolean retell(Connection tx) throws SQLException {
    var wanted = ThinRows.wanted(tx);
    if (wanted.isEmpty()) {
      return false;
    }
    var rows = ThinRows.thinned(tx, wanted.get(), AT_ONCE);
    var told = new HashMap<String, Map<Long, OutboxRecord>>();
    for (var row : rows) {
      var again = told(tx, row, told).get(row.seq());
      if (again == null) {
        throw new IllegalStateException("the log does not tell " + row.topic() + " " + row.id());
      }
      ThinRows.restore(tx, row, again);
    }
    if (rows.isEmpty()) {
      ThinRows.finish(tx, wanted.get());
      wake.run();
    }
    return true;
  }

  /** A log that cannot be read tells nothing: its rows stay whole and hold up no others. */
  private Map<Long, OutboxRecord> toldIfReadable(
      Connection tx, ThinRows.Row row, Map<String, Map<Long, OutboxRecord>> known)
      throws SQLException {
    try {
      return told(tx, row, known);
    } catch (RuntimeException e) {
      log.warn(
          "the log of {} {} cannot be told: {}",
          row.topic(),
          row.id(),
          e.getClass().getSimpleName());
      known.put(nameOf(row), Map.of());
      return Map.of();
    }
  }

  private static String nameOf(ThinRows.Row row) {
    return row.topic() + " " + row.key();
  }

  private Map<Long, OutboxRecord> told(
      Connection tx, ThinRows.Row row, Map<String, Map<Long, OutboxRecord>> known)
      throws SQLException {
    var name = nameOf(row);
    if (!known.containsKey(name)) {
      known.put(
          name, bySeq(Objects.requireNonNull(retellings.get(row.topic())).tell(tx, row.key())));
    }
    return known.get(name);
  }

  private static Map<Long, OutboxRecord> bySeq(List<OutboxRecord> records) {
    return records.stream().collect(Collectors.toMap(OutboxRecord::seq, r -> r, (a, _) -> a));
  }

  private static boolean isTold(ThinRows.Row row, @Nullable OutboxRecord told) {
    return told != null
        && Arrays.equals(row.payload(), told.payload())
        && plain(HeaderText.read(row.headers())).equals(plain(told.headers()));
  }

  private static Map<String, String> plain(Map<String, String> headers) {
    var plain = new HashMap<>(headers);
    plain.remove(TRACE);
    return plain;
  }
}
