package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.Bench.Effect;
import io.anshao.messaging.DoomedService.Doom;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.outbox.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes that end between two steps, and what the next one makes of it. */
class KillTests {

  private final List<Runnable> running = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
  }

  @AfterEach
  void close() {
    running.forEach(Runnable::run);
  }

  @Test
  void publishesWhatAKilledProcessHadCommitted() throws Exception {
    var answered = DoomedService.run(bench, Doom.BEFORE_PUBLISH);

    assertThat(answered).hasSize(DoomedService.ROWS);
    assertThat(bench.count("select count(*) from row")).isEqualTo(DoomedService.ROWS);
    assertThat(published()).isEmpty();
    startRelay();

    await()
        .untilAsserted(() -> assertThat(published()).containsExactlyInAnyOrderElementsOf(rows()));
  }

  @Test
  void publishesAgainWhatAKilledProcessHadNotMarkedAndAppliesItOnce() throws Exception {
    DoomedService.run(bench, Doom.BEFORE_MARK);

    // the broker answers a commit before it has marked every partition
    await()
        .untilAsserted(() -> assertThat(published()).containsExactlyInAnyOrderElementsOf(rows()));
    assertThat(bench.count("select count(*) from outbox_unsent")).isEqualTo(100);
    startRelay();
    startReader();

    await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
    await().untilAsserted(() -> assertThat(published()).hasSize(2 * DoomedService.ROWS));
    bench.append("last", 1, 1);
    await().untilAsserted(() -> assertThat(bench.effects(DoomedService.READER)).hasSize(101));
    assertThat(bench.effects(DoomedService.READER)).containsAll(rows());
    assertThat(bench.parked("true")).isZero();
  }

  @Test
  void appliesNothingTwiceAfterAKillBetweenEffectAndOffset() throws Exception {
    startRelay();
    for (int k = 0; k < 5; k++) {
      bench.append("k" + k, 1, 10);
    }
    await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
    DoomedService.run(bench, Doom.BEFORE_OFFSET);
    assertThat(bench.effects(DoomedService.READER)).isNotEmpty();

    startReader();

    await().untilAsserted(() -> assertThat(bench.effects(DoomedService.READER)).hasSize(50));
    for (int k = 0; k < 5; k++) {
      assertThat(bench.seqs(DoomedService.READER, "k" + k)).isEqualTo(Bench.upTo(10));
    }
    assertThat(bench.parked("true")).isZero();
  }

  private static List<Effect> rows() {
    return LongStream.rangeClosed(1, DoomedService.ROWS)
        .mapToObj(id -> new Effect("r" + id, 1))
        .toList();
  }

  private List<Effect> published() {
    return MessagingServers.readAll(Topic.PROGRESS, bench.prefix);
  }

  private void startRelay() {
    Relay relay = bench.relay();
    relay.start();
    running.add(relay::stop);
  }

  private void startReader() {
    Consumers consumers = bench.consumers(bench.recording(DoomedService.READER, Topic.PROGRESS));
    consumers.start();
    running.add(consumers::stop);
  }
}
