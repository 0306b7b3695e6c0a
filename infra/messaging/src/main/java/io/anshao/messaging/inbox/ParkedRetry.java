package io.anshao.messaging.inbox;

import io.anshao.contracts.Envelope;
import io.anshao.messaging.Database;
import io.anshao.messaging.Traces;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries parked keys again, in order within each, with growing pauses. A row lock makes several
 * instances take turns.
 */
final class ParkedRetry {

  private static final Logger log = LoggerFactory.getLogger(ParkedRetry.class);

  private final ConsumerSpec spec;
  private final TracedHandling handling;
  private final ParkedRows parked;
  private final int maxAttempts;
  private final Duration longestPause;

  ParkedRetry(ConsumerSpec spec, Traces traces, int maxAttempts, Duration longestPause) {
    this.spec = spec;
    this.handling = new TracedHandling(spec, traces);
    this.parked = new ParkedRows(spec.name());
    this.maxAttempts = maxAttempts;
    this.longestPause = longestPause;
  }

  /** One round over the keys that are due. */
  void run(Connection connection) throws SQLException {
    var keys = parked.dueKeys(connection);
    connection.commit();
    for (var key : keys) {
      while (retryHead(connection, key)) {
        log.info("{} applied a parked record of {}", spec.name(), key.key());
      }
    }
  }

  /** True when the head was settled, so that the next of the key may follow at once. */
  private boolean retryHead(Connection connection, ParkedRows.Key key) throws SQLException {
    var inbox = new InboxRows(spec.name(), key.topic());
    long last = inbox.lock(connection, List.of(key.key())).getOrDefault(key.key(), 0L);
    var found = parked.head(connection, key);
    if (found.isEmpty() || found.get().givenUp()) {
      connection.commit();
      return false;
    }
    var head = found.get();
    var envelope = head.arrived().envelope();
    if (envelope != null && envelope.seq() <= last) {
      parked.remove(connection, head.id());
      connection.commit();
      return true;
    }
    if (envelope != null && isGap(envelope, last)) {
      parked.postpone(
          connection,
          head.id(),
          head.attempts(),
          Duration.ofSeconds(1),
          false,
          "gap: " + (last + 1) + " is missing before " + envelope.seq());
      connection.commit();
      return false;
    }
    return head.due() && apply(connection, inbox, head);
  }

  private boolean isGap(Envelope envelope, long last) {
    return !spec.topic().isCompacted() && envelope.seq() != last + 1;
  }

  private boolean apply(Connection connection, InboxRows inbox, ParkedRows.Head head)
      throws SQLException {
    try {
      var incoming = head.arrived().incoming();
      handling.apply(connection, List.of(incoming));
      inbox.move(connection, Map.of(incoming.key(), incoming.envelope().seq()));
      parked.remove(connection, head.id());
      connection.commit();
      return true;
    } catch (SQLException | RuntimeException | Error e) {
      if (Database.isInfrastructure(e)) {
        throw e;
      }
      connection.rollback();
      postpone(connection, head, e);
      return false;
    }
  }

  private void postpone(Connection connection, ParkedRows.Head head, Throwable error)
      throws SQLException {
    var attempts = head.attempts() + 1;
    var pause = Duration.ofSeconds(1L << Math.min(attempts, 20));
    parked.postpone(
        connection,
        head.id(),
        attempts,
        pause.compareTo(longestPause) < 0 ? pause : longestPause,
        attempts >= maxAttempts,
        InboxWriter.reasonOf(error));
    connection.commit();
  }
}
