package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.lane.LaneFull;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.LaneUnavailable;
import io.anshao.messaging.lane.Lanes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class LaneTests {

  private Bench bench;
  private Lanes<Row, Long> lanes;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
  }

  @AfterEach
  void close() {
    lanes.stop();
  }

  @Test
  void answersEveryCallerAfterItsCommit() {
    start(LaneSettings.standard(), new RowWriter());

    var answers =
        Flux.range(1, 2000)
            .flatMap(i -> lanes.submit(new Row(i, "a" + i)), 64)
            .collectList()
            .block();

    assertThat(answers).containsExactlyInAnyOrderElementsOf(rows());
    assertThat(rows()).hasSize(2000);
  }

  @Test
  void writesWhatWasHandedInAlthoughClientsHangUp() {
    start(LaneSettings.standard(), new RowWriter());
    var answered = ConcurrentHashMap.<Long>newKeySet();
    var random = new Random(7);

    for (int i = 1; i <= 3000; i++) {
      var call = lanes.submit(new Row(i, "a" + i)).subscribe(answered::add);
      if (random.nextInt(3) == 0) {
        call.dispose();
      }
    }

    await().untilAsserted(() -> assertThat(rows()).hasSize(3000));
    assertThat(rows()).containsAll(answered);
    assertThat(answered).hasSizeGreaterThan(500);
    assertThat(
            bench.count(
                "select count(*) from pg_stat_activity where state like 'idle in transaction%' and"
                    + " datname = current_database()"))
        .isZero();
  }

  @Test
  void failsABadRowAlone() {
    start(LaneSettings.standard().withLanes(1), new RowWriter());

    var calls = new ArrayList<CompletableFuture<Long>>();
    for (int i = 1; i <= 100; i++) {
      calls.add(lanes.submitNow(new Row(i, i == 50 ? "bad" : "a" + i)));
    }

    assertThatThrownBy(() -> calls.get(49).join()).hasCauseInstanceOf(SQLException.class);
    for (int i = 0; i < 100; i++) {
      if (i != 49) {
        assertThat(calls.get(i).join()).isEqualTo(i + 1L);
      }
    }
    assertThat(rows()).hasSize(99).doesNotContain(50L);
  }

  @Test
  void survivesAProgrammingErrorOfOneRow() {
    start(LaneSettings.standard().withLanes(1), new RowWriter());

    var broken = lanes.submitNow(new Row(1, "error"));
    var good = lanes.submitNow(new Row(2, "a"));

    assertThatThrownBy(broken::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(good.join()).isEqualTo(2);
  }

  @Test
  void keepsWorksOfOneAggregateApartAndInOrder() {
    var writer = new RowWriter();
    start(LaneSettings.standard().withLanes(1), writer);

    var calls = new ArrayList<CompletableFuture<Long>>();
    for (int i = 1; i <= 300; i++) {
      calls.add(lanes.submitNow(new Row(i, "same" + i % 3)));
    }
    calls.forEach(CompletableFuture::join);

    assertThat(writer.batches).allSatisfy(b -> assertThat(new HashSet<>(b)).hasSameSizeAs(b));
    assertThat(
            bench.count(
                "select count(*) from row r join row s on s.aggregate = r.aggregate and s.id > r.id"
                    + " and s.written < r.written"))
        .isZero();
    assertThat(rows()).hasSize(300);
  }

  @Test
  void writesInOneCommitWhatCameTogether() {
    var writer = new RowWriter();
    start(LaneSettings.standard().withLanes(1), writer);
    var failures = new AtomicInteger();

    lanes.submitAll(some(1, 200, 0), failures::incrementAndGet).join();
    assertThat(writer.batches).singleElement().satisfies(b -> assertThat(b).hasSize(200));

    var withOneBad = lanes.submitAll(some(201, 300, 250), failures::incrementAndGet);
    assertThatThrownBy(withOneBad::join).hasCauseInstanceOf(SQLException.class);
    assertThat(failures).hasValue(1);
    assertThat(rows()).hasSize(299).doesNotContain(250L);
  }

  private static List<Row> some(int first, int last, int bad) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> new Row(i, i == bad ? "bad" : "a" + i))
        .toList();
  }

  @Test
  void turnsCallersAwayWhenFullAndDropsWhatWaitedTooLong() throws Exception {
    var gate = new CountDownLatch(1);
    start(
        new LaneSettings(1, 1, 1 << 20, 2, Duration.ofMillis(200)),
        new RowWriter() {
          @Override
          public List<Long> write(Connection tx, List<Row> batch) throws SQLException {
            try {
              gate.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.write(tx, batch);
          }
        });
    var first = lanes.submitNow(new Row(1, "a"));
    await().until(() -> lanes.submitNow(new Row(2, "b")).isCompletedExceptionally() || full());

    var rejected = lanes.submitNow(new Row(9, "z"));
    assertThatThrownBy(rejected::join).hasCauseInstanceOf(LaneFull.class);
    var past = System.nanoTime() + Duration.ofMillis(200).toNanos();
    await().until(() -> System.nanoTime() > past);
    gate.countDown();

    assertThat(first.join()).isEqualTo(1);
    await().untilAsserted(() -> assertThat(rows()).containsExactly(1L));
  }

  private boolean full() {
    return lanes.submitNow(new Row(3, "c")).isCompletedExceptionally();
  }

  @Test
  void findsOutWhatHappenedWhenTheConnectionIsLostInCommit() throws Exception {
    for (var commits : List.of(true, false)) {
      try (var proxy = new CommitCuttingProxy(bench.database)) {
        var through = bench.through(proxy.database());
        var writer = new RowWriter();
        var cut = through.lanes.lanes("cut", LaneSettings.standard().withLanes(1), writer);
        cut.start();
        var base = commits ? 1000 : 2000;
        assertThat(cut.submitNow(new Row(base, "warm")).get()).isEqualTo(base);

        proxy.cutNextCommit(commits);
        var calls = new ArrayList<CompletableFuture<Long>>();
        for (int i = 1; i <= 20; i++) {
          calls.add(cut.submitNow(new Row(base + i, "a" + i)));
        }

        for (int i = 1; i <= 20; i++) {
          assertThat(calls.get(i - 1).get()).isEqualTo(base + i);
        }
        assertThat(rows()).filteredOn(id -> id >= base && id < base + 1000).hasSize(21);
        assertThat(proxy.cuts()).isEqualTo(1);
        cut.stop();
      }
    }
    start(LaneSettings.standard(), new RowWriter());
  }

  @Test
  void answersUnavailableWhileTheDatabaseIsAwayAndWritesAgainAfterwards() throws Exception {
    try (var proxy = new CommitCuttingProxy(bench.database)) {
      var through = bench.through(proxy.database());
      lanes = through.lanes.lanes("away", LaneSettings.standard(), new RowWriter());
      lanes.start();
      assertThat(lanes.submitNow(new Row(1, "a")).get()).isEqualTo(1);

      proxy.refuseAll();
      assertThatThrownBy(() -> lanes.submitNow(new Row(2, "b")).get())
          .hasCauseInstanceOf(LaneUnavailable.class);
      proxy.admitAll();

      await().ignoreExceptions().until(() -> lanes.submitNow(new Row(3, "c")).get() == 3);
      assertThat(rows()).contains(1L, 3L).doesNotContain(2L);
    }
  }

  @Test
  void writesAgainAfterItWasStoppedAndStarted() {
    start(LaneSettings.standard(), new RowWriter());
    lanes.stop();
    assertThatThrownBy(() -> lanes.submitNow(new Row(1, "a")).join())
        .hasCauseInstanceOf(LaneUnavailable.class);

    lanes.start();

    assertThat(lanes.submitNow(new Row(2, "a")).join()).isEqualTo(2);
  }

  @Test
  void survivesAWriterThatForgetsAnAnswerAndCommitsNothingOfIt() {
    start(
        LaneSettings.standard().withLanes(1),
        new RowWriter() {
          @Override
          public List<Long> write(Connection tx, List<Row> batch) throws SQLException {
            var answers = super.write(tx, batch);
            return batch.getFirst().id() == 1 ? List.of() : answers;
          }
        });

    var forgotten = lanes.submitNow(new Row(1, "a"));

    assertThatThrownBy(forgotten::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(lanes.submitNow(new Row(2, "b")).join()).isEqualTo(2);
    assertThat(rows()).containsExactly(2L);
  }

  private void start(LaneSettings settings, RowWriter writer) {
    lanes = bench.lanes.lanes("test", settings, writer);
    lanes.start();
  }

  private Set<Long> rows() {
    var ids = new HashSet<Long>();
    bench.transact(
        tx -> {
          try (var rows = tx.createStatement().executeQuery("select id from row")) {
            while (rows.next()) {
              ids.add(rows.getLong(1));
            }
          }
        });
    return ids;
  }

  record Row(long id, String aggregate) {}

  static class RowWriter implements BatchWriter<Row, Long> {

    final List<List<String>> batches = java.util.Collections.synchronizedList(new ArrayList<>());

    @Override
    public Object aggregate(Row work) {
      return work.aggregate();
    }

    @Override
    public List<Long> write(Connection tx, List<Row> batch) throws SQLException {
      batches.add(batch.stream().map(Row::aggregate).toList());
      try (var insert = tx.prepareStatement("insert into row (id, aggregate) values (?, ?)")) {
        for (var row : batch) {
          if (row.aggregate().equals("error")) {
            throw new AssertionError("a bug");
          }
          insert.setLong(1, row.id());
          insert.setString(2, row.aggregate());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      return batch.stream().map(Row::id).toList();
    }

    @Override
    public Optional<Long> lookUp(Connection connection, Row work) throws SQLException {
      try (var select = connection.prepareStatement("select id from row where id = ?")) {
        select.setLong(1, work.id());
        try (var rows = select.executeQuery()) {
          return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
      }
    }
  }
}
