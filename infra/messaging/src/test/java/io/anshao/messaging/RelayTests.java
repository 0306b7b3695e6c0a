package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Relay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTests {

  private final List<Relay> running = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
  }

  @AfterEach
  void close() {
    running.forEach(Relay::stop);
  }

  @Test
  void publishesEachKeyInOrder() {
    start();
    for (int k = 0; k < 30; k++) {
      bench.append("k" + k, 1, 20);
    }

    await().untilAsserted(() -> assertThat(published()).hasSize(30));
    await()
        .untilAsserted(
            () ->
                assertThat(published().values())
                    .allSatisfy(s -> assertThat(s).isEqualTo(Bench.upTo(20))));
  }

  @Test
  void publishesInOrderWhatItReadsWhileMoreIsOnItsWay() throws SQLException {
    try (var late = bench.database.open()) {
      // its ids are the lowest, and nobody sees them before the others
      bench.outbox.append(late, List.of(bench.step("late", 1)));
      for (int k = 0; k < 10; k++) {
        bench.append("k" + k, 1, 150);
      }
      start();
      await().untilAsserted(() -> assertThat(published()).containsKey("k0"));
      late.commit();
    }
    bench.append("late", 2, 2);
    bench.append("k0", 151, 160);

    var expected = new HashMap<String, List<Long>>();
    IntStream.range(0, 10).forEach(k -> expected.put("k" + k, Bench.upTo(150)));
    expected.put("late", Bench.upTo(2));
    expected.put("k0", Bench.upTo(160));
    await().untilAsserted(() -> assertThat(published()).isEqualTo(expected));
    await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
  }

  @Test
  void takesOverWhenTheHolderIsGoneAndDoublesNothing() {
    var first = start();
    bench.append("k", 1, 10);
    await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(10)));
    var second = start();
    first.stop();
    running.remove(first);

    bench.append("k", 11, 20);

    await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(20)));
    assertThat(second.isHolder()).isTrue();
  }

  @Test
  void isToldOfRowsThatAnotherInstanceWrote() {
    start();
    bench.append("k", 1, 1);
    await().untilAsserted(() -> assertThat(published()).containsKey("k"));
    start();

    bench.append("k", 2, 2);

    await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(2)));
  }

  @Test
  void refusesToAppendOutsideATransaction() throws SQLException {
    try (var connection = bench.database.open()) {
      connection.setAutoCommit(true);
      assertThatThrownBy(() -> bench.outbox.append(connection, List.of(bench.step("k", 1))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void publishesAgainUnderTheSameNumbers() {
    start();
    bench.append("k", 1, 3);
    bench.append("other", 1, 1);
    await().untilAsserted(() -> assertThat(published()).hasSize(2));

    bench.execute("select republish('anshao.progress.v1', '" + bench.prefix + "k', null)");
    bench.wake.run();

    await()
        .untilAsserted(
            () -> assertThat(published()).containsEntry("k", List.of(1L, 2L, 3L, 1L, 2L, 3L)));
    assertThat(published()).containsEntry("other", List.of(1L));
  }

  @Test
  void publishesAgainOnlyWhatIsNotOlderThanAsked() {
    start();
    bench.append("k", 1, 1);
    await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
    bench.append("k", 2, 2);
    await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(2)));

    var again =
        bench.count(
            "select republish('anshao.progress.v1', null, (select created_at from outbox where seq = 2))");
    bench.wake.run();

    assertThat(again).isEqualTo(1);
    await().untilAsserted(() -> assertThat(published()).containsEntry("k", List.of(1L, 2L, 2L)));
  }

  @Test
  void refusesARecordThatTheBrokerWouldNeverTake() {
    var step = bench.step("k", 1);
    var huge =
        new OutboxRecord(
            step.topic(), step.key(), 1, step.district(), step.headers(), new byte[1_000_001]);

    assertThatThrownBy(() -> bench.transact(tx -> bench.outbox.append(tx, List.of(huge))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 1000001 bytes");
  }

  @Test
  void startsAnewAfterItsDatabaseWasAway() throws Exception {
    try (var proxy = new CommitCuttingProxy(bench.database)) {
      var through = bench.through(proxy.database());
      var relay = through.relay();
      relay.start();
      running.add(relay);
      bench.append("k", 1, 5);
      await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(5)));

      proxy.refuseAll();
      bench.append("k", 6, 10);
      proxy.admitAll();

      await().untilAsserted(() -> assertThat(published()).containsEntry("k", Bench.upTo(10)));
    }
  }

  private Relay start() {
    var relay = bench.relay();
    relay.start();
    running.add(relay);
    return relay;
  }

  /**
   * Sequence numbers of this test's keys in the order in which a reader of committed records sees
   * them.
   */
  private java.util.Map<String, List<Long>> published() {
    var seqs = new HashMap<String, List<Long>>();
    for (var each : MessagingServers.readAll(Topic.PROGRESS, bench.prefix)) {
      seqs.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(each.seq());
    }
    return seqs;
  }
}
