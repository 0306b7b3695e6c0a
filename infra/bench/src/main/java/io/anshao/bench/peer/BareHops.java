package io.anshao.bench.peer;

import io.anshao.bench.peer.BareTransactions.Server;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way of a fact through a database and a broker: a row is committed, a record produced
 * with {@code acks=all}, and consumed. Nothing is lost or doubled only as long as nothing fails.
 */
public final class BareHops {

  /** Its commits are flushed as those of the product are. */
  private static final String TABLE =
      """
      drop schema if exists peer cascade;
      create schema peer;
      create table peer.hop (id bigint generated always as identity primary key, body bytea not null)""";

  private static final int BYTES = 1000;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Server server;
  private final String brokers;

  public BareHops(Server server, String brokers) {
    this.server = server;
    this.brokers = brokers;
  }

  /**
   * How long each took, in milliseconds.
   *
   * @param hops times that each is committed, produced and consumed
   * @param perSecond how many begin in a second
   */
  public List<Double> milliseconds(int hops, int perSecond, int number) {
    execute(TABLE);
    try (var topics = new BenchTopics(brokers);
        var pool = Executors.newFixedThreadPool(hops)) {
      var names = IntStream.range(0, hops).mapToObj(at -> "hop-" + at).toList();
      var made = names.stream().map(topics::make).toList();
      var first = new Hop(made.getFirst());
      var readers = new ArrayList<Future<List<Double>>>();
      for (var at = 0; at < hops; at++) {
        var next = at + 1 < hops ? new Hop(made.get(at + 1)) : null;
        var reader = new Reader(made.get(at), next);
        readers.add(pool.submit(() -> reader.read(number)));
      }
      var between = Duration.ofSeconds(1).toNanos() / perSecond;
      var began = System.nanoTime();
      for (var at = 0; at < number; at++) {
        Pace.until(began + at * between);
        first.go(System.nanoTime());
      }
      first.close();
      return readers.getLast().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      execute("drop schema peer cascade");
    }
  }

  private void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(server.jdbc(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Commits a row, then produces a record that says when its way began. */
  private final class Hop implements AutoCloseable {

    private final String topic;
    private final Connection connection;
    private final KafkaProducer<byte[], byte[]> producer;

    Hop(String topic) {
      this.topic = topic;
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
              new ByteArraySerializer(),
              new ByteArraySerializer());
      try {
        connection = DriverManager.getConnection(server.jdbc(), server.user(), server.password());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void go(long began) {
      var body = ByteBuffer.allocate(BYTES).putLong(began).array();
      try (var insert = connection.prepareStatement("insert into peer.hop (body) values (?)")) {
        insert.setBytes(1, body);
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      producer.send(
          new ProducerRecord<>(topic, ByteBuffer.allocate(8).putLong(began).array(), body));
    }

    @Override
    public void close() {
      producer.close();
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Reads, and sends on what has another hop before it. */
  private final class Reader {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final @Nullable Hop next;

    Reader(String topic, @Nullable Hop next) {
      this.next = next;
      consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", brokers),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }

    List<Double> read(int number) {
      var times = new ArrayList<Double>();
      while (times.size() < number) {
        for (var each : consumer.poll(POLL)) {
          var began = ByteBuffer.wrap(each.value()).getLong();
          times.add((System.nanoTime() - began) / 1e6);
          if (next != null) {
            next.go(began);
          }
        }
      }
      consumer.close();
      if (next != null) {
        next.close();
      }
      return times;
    }
  }
}
