package io.anshao.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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

  private FencedProducer(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
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
      return new FencedProducer(producer);
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * Publishes all or none, in order.
   *
   * @throws KafkaException when the outcome is not a commit; this producer is then of no further
   *     use
   */
  void publish(List<UnsentRows.Row> rows) {
    producer.beginTransaction();
    var sends = rows.stream().map(r -> producer.send(r.kafkaRecord())).toList();
    producer.flush();
    sends.forEach(FencedProducer::require);
    producer.commitTransaction();
  }

  private static void require(Future<RecordMetadata> send) {
    try {
      send.get();
    } catch (ExecutionException e) {
      throw new KafkaException("a record was not taken", e.getCause());
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
