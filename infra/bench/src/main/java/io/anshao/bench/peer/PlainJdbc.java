package io.anshao.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A thread and a connection for each client, prepared statements, one commit a transaction. */
final class PlainJdbc implements BareTransactions {

  private static final Pattern ROUND = Pattern.compile(":r\\b");
  private static final long MOST = 1L << 48;

  private final Server server;

  PlainJdbc(Server server) {
    this.server = server;
  }

  @Override
  public String name() {
    return "plain JDBC";
  }

  @Override
  public double roundsPerSecond(List<List<String>> transactions, int clients, Duration howLong)
      throws SQLException {
    var end = System.nanoTime() + howLong.toNanos();
    Callable<Long> client = () -> write(transactions, end);
    var rounds = 0L;
    try (var pool = Executors.newFixedThreadPool(clients)) {
      for (var each : pool.invokeAll(Stream.generate(() -> client).limit(clients).toList())) {
        rounds += each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new SQLException(e);
    }
    return rounds / (howLong.toNanos() / 1e9);
  }

  private long write(List<List<String>> transactions, long end) throws SQLException {
    try (var connection =
        DriverManager.getConnection(server.jdbc(), server.user(), server.password())) {
      connection.setAutoCommit(false);
      var prepared = new ArrayList<List<Round>>();
      for (var statements : transactions) {
        var some = new ArrayList<Round>();
        for (var sql : statements) {
          some.add(Round.of(connection, sql));
        }
        prepared.add(some);
      }
      var rounds = 0L;
      for (; System.nanoTime() < end; rounds++) {
        var number = ThreadLocalRandom.current().nextLong(1, MOST);
        for (var statements : prepared) {
          for (var each : statements) {
            each.execute(number);
          }
          connection.commit();
        }
      }
      return rounds;
    }
  }

  /** A statement and how often it names the number of its round. */
  private record Round(PreparedStatement statement, int times) {

    static Round of(Connection connection, String sql) throws SQLException {
      var times = (int) ROUND.matcher(sql).results().count();
      return new Round(connection.prepareStatement(ROUND.matcher(sql).replaceAll("?")), times);
    }

    void execute(long number) throws SQLException {
      for (var at = 1; at <= times; at++) {
        statement.setLong(at, number);
      }
      statement.execute();
    }
  }
}
