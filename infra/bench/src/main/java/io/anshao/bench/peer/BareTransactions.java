package io.anshao.bench.peer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How often a database alone writes a round of transactions. */
public interface BareTransactions {

  /** Who writes them. */
  String name();

  /** Rounds in a second, as so many clients at once write them, each commit flushed. */
  double roundsPerSecond(List<List<String>> transactions, int clients, Duration howLong)
      throws SQLException;

  /** pgbench where the machine has it, otherwise a plain JDBC client. */
  static BareTransactions on(Server server) {
    return Pgbench.find(server)
        .<BareTransactions>map(each -> each)
        .orElseGet(() -> new PlainJdbc(server));
  }

  /** Where the database is. */
  record Server(String host, int port, String database, String user, String password) {

    String jdbc() {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
  }
}
