package io.anshao.messaging.reference;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reference data in memory, as this service's own database has it; answers without waiting. Another
 * instance may have taken the records in, so the table is looked at twice a second: a change is
 * seen that much later than it was written.
 *
 * <p>Keys are those of the topics; sealing keys stand under {@code key/<keyId>}.
 */
public final class ReferenceStore extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(ReferenceStore.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  private record Snapshot(long stamp, Map<String, Object> events, List<String> missing) {

    static Snapshot of(long stamp, Map<String, Object> events) {
      var missing =
          Stream.of(
                  Map.entry("a district", DistrictDefined.class),
                  Map.entry("a token key", TokenKeyDefined.class))
              .filter(e -> events.values().stream().noneMatch(e.getValue()::isInstance))
              .map(Map.Entry::getKey)
              .toList();
      return new Snapshot(stamp, events, missing);
    }
  }

  private final Database database;
  private volatile Snapshot snapshot = Snapshot.of(-1, Map.of());

  public ReferenceStore(Database database) {
    super("reference");
    this.database = database;
  }

  /** All entries of a kind, ordered by key. */
  public <T> List<T> all(Class<T> event) {
    return snapshot.events().entrySet().stream()
        .filter(e -> event.isInstance(e.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .map(e -> event.cast(e.getValue()))
        .toList();
  }

  /** The entry of that key, for example {@code district/330205} or {@code key/<keyId>}. */
  public <T> Optional<T> find(Class<T> event, String key) {
    return Optional.ofNullable(snapshot.events().get(key))
        .filter(event::isInstance)
        .map(event::cast);
  }

  /** Whether a district and a token key are there: what a service needs to serve anybody. */
  public boolean isReady() {
    return missing().isEmpty();
  }

  /** What {@link #isReady()} waits for, in words for an operator. */
  public List<String> missing() {
    return snapshot.missing();
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          look(connection);
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        log.debug("reference data stays as it was: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }

  private void look(Connection connection) throws SQLException {
    var stamp = ReferenceTable.stamp(connection);
    if (stamp != snapshot.stamp()) {
      // the stamp is older than what is loaded, if they differ at all: then the next look loads
      // again
      snapshot = Snapshot.of(stamp, ReferenceTable.load(connection));
    }
    connection.commit();
  }
}
