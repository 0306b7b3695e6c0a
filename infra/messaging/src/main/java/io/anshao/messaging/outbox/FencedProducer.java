package io.anshao.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A transactional producer of a fixed id: making one fences whoever published under that id before,
 * so that a paused relay's late record can never follow a newer one.
 */
final class FencedProducer implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  private final Duration longest;

  private FencedProducer(KafkaProducer<byte[], byte[]> producer, Duration longest) {
    this.producer = producer;
    this.longest = longest;
  }

  static FencedProducer fence(
      Map<String, Object> common, String transactionalId, RelaySettings settings) {
    var config = new HashMap<>(common);
    var timeout = (int) settings.transactionTimeout().toMillis();
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(5000, timeout / 2));
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new FencedProducer(producer, settings.transactionTimeout());
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Records of one Kafka transaction on their way to the broker, which goes on by itself. */
  record Sending(CompletableFuture<Void> outcome) {

    /**
     * Returns when all are published, in order, or none.
     *
     * @throws KafkaException when the outcome is not a commit; this producer is then of no further
     *     use
     */
    void finish() {
      try {
        outcome.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }

  /** Begins to publish; what was begun has to be finished before more is. */
  Sending begin(List<UnsentRows.Row> rows) {
    var deadline = System.nanoTime() + longest.toNanos();
    return new Sending(
        CompletableFuture.runAsync(() -> send(rows, deadline), Thread::startVirtualThread));
  }

  /** Every step is bounded: a broker that went away in the middle must not hold the relay. */
  private void send(List<UnsentRows.Row> rows, long deadline) {
    producer.beginTransaction();
    var sends = rows.stream().map(row -> producer.send(row.kafkaRecord())).toList();
    // these are all there are: none waits for more to come
    producer.flush();
    sends.forEach(send -> require(send, deadline));
    producer.commitTransaction();
  }

  private static void require(Future<RecordMetadata> send, long deadline) {
    try {
      send.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("a record was not taken", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("a record was not taken in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
