package io.anshao.notify.notice;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.notice.Delivery.Tried;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Next;
import io.anshao.notify.notice.domain.Next.Settle;
import io.anshao.notify.notice.domain.Next.TryAgain;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due messages one by one; any number of couriers may run, here and elsewhere. No transaction
 * is open while the other side is spoken to.
 *
 * <p>At least once: a process that dies between the other side's acceptance and our row sends the
 * message again when the lease is over, under the same id. What was learned is kept while the
 * database is away, so that only a dying process sends twice.
 */
final class Courier implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Database database;
  private final MessageRows rows;
  private final Delivery delivery;
  private final NoticeSettings settings;
  private final ReferenceStore reference;
  private final BusinessClock businessClock;
  private final NoticeMeters meters;
  private final CountDownLatch stopped;
  private @Nullable Carried unsaved;

  /** A message after its try, and which address of a member of staff was tried. */
  private record Carried(Message message, Next next, @Nullable String sealedFor, Instant at) {}

  Courier(
      Database database,
      MessageRows rows,
      Delivery delivery,
      NoticeSettings settings,
      ReferenceStore reference,
      BusinessClock businessClock,
      NoticeMeters meters,
      CountDownLatch stopped) {
    this.database = database;
    this.rows = rows;
    this.delivery = delivery;
    this.settings = settings;
    this.reference = reference;
    this.businessClock = businessClock;
    this.meters = meters;
    this.stopped = stopped;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      try (var connection = database.open()) {
        save(connection);
        while (stopped.getCount() > 0) {
          carryNext(connection);
        }
      } catch (SQLException e) {
        log.warn("messages wait for the database: SQLState {}", e.getSQLState());
        pause();
      }
    }
  }

  private void carryNext(Connection connection) throws SQLException {
    if (!delivery.isReady()) {
      pause();
      return;
    }
    var claimed = MessageClaims.claim(connection, settings.lease(), times());
    if (claimed.isPresent()) {
      connection.commit();
    } else {
      connection.rollback();
      pause();
      return;
    }
    unsaved = carry(claimed.get());
    save(connection);
  }

  private Carried carry(Message message) {
    var tried = attempt(message);
    var attempt = tried.attempt();
    meters.tried(message.to().channelName(), attempt);
    var next =
        settings
            .toPatience()
            .after(
                attempt,
                message.attempts(),
                message.receivedAt(),
                Instant.now(),
                ThreadLocalRandom.current().nextDouble());
    return new Carried(message, next, tried.sealedFor(), businessClock.now(message.district()));
  }

  /** An error of the program delays its message and no other. */
  private Tried attempt(Message message) {
    try {
      return delivery.attempt(message);
    } catch (RuntimeException e) {
      log.error("message {}: {}", message.id(), e.getClass().getName());
      return new Tried(new Undecided(e.getClass().getSimpleName()), null);
    }
  }

  private Map<String, Instant> times() {
    return reference.all(DistrictDefined.class).stream()
        .map(DistrictDefined::code)
        .distinct()
        .collect(toMap(identity(), businessClock::now, (a, _) -> a, TreeMap::new));
  }

  private void save(Connection connection) throws SQLException {
    var carried = unsaved;
    if (carried == null) {
      return;
    }
    switch (carried.next()) {
      case Settle settle -> settle(connection, carried, settle);
      case TryAgain again -> tryAgain(connection, carried, again);
    }
    unsaved = null;
  }

  private void settle(Connection connection, Carried carried, Settle settle) throws SQLException {
    var message = carried.message();
    var first =
        rows.settle(connection, message, settle.outcome(), carried.sealedFor(), carried.at());
    connection.commit();
    rows.wakeRelay();
    if (first) {
      meters.settled(message.to().channelName(), settle.outcome());
      log.info("message {} {}: {}", message.id(), message.template(), settle.outcome());
    }
  }

  private void tryAgain(Connection connection, Carried carried, TryAgain again)
      throws SQLException {
    rows.tryAgain(connection, carried.message(), again);
    connection.commit();
    log.info(
        "message {} {} after try {}: {}, again at {}",
        carried.message().id(),
        carried.message().template(),
        carried.message().attempts(),
        again.why(),
        again.at());
  }

  private void pause() {
    try {
      stopped.await(settings.idle().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }
}
