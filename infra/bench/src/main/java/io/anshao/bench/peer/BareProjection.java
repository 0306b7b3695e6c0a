package io.anshao.bench.peer;

import io.anshao.bench.peer.BareReader.Read;
import io.anshao.bench.peer.BareTransactions.Server;
import io.anshao.scenarios.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader of steps cannot avoid: it reads each record's JSON and writes its row, one batch of
 * statements and one commit for each poll; it remembers nothing and would notice no gap.
 */
public final class BareProjection {

  private static final String INSERT =
      """
      insert into peer.progress_step (tip_id, seq, status, at) values (?::uuid, ?, ?, ?::timestamptz)
      on conflict do nothing""";

  private final Server server;

  /**
   * @param server the reader's database
   */
  public BareProjection(Server server) {
    this.server = server;
  }

  /** Reads the whole topic into a table of the same shape. */
  public Read fill(BareReader reader, String topic) {
    try (var connection =
            DriverManager.getConnection(server.jdbc(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          drop schema if exists peer cascade; create schema peer;
          create table peer.progress_step (like public.progress_step including all)""");
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement(INSERT)) {
        return reader.all(topic, polled -> write(connection, insert, polled));
      } finally {
        statement.execute("drop schema peer cascade");
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(
      Connection connection, PreparedStatement insert, ConsumerRecords<byte[], byte[]> polled) {
    try {
      for (var each : polled) {
        if (!Topics.isOfAService(each)) {
          continue;
        }
        var step = JsonMapper.shared().readTree(each.value());
        insert.setString(1, Topics.keyOf(each));
        insert.setLong(2, Topics.seqOf(each));
        insert.setString(3, step.get("status").asString());
        insert.setString(4, step.get("at").asString());
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
