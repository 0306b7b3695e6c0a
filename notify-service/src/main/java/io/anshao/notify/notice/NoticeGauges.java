package io.anshao.notify.notice;

import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then at what is not settled, and at what waits for a contact that did not come. */
final class NoticeGauges extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(NoticeGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final String LOOK =
      """
      select count(*) filter (where m.tip_id is null or c.tip_id is not null),
             count(*) filter (where m.tip_id is not null and c.tip_id is null),
             coalesce(extract(epoch from now() - min(m.received_at)), 0)
        from message m left join contact c on c.tip_id = m.tip_id
       where m.settled_at is null""";

  private record Seen(long open, long withoutContact, double oldestSeconds) {}

  private final Database database;
  private final AtomicReference<Seen> latest = new AtomicReference<>(new Seen(0, 0, 0));

  NoticeGauges(Database database, MeterRegistry meters) {
    super("notice-gauges");
    this.database = database;
    meters.gauge("anshao.notice.open", latest, l -> l.get().open());
    meters.gauge("anshao.notice.without.contact", latest, l -> l.get().withoutContact());
    meters.gauge("anshao.notice.oldest.age", latest, l -> l.get().oldestSeconds());
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          latest.set(look(connection));
          connection.commit();
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        log.debug("cannot look at messages: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }

  private static Seen look(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(LOOK);
        var rows = select.executeQuery()) {
      rows.next();
      return new Seen(rows.getLong(1), rows.getLong(2), rows.getDouble(3));
    }
  }
}
