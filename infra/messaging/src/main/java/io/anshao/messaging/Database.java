package io.anshao.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where writers connect to: plain JDBC under the application role. Requests read through R2DBC and
 * never get one of these connections.
 *
 * @param isMigrated whether the tables are there; until then every {@link #open()} fails as if the
 *     server were away, so that nothing is refused for a table that is about to come
 */
public record Database(String url, String username, String password, BooleanSupplier isMigrated) {

  /** How long one statement of a writer may take, in milliseconds. */
  private static final String STATEMENT_TIMEOUT = "5000";

  private static final Set<String> INFRASTRUCTURE_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** After a fail-over, the server reached may be a stand-by for a while. */
  private static final String READ_ONLY = "25006";

  /** A database whose tables are there. */
  public Database(String url, String username, String password) {
    this(url, username, password, () -> true);
  }

  /** A new connection outside any pool, with transactions by hand. */
  public Connection open() throws SQLException {
    if (!isMigrated.getAsBoolean()) {
      throw new SQLException("the tables are not there yet", "08001");
    }
    var properties = new Properties();
    properties.setProperty("user", username);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "15");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "anshao-writer");
    properties.setProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT);
    var connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * Whether an error says something of the database or the way to it (connection, shutdown,
   * resources, serialisation, time-out) and nothing of the row that was written.
   */
  public static boolean isInfrastructure(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql && isInfrastructure(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInfrastructure(@Nullable String state) {
    return state == null
        || state.equals(READ_ONLY)
        || INFRASTRUCTURE_CLASSES.contains(state.substring(0, 2));
  }

  @Override
  public String toString() {
    return "Database[" + url + ", " + username + "]";
  }
}
