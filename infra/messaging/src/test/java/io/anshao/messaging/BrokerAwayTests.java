package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.TopicCreation;
import io.anshao.messaging.Bench.Effect;
import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Relay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is not there yet, has no topics yet, is killed, and comes back. */
class BrokerAwayTests {

  private static final String READER = "reader";

  /** Longer than any timeout of the tests' clients, where there is time for it. */
  private static final Duration OUTAGE =
      Duration.ofSeconds(Boolean.getBoolean("anshao.deep") ? 30 : 0);

  private static final Comparator<Effect> BY_NUMBER =
      Comparator.comparing(e -> Long.parseLong(e.key().substring(1)));

  @TempDir private Path folder;

  private BrokerProcess broker;
  private TopicWatch watch;
  private Bench bench;
  private Lanes<Told, Long> lanes;
  private Relay relay;
  private Consumers consumers;

  @BeforeEach
  void startWithoutABroker() throws Exception {
    broker = new BrokerProcess(folder);
    Map<String, Object> kafka = Map.of("bootstrap.servers", broker.address());
    watch = new TopicWatch(kafka, List.of(Topic.PROGRESS));
    bench = new Bench(MessagingServers.bench().database, kafka, watch.present(), "t");
    lanes = bench.lanes.lanes("rows", LaneSettings.standard(), new RowAndRecord(bench));
    relay = bench.relay();
    consumers = bench.consumers(bench.recording(READER, Topic.PROGRESS));
    watch.start();
    lanes.start();
    relay.start();
    consumers.start();
  }

  @AfterEach
  void stop() throws Exception {
    consumers.stop();
    relay.stop();
    lanes.stop();
    watch.stop();
    broker.close();
  }

  @Test
  void answersAllTheWhileAndSendsAllOnceTheBrokerIsBack() throws Exception {
    write(1, 50);
    assertThat(watch.missing()).containsExactly("the broker");

    broker.start();
    await().until(() -> watch.missing().equals(List.of(Topic.PROGRESS.kafkaName())));
    assertThat(bench.effects(READER)).isEmpty();
    try (var admin = Admin.create(bench.kafka)) {
      TopicCreation.create(admin, (short) 1);
    }
    await().untilAsserted(() -> assertThat(effects()).isEqualTo(recordsUpTo(50)));

    broker.kill();
    write(51, 100);
    await()
        .during(OUTAGE)
        .atMost(OUTAGE.plusSeconds(20))
        .until(() -> watch.missing().equals(List.of("the broker")));
    broker.start();

    await().untilAsserted(() -> assertThat(effects()).isEqualTo(recordsUpTo(100)));
    assertThat(published()).containsExactlyInAnyOrderElementsOf(recordsUpTo(100));
    assertThat(bench.parked("true")).isZero();
  }

  /** Returns when each was answered. */
  private void write(long from, long to) {
    var calls = new ArrayList<CompletableFuture<Long>>();
    for (long id = from; id <= to; id++) {
      calls.add(lanes.submitNow(new Told(id, null)));
    }
    calls.forEach(CompletableFuture::join);
  }

  private List<Effect> effects() {
    return bench.effects(READER).stream().sorted(BY_NUMBER).toList();
  }

  private List<Effect> published() {
    return MessagingServers.read(broker.address(), Topic.PROGRESS, bench.prefix).stream()
        .map(p -> new Effect(p.key(), p.seq()))
        .toList();
  }

  private static List<Effect> recordsUpTo(long last) {
    return LongStream.rangeClosed(1, last).mapToObj(id -> new Effect("r" + id, 1)).toList();
  }
}
