package io.anshao.bench.peer;

import io.anshao.bench.peer.BareTransactions.Server;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxHandler;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Namastack's outbox: rows in a table, worked off by a pool of threads, each row handed to a
 * handler that sends it with {@code acks=all} and waits for the broker, as its examples do. Its
 * pool and batches are larger than they come, which makes it faster.
 */
public final class PublishedOutbox {

  /** As it stands in results. */
  public static final String NAME = "namastack-outbox 1.6.0 (JDBC)";

  private static final String RESULT = "rows per second: ";
  private static final int THREADS = 32;
  private static final int BATCH = 1000;
  private static final long POLL = Duration.ofMillis(50).toNanos();

  private static final String LEFT =
      "select exists (select 1 from outbox_record where status <> 'COMPLETED')";

  /** The one that went through the library's own door, under other keys, waiting. */
  private static final String COPIES =
      """
      insert into outbox_record
        select gen_random_uuid(), 'NEW', gen_random_uuid(), record_type, payload, context, now(), null, 0, null,
               now(), n %% 256, handler_id
          from outbox_record, generate_series(1, %d) n""";

  private final Server server;
  private final String brokers;

  /**
   * @param server an empty database
   */
  public PublishedOutbox(Server server, String brokers) {
    this.server = server;
    this.brokers = brokers;
  }

  /** Rows in a second, from the moment in which it starts to work until all are marked. */
  public double perSecond(String topic, int rows, int bytes) {
    var output =
        OwnProcess.run(
            PublishedOutbox.class,
            server.jdbc(),
            server.user(),
            server.password(),
            brokers,
            topic,
            rows + "",
            bytes + "");
    var at = output.indexOf(RESULT);
    if (at < 0) {
      throw new IllegalStateException(output);
    }
    return Double.parseDouble(
        output.substring(at + RESULT.length()).lines().findFirst().orElseThrow());
  }

  /** Sends what it is given. */
  private static final class Sending implements OutboxHandler {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    Sending(String brokers, String topic) {
      this.topic = topic;
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", brokers, "acks", "all"),
              new ByteArraySerializer(),
              new ByteArraySerializer());
    }

    @Override
    public void handle(Object payload, OutboxRecordMetadata metadata) {
      var key = metadata.getKey().getBytes(StandardCharsets.UTF_8);
      var value = payload.toString().getBytes(StandardCharsets.UTF_8);
      try {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The library with its handler. */
  @EnableAutoConfiguration
  static class Application {

    static String brokers = "";
    static String topic = "";

    @Bean
    OutboxHandler sending() {
      return new Sending(brokers, topic);
    }
  }

  /**
   * @param arguments JDBC URL, user, password, brokers, topic, rows, bytes of each
   */
  public static void main(String[] arguments) throws SQLException {
    Application.brokers = arguments[3];
    Application.topic = arguments[4];
    var rows = Integer.parseInt(arguments[5]);
    var settings =
        Map.<String, Object>of(
            "spring.datasource.url",
            arguments[0],
            "spring.datasource.username",
            arguments[1],
            "spring.datasource.password",
            arguments[2],
            "spring.datasource.hikari.maximum-pool-size",
            THREADS + 8,
            "namastack.outbox.polling.batch-size",
            BATCH,
            "namastack.outbox.polling.fixed.interval",
            "20ms",
            "namastack.outbox.processing.executor-core-pool-size",
            THREADS,
            "namastack.outbox.processing.executor-max-pool-size",
            THREADS);
    try (var application =
            new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
        var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      var payload = "x".repeat(Integer.parseInt(arguments[6]));
      var outbox = application.getBean(Outbox.class);
      application
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(_ -> outbox.schedule(payload, "first"));
      awaitSent(connection);
      execute(connection, COPIES.formatted(rows - 1));
      var began = System.nanoTime();
      awaitSent(connection);
      System.out.println(RESULT + rows / ((System.nanoTime() - began) / 1e9));
    }
    System.exit(0);
  }

  private static void awaitSent(Connection connection) throws SQLException {
    try (var left = connection.prepareStatement(LEFT)) {
      for (var isLeft = true; isLeft; LockSupport.parkNanos(POLL)) {
        try (var found = left.executeQuery()) {
          found.next();
          isLeft = found.getBoolean(1);
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
