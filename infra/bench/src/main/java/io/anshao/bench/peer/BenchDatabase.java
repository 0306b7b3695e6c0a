package io.anshao.bench.peer;

import io.anshao.bench.peer.BareTransactions.Server;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of a peer's own on the server of the product; gone when this is closed. */
public final class BenchDatabase implements AutoCloseable {

  private static final String NAME = "anshao_bench";

  private final Server beside;

  /**
   * @param beside any database of the server
   */
  public BenchDatabase(Server beside) {
    this.beside = beside;
    execute("drop database if exists %s with (force)".formatted(NAME));
    execute("create database " + NAME);
  }

  /** Where it is. */
  public Server server() {
    return new Server(beside.host(), beside.port(), NAME, beside.user(), beside.password());
  }

  private void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(beside.jdbc(), beside.user(), beside.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    execute("drop database %s with (force)".formatted(NAME));
  }
}
