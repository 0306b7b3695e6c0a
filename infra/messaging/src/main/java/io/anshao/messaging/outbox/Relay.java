package io.anshao.messaging.outbox;

import io.anshao.messaging.Database;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes outbox rows, per key in order, each at least once. One instance of the service holds
 * the slot; the others wait for its lease to end.
 */
public final class Relay implements SmartLifecycle {

  /** Stops after the consumers and before the lanes. */
  public static final int PHASE = 2000;

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** One slot serves all partitions until the bench says that more are needed. */
  private static final int SLOT = 0;

  /** Lease 0 was that of a release that marked records in the outbox. */
  private static final int LEASE = 1;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final List<UnsentRows.Row> NOTHING = List.of();

  private final Database database;
  private final Map<String, Object> kafka;
  private final CompletableFuture<Void> topics;
  private final String transactionalId;
  private final RelaySettings settings;
  private final RelayWake wake;
  private final RelayLease lease;
  private final OutboxChannel channel;
  private final DistributionSummary batches;

  private volatile boolean running;
  private @Nullable Thread thread;
  private @Nullable Connection connection;
  private @Nullable FencedProducer producer;
  private volatile boolean holder;
  private boolean woken;

  /**
   * @param topics done when the topics are there: nothing is published before
   */
  public Relay(
      Database database,
      Map<String, Object> kafka,
      CompletableFuture<Void> topics,
      String service,
      RelaySettings settings,
      RelayWake wake,
      MeterRegistry meters) {
    this.database = database;
    this.kafka = kafka;
    this.topics = topics;
    this.transactionalId = service + "-relay-" + SLOT;
    this.settings = settings;
    this.wake = wake;
    this.lease = new RelayLease(LEASE, UUID.randomUUID().toString(), settings.lease());
    this.channel = new OutboxChannel(database, this::wakeIfHolder);
    this.batches =
        DistributionSummary.builder("anshao.relay.batch")
            .description("rows published in one Kafka transaction")
            .register(meters);
  }

  /** Whether this instance publishes now. */
  public boolean isHolder() {
    return holder;
  }

  /** A notification of our own comes back to us too; passing it on would never end. */
  private void wakeIfHolder() {
    if (holder) {
      wake.run();
    }
  }

  private void run() {
    var failures = 0;
    while (running) {
      try {
        pauseAfter(publishOnce());
        failures = 0;
      } catch (SQLException | RuntimeException e) {
        log.warn("relay starts anew after {}", describe(e));
        startAnew();
        pauseAfterFailure(failures++);
      } catch (InterruptedException e) {
        running = false;
      }
    }
    handOver();
  }

  /** How many rows were published. */
  private int publishOnce() throws SQLException {
    if (!topics.isDone()) {
      return 0;
    }
    if (connection == null) {
      connection = UnsentRows.connect(database);
    }
    if (!lease.hold(connection)) {
      giveUpProducer();
      if (woken) {
        channel.tell(connection);
      }
      return 0;
    }
    if (producer == null) {
      // first the fence, then the read: what a former holder sent after our read would be doubled
      // out of order
      producer = FencedProducer.fence(kafka, transactionalId, settings);
      holder = true;
    }
    return publishAll(connection, producer);
  }

  /**
   * Batch by batch. While one is on its way to the broker, the one before it is taken off the queue
   * and the next is read; a crash in between sends both again, in order.
   */
  private int publishAll(Connection on, FencedProducer to) throws SQLException {
    var sent = NOTHING;
    var rows = UnsentRows.read(on, SLOT, NOTHING, settings.batch());
    var published = 0;
    while (!rows.isEmpty()) {
      var sending = to.begin(rows);
      UnsentRows.takeOff(on, sent);
      var next = mayGoOn(rows, on) ? UnsentRows.read(on, SLOT, rows, settings.batch()) : NOTHING;
      sending.finish();
      batches.record(rows.size());
      published += rows.size();
      sent = rows;
      rows = next;
    }
    UnsentRows.takeOff(on, sent);
    return published;
  }

  /** Whether more may wait, and it is still for this instance to send it. */
  private boolean mayGoOn(List<UnsentRows.Row> rows, Connection on) throws SQLException {
    return rows.size() == settings.batch() && running && lease.hold(on);
  }

  private void pauseAfter(int published) throws InterruptedException {
    if (published > 0) {
      LockSupport.parkNanos(settings.rest().toNanos());
    }
    var poll = published > 0 ? settings.busyPoll() : settings.idlePoll();
    var renewal = settings.lease().dividedBy(3);
    woken = wake.await(poll.compareTo(renewal) < 0 ? poll : renewal);
  }

  private void pauseAfterFailure(int failures) {
    var pause = settings.busyPoll().multipliedBy(1L << Math.min(failures, 10));
    try {
      wake.await(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private void startAnew() {
    lease.forget();
    giveUpProducer();
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        log.debug("closing a broken connection: SQLState {}", e.getSQLState());
      }
      connection = null;
    }
  }

  private void giveUpProducer() {
    holder = false;
    if (producer != null) {
      producer.close();
      producer = null;
    }
  }

  private void handOver() {
    if (holder && connection != null) {
      try {
        lease.release(connection);
      } catch (SQLException e) {
        log.info("the relay's lease runs out by itself: SQLState {}", e.getSQLState());
      }
    }
    startAnew();
  }

  private static String describe(Exception e) {
    return e instanceof SQLException sql
        ? "SQLState " + sql.getSQLState()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  @Override
  public void start() {
    running = true;
    channel.start();
    thread = Thread.ofPlatform().name("relay").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    channel.stop();
    wake.run();
    var started = thread;
    if (started != null) {
      try {
        if (!started.join(settings.transactionTimeout())) {
          started.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
