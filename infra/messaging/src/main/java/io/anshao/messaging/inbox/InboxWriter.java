package io.anshao.messaging.inbox;

import io.anshao.contracts.UnreadableEventException;
import io.anshao.messaging.Traces;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Effect and inbox in one transaction: what was seen is ignored, what is missing or refused parks
 * its key.
 */
final class InboxWriter implements BatchWriter<Polled, InboxWriter.Settled> {

  /** The record's transaction is committed. */
  enum Settled {
    DONE
  }

  private static final Logger log = LoggerFactory.getLogger(InboxWriter.class);

  private final ConsumerSpec spec;
  private final TracedHandling handling;
  private final InboxRows inbox;
  private final ParkedRows parked;

  InboxWriter(ConsumerSpec spec, Traces traces) {
    this.spec = spec;
    this.handling = new TracedHandling(spec, traces);
    this.inbox = new InboxRows(spec.name(), spec.topic().kafkaName());
    this.parked = new ParkedRows(spec.name());
  }

  @Override
  public Object aggregate(Polled work) {
    return work.arrived().key();
  }

  /** Order within a key is the lane's own; several records of a key may share a commit. */
  @Override
  public boolean isOnePerAggregate() {
    return false;
  }

  @Override
  public boolean isCalledOff(Polled work) {
    return work.failed().get();
  }

  @Override
  public int size(Polled work) {
    var payload = work.arrived().payload();
    return 512 + (payload == null ? 0 : payload.length);
  }

  @Override
  public List<Settled> write(Connection tx, List<Polled> batch) throws SQLException {
    var sorted = sort(tx, batch.stream().map(Polled::arrived).toList());
    handling.apply(tx, sorted.apply);
    inbox.move(tx, sorted.moved);
    for (var entry : sorted.park.entrySet()) {
      parked.park(tx, entry.getKey(), entry.getValue());
      log.warn(
          "{} parks {}/{}: {}", spec.name(), spec.topic(), entry.getKey().key(), entry.getValue());
    }
    return batch.stream().map(b -> Settled.DONE).toList();
  }

  /** Already applied or parked records are ignored, so writing again is the look-up. */
  @Override
  public Optional<Settled> lookUp(Connection connection, Polled work) {
    return Optional.empty();
  }

  @Override
  public Optional<Settled> refused(Connection tx, Polled work, Exception error)
      throws SQLException {
    var arrived = work.arrived();
    var reason = reasonOf(error);
    inbox.lock(tx, List.of(arrived.key()));
    parked.park(tx, arrived, reason);
    if (error instanceof RefusedRecord || error instanceof UnreadableEventException) {
      log.warn("{} parks {}/{}: {}", spec.name(), spec.topic(), arrived.key(), reason);
    } else {
      log.warn("{} parks {}/{}: {}", spec.name(), spec.topic(), arrived.key(), reason, error);
    }
    return Optional.of(Settled.DONE);
  }

  /**
   * What an operator may read: our own words, or the kind of error, never a message that may quote
   * the record.
   */
  static String reasonOf(Throwable error) {
    return switch (error) {
      case RefusedRecord e -> String.valueOf(e.getMessage());
      case UnreadableEventException e -> String.valueOf(e.getMessage());
      case SQLException e -> "SQLState " + e.getSQLState();
      default -> error.getClass().getSimpleName();
    };
  }

  private Sorted sort(Connection tx, List<Arrived> batch) throws SQLException {
    var keys = batch.stream().map(Arrived::key).distinct().sorted().toList();
    var lastSeqs = inbox.lock(tx, keys);
    var firstParked = parked.firsts(tx, spec.topic().kafkaName(), keys);
    var sorted = new Sorted();
    batch.forEach(arrived -> sort(arrived, lastSeqs, firstParked, sorted));
    return sorted;
  }

  private void sort(
      Arrived arrived, Map<String, Long> lastSeqs, Map<String, Long> firstParked, Sorted sorted) {
    var key = arrived.key();
    if (arrived.envelope() == null) {
      sorted.park.put(arrived, "unreadable envelope");
      firstParked.put(key, 0L);
      return;
    }
    var seq = arrived.envelope().seq();
    long last = lastSeqs.getOrDefault(key, 0L);
    if (seq <= last) {
      return;
    }
    if (firstParked.containsKey(key) && seq >= firstParked.get(key)) {
      sorted.park.put(arrived, "behind a parked record");
    } else if (!spec.topic().isCompacted() && seq != last + 1) {
      sorted.park.put(arrived, "gap: " + (last + 1) + " is missing before " + seq);
      firstParked.put(key, seq);
    } else {
      sorted.apply.add(arrived.incoming());
      sorted.moved.put(key, seq);
      lastSeqs.put(key, seq);
    }
  }

  private static final class Sorted {
    private final List<Incoming> apply = new ArrayList<>();
    private final Map<String, Long> moved = new HashMap<>();
    private final Map<Arrived, String> park = new LinkedHashMap<>();
  }
}
