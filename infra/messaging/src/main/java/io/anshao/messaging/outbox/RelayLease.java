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

  RelayLease(int slot, String holder, Duration lease) {
    this.slot = slot;
    this.holder = holder;
    this.seconds = lease.toMillis() / 1000.0;
  }

  /** Takes or renews the lease and commits; false while another instance holds it. */
  boolean take(Connection connection) throws SQLException {
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

  void release(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(RELEASE)) {
      statement.setInt(1, slot);
      statement.setString(2, holder);
      statement.executeUpdate();
      connection.commit();
    }
  }
}
