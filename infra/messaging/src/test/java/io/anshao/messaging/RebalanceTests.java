package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.HookedDatabase.Point;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.outbox.Relay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions that move, or must not, while a batch is under way. */
class RebalanceTests {

  private static final String READER = "reader";

  private final List<Consumers> running = new ArrayList<>();
  private Bench bench;
  private Relay relay;

  @BeforeEach
  void open() {
    bench = impatient(MessagingServers.bench());
    relay = bench.relay();
    relay.start();
  }

  @AfterEach
  void close() {
    running.forEach(Consumers::stop);
    relay.stop();
  }

  /** The group gives up on a member that does not poll for two seconds. */
  private static Bench impatient(Bench bench) {
    var kafka = new HashMap<>(bench.kafka);
    kafka.put("max.poll.interval.ms", 2000);
    return new Bench(bench.database, Map.copyOf(kafka), bench.service);
  }

  @Test
  void appliesABatchOnceThatLosesItsPartitionsOnTheWay() throws Exception {
    var stuck = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    var armed = new AtomicBoolean(true);
    var recording = bench.recordingHandler(READER);
    var slow =
        new ConsumerSpec(
            READER,
            Topic.PROGRESS,
            (tx, records) -> {
              recording.apply(tx, records);
              var mine = records.stream().anyMatch(r -> r.key().startsWith(bench.prefix));
              if (mine && armed.getAndSet(false)) {
                stuck.countDown();
                awaitQuietly(released);
              }
            });
    start(bench, slow);
    bench.append("k", 1, 20);
    stuck.await();

    start(bench, bench.recording(READER, Topic.PROGRESS));
    await().until(() -> assigned() == Topic.PARTITIONS);
    bench.append("k", 21, 40);
    await().until(() -> bench.count("select count(*) from pg_locks where not granted") > 0);
    released.countDown();

    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(40));
    assertThat(bench.seqs(READER, "k")).isEqualTo(Bench.upTo(40));
    assertThat(bench.parked("true")).isZero();
  }

  @Test
  void keepsItsPartitionsAndTheOrderWhileItWaitsForTheDatabase() throws Exception {
    var away = new AtomicBoolean();
    var refused = new AtomicInteger();
    var database =
        HookedDatabase.of(
            bench.database,
            (point, sql) -> {
              if (point == Point.STATEMENT && sql.contains("insert into inbox") && away.get()) {
                refused.incrementAndGet();
                throw new SQLException("the server is away", "08006");
              }
            });
    start(bench.through(database), bench.recording(READER, Topic.PROGRESS));
    bench.append("k", 1, 1);
    await().untilAsserted(() -> assertThat(bench.seqs(READER, "k")).hasSize(1));
    var members = members();

    away.set(true);
    bench.append("k", 2, 90);
    // three tries of the lane each time, and pauses that grow to a second: longer than two seconds
    await().until(() -> refused.get() > 15);
    away.set(false);

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "k")).isEqualTo(Bench.upTo(90)));
    assertThat(members()).isEqualTo(members);
    assertThat(bench.everParked()).isZero();
  }

  private void start(Bench instance, ConsumerSpec spec) {
    var consumers = instance.consumers(spec);
    consumers.start();
    running.add(consumers);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int assigned() throws ExecutionException, InterruptedException {
    return describe().stream().mapToInt(m -> m.assignment().topicPartitions().size()).sum();
  }

  private Set<String> members() throws ExecutionException, InterruptedException {
    return describe().stream().map(MemberDescription::consumerId).collect(Collectors.toSet());
  }

  private List<MemberDescription> describe() throws ExecutionException, InterruptedException {
    var group = bench.service + "-" + READER;
    try (var admin = Admin.create(Map.of("bootstrap.servers", MessagingServers.brokers()))) {
      return List.copyOf(
          admin.describeConsumerGroups(List.of(group)).all().get().get(group).members());
    }
  }
}
