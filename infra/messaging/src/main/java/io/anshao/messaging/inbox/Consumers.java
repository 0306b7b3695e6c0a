package io.anshao.messaging.inbox;

import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs every consumer of the service. The container polls, rebalances and pauses; ours is the
 * handler: it hands the batch to the lanes, waits for all, and only then lets the container commit
 * the offsets.
 */
public final class Consumers implements SmartLifecycle {

  /** Stops after the web server and before the relay. */
  public static final int PHASE = 3000;

  private static final Logger log = LoggerFactory.getLogger(Consumers.class);

  private final String service;
  private final Map<String, Object> kafka;
  private final Database database;
  private final InboxSettings settings;
  private final List<ConsumerSpec> specs;
  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
      new ArrayList<>();
  private final List<Lanes<Arrived, InboxWriter.Settled>> lanes = new ArrayList<>();
  private final @Nullable MicrometerConsumerListener<byte[], byte[]> lagMeters;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread retries;

  public Consumers(
      String service,
      Map<String, Object> kafka,
      Database database,
      InboxSettings settings,
      LaneFactory laneFactory,
      List<ConsumerSpec> specs,
      @Nullable MicrometerConsumerListener<byte[], byte[]> lagMeters) {
    this.service = service;
    this.kafka = kafka;
    this.database = database;
    this.settings = settings;
    this.specs = specs;
    this.lagMeters = lagMeters;
    specs.forEach(spec -> containers.add(container(spec, lanesOf(spec, laneFactory))));
  }

  private Lanes<Arrived, InboxWriter.Settled> lanesOf(ConsumerSpec spec, LaneFactory factory) {
    // the consumer's thread waits as long as it takes: an outage is not a failure of the record
    var shape =
        new LaneSettings(
            spec.lanes(), 256, 1 << 20, settings.maxPollRecords(), Duration.ofMinutes(1));
    var made = factory.lanes(spec.name(), shape, new InboxWriter(spec));
    lanes.add(made);
    return made;
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(
      ConsumerSpec spec, Lanes<Arrived, InboxWriter.Settled> into) {
    var properties = new ContainerProperties(spec.topic().kafkaName());
    properties.setGroupId(service + "-" + spec.name());
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMessageListener(
        (BatchMessageListener<byte[], byte[]>) records -> handle(spec, into, records));
    var container = new ConcurrentMessageListenerContainer<>(consumerFactory(), properties);
    container.setBeanName(spec.name());
    container.setAutoStartup(false);
    container.setCommonErrorHandler(retryForEver());
    return container;
  }

  private DefaultKafkaConsumerFactory<byte[], byte[]> consumerFactory() {
    var config = new HashMap<>(kafka);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
    config.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) settings.sessionTimeout().toMillis());
    config.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        (int) settings.sessionTimeout().toMillis() / 3);
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
    var factory =
        new DefaultKafkaConsumerFactory<>(
            config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    if (lagMeters != null) {
      factory.addListener(lagMeters);
    }
    return factory;
  }

  private DefaultErrorHandler retryForEver() {
    var backOff = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
    backOff.setMaxInterval(settings.longestPause().toMillis());
    return new DefaultErrorHandler(backOff);
  }

  /** On the consumer's own thread, the one place that may wait. */
  private void handle(
      ConsumerSpec spec,
      Lanes<Arrived, InboxWriter.Settled> into,
      List<ConsumerRecord<byte[], byte[]>> records) {
    var settled =
        records.stream()
            .map(raw -> into.submitNow(Arrived.of(spec.topic(), raw)))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(settled).join();
    } catch (CompletionException e) {
      log.warn("{} waits: {}", spec.name(), e.getCause().getMessage());
      throw e;
    }
  }

  private void retryParked() {
    var tasks =
        specs.stream()
            .map(s -> new ParkedRetry(s, settings.maxAttempts(), settings.longestPause()))
            .toList();
    while (stopped.getCount() > 0) {
      try (var connection = database.open()) {
        do {
          for (var task : tasks) {
            task.run(connection);
          }
        } while (!isStoppedWithin(settings.retryEvery()));
      } catch (SQLException | RuntimeException e) {
        log.warn("parked records wait for the database: {}", InboxWriter.reasonOf(e));
        isStoppedWithin(settings.retryEvery());
      }
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    lanes.forEach(Lanes::start);
    containers.forEach(ConcurrentMessageListenerContainer::start);
    retries = Thread.ofPlatform().name("parked-retry").start(this::retryParked);
  }

  @Override
  public void stop() {
    stopped.countDown();
    containers.forEach(ConcurrentMessageListenerContainer::stop);
    lanes.forEach(Lanes::stop);
    var thread = retries;
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      retries = null;
    }
  }

  @Override
  public boolean isRunning() {
    return retries != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
