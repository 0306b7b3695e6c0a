package io.anshao.messaging.inbox;

import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import io.anshao.messaging.Traces;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
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
  private final CompletableFuture<Void> topics;
  private final Database database;
  private final InboxSettings settings;
  private final Traces traces;
  private final List<ConsumerSpec> specs;
  private final ContainerGroup containers;
  private final List<Lanes<Polled, InboxWriter.Settled>> lanes = new ArrayList<>();
  private final @Nullable MicrometerConsumerListener<byte[], byte[]> lagMeters;
  private volatile StopSignal stop = StopSignal.alreadyGiven();
  private @Nullable Thread retries;

  /**
   * @param topics done when the topics are there: nothing is read before
   */
  public Consumers(
      String service,
      Map<String, Object> kafka,
      CompletableFuture<Void> topics,
      Database database,
      InboxSettings settings,
      LaneFactory laneFactory,
      Traces traces,
      List<ConsumerSpec> specs,
      @Nullable MicrometerConsumerListener<byte[], byte[]> lagMeters) {
    this.service = service;
    this.kafka = kafka;
    this.topics = topics;
    this.database = database;
    this.settings = settings;
    this.traces = traces;
    this.specs = specs;
    this.lagMeters = lagMeters;
    this.containers =
        new ContainerGroup(
            "consumers", specs.stream().map(s -> container(s, lanesOf(s, laneFactory))).toList());
  }

  private Lanes<Polled, InboxWriter.Settled> lanesOf(ConsumerSpec spec, LaneFactory factory) {
    // the consumer's thread waits as long as it takes: an outage is not a failure of the record
    var shape =
        new LaneSettings(
            spec.lanes(),
            settings.maxPollRecords(),
            1 << 20,
            settings.maxPollRecords(),
            Duration.ofMinutes(1));
    var made = factory.lanes(spec.name(), shape, new InboxWriter(spec, traces));
    lanes.add(made);
    return made;
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(
      ConsumerSpec spec, Lanes<Polled, InboxWriter.Settled> into) {
    var properties = new ContainerProperties(spec.topic().kafkaName());
    properties.setGroupId(service + "-" + spec.name());
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMessageListener(
        (BatchMessageListener<byte[], byte[]>) records -> handle(spec, into, records));
    var container = new ConcurrentMessageListenerContainer<>(consumerFactory(), properties);
    container.setBeanName(spec.name());
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
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1000);
    var factory =
        new DefaultKafkaConsumerFactory<>(
            config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    if (lagMeters != null) {
      factory.addListener(lagMeters);
    }
    return factory;
  }

  /** Pauses the partitions, polls on, and hands the same batch over again. */
  private DefaultErrorHandler retryForEver() {
    var backOff = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
    backOff.setMaxInterval(settings.longestPause().toMillis());
    var handler = new DefaultErrorHandler(backOff);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  /** On the consumer's own thread, the one place that may wait. */
  private void handle(
      ConsumerSpec spec,
      Lanes<Polled, InboxWriter.Settled> into,
      List<ConsumerRecord<byte[], byte[]>> records) {
    var failed = new AtomicBoolean();
    var polled =
        records.stream().map(raw -> new Polled(Arrived.of(spec.topic(), raw), failed)).toList();
    try {
      // the first failure calls the rest off
      into.submitAll(polled, () -> failed.set(true)).join();
    } catch (CompletionException e) {
      log.warn("{} waits: {}", spec.name(), e.getCause().getMessage());
      throw e;
    }
  }

  private void retryParked(StopSignal signal) {
    var tasks =
        specs.stream()
            .map(s -> new ParkedRetry(s, traces, settings.maxAttempts(), settings.longestPause()))
            .toList();
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          for (var task : tasks) {
            task.run(connection);
          }
        } while (!signal.isGivenWithin(settings.retryEvery()));
      } catch (SQLException | RuntimeException e) {
        log.warn("parked records wait for the database: {}", InboxWriter.reasonOf(e));
        signal.isGivenWithin(settings.retryEvery());
      }
    }
  }

  @Override
  public void start() {
    var signal = new StopSignal();
    stop = signal;
    lanes.forEach(Lanes::start);
    containers.startOnce(topics);
    retries = Thread.ofPlatform().name("parked-retry").start(() -> retryParked(signal));
  }

  @Override
  public void stop() {
    stop.give();
    containers.stop();
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
