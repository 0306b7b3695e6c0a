package io.anshao.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Who publishes a slot's rows. A lease only says whose turn it is; that a former holder cannot send
 * late is Kafka's fencing.
 */
final class RelayLease {

  private static final String TAKE =
      """
      insert into relay_lease (slot, holder, until)
      values (?, ?, now() + make_interval(secs => ?))
      on conflict (slot) do update
         set holder = excluded.holder, until = excluded.until
       where relay_lease.holder = excluded.holder or relay_lease.until < now()
      returning slot""";

  private static final String RELEASE =
      "update relay_lease set until = now() where slot = ? and holder = ?";

  private final int slot;
  private final String holder;
  private final double seconds;
  private final long fresh;
  private long takenAt;
  private boolean held;

  RelayLease(int slot, String holder, Duration lease) {
    this.slot = slot;
    this.holder = holder;
    this.seconds = lease.toMillis() / 1000.0;
    this.fresh = lease.dividedBy(3).toNanos();
  }

  /**
   * Takes the lease, or renews it when a third of it is over, and commits; false while another
   * instance holds it.
   */
  boolean hold(Connection connection) throws SQLException {
    var now = System.nanoTime();
    if (!held || now - takenAt > fresh) {
      held = take(connection);
      takenAt = now;
    }
    return held;
  }

  private boolean take(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(TAKE)) {
      statement.setInt(1, slot);
      statement.setString(2, holder);
      statement.setDouble(3, seconds);
      boolean taken;
      try (var rows = statement.executeQuery()) {
        taken = rows.next();
      }
      connection.commit();
      return taken;
    }
  }

  /** After a failure: whether it is still held is to be asked again. */
  void forget() {
    held = false;
  }

  void release(Connection connection) throws SQLException {
    held = false;
    try (var statement = connection.prepareStatement(RELEASE)) {
      statement.setInt(1, slot);
      statement.setString(2, holder);
      statement.executeUpdate();
      connection.commit();
    }
  }
}
