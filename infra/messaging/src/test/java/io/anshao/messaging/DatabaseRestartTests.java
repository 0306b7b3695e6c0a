package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.Bench.Effect;
import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.testkit.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is shut down and started again while everybody works. */
class DatabaseRestartTests {

  private static final String READER = "reader";
  private static final int ROWS = 1000;

  @TempDir private Path folder;

  @Test
  void keepsEveryAnswerAndSendsEachRecordOnce() throws Exception {
    var first = server(0);
    var bench = bench(first);
    var lanes = bench.lanes.lanes("rows", LaneSettings.standard(), new RowAndRecord(bench));
    var relay = bench.relay();
    var consumers = bench.consumers(bench.recording(READER, Topic.PROGRESS));
    Set<Long> answered = ConcurrentHashMap.newKeySet();
    lanes.start();
    relay.start();
    consumers.start();
    var clients = Executors.newFixedThreadPool(8);
    try {
      LongStream.rangeClosed(1, ROWS)
          .forEach(id -> clients.submit(() -> answered.add(writeUntilAnswered(lanes, id))));
      await().until(() -> answered.size() > ROWS / 10);
      first.close();
      assertThat(answered).hasSizeLessThan(ROWS);
      server(first.getPort());
      await().untilAsserted(() -> assertThat(answered).hasSize(ROWS));
    } finally {
      clients.shutdownNow();
    }

    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(ROWS));
    assertThat(bench.effects(READER)).containsExactlyInAnyOrderElementsOf(records());
    assertThat(bench.count("select count(*) from row")).isEqualTo(ROWS);
    assertThat(bench.parked("true")).isZero();
    consumers.stop();
    relay.stop();
    lanes.stop();
  }

  /** As a client does that got no answer: the same again. */
  private static long writeUntilAnswered(Lanes<Told, Long> lanes, long id)
      throws InterruptedException {
    while (true) {
      try {
        return lanes.submitNow(new Told(id, null)).get();
      } catch (ExecutionException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<Effect> records() {
    return LongStream.rangeClosed(1, ROWS).mapToObj(id -> new Effect("r" + id, 1)).toList();
  }

  private EmbeddedPostgres server(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static Bench bench(EmbeddedPostgres server) throws Exception {
    try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create role app login");
      statement.execute("create database restarted");
    }
    var database =
        new TestDatabase("localhost", server.getPort(), "restarted", "postgres", "", "app", "");
    return new Bench(MessagingServers.migrated(database), MessagingServers.brokers(), "restarted");
  }
}
