package io.anshao.bench;

import io.anshao.bench.peer.BareProducer;
import io.anshao.bench.peer.BareReader;
import io.anshao.bench.peer.BenchDatabase;
import io.anshao.bench.peer.BenchTopics;
import io.anshao.bench.peer.PublishedOutbox;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * {@code relay}: rows that wait in intake-service's outbox, as after a long outage of the broker,
 * until the service has sent all of them. Beside: ProducerPerformance with records of the same size
 * and acks, and a published outbox library.
 */
final class RelayDrain {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration POLL = Duration.ofMillis(50);

  /** Headers and bytes are those of a real tip's record. */
  private static final String FILL =
      """
      insert into outbox (topic, key, seq, district, headers, payload)
        select '%1$s', gen_random_uuid(), 1, o.district, o.headers, o.payload
          from generate_series(1, %2$d) n,
               (select * from outbox where topic = 'anshao.tips.v1' and district = '%3$s' limit 1) o""";

  private static final String SIZE =
      """
      select length(payload) + length(headers) from outbox
       where topic = 'anshao.tips.v1' and district = '%s' limit 1""";

  private static final String LAST = "select max(id) from outbox where topic = '%s'";

  /**
   * By the key of one row: to look through what was taken off would be most of what is measured.
   */
  private static final String WAITS =
      "select exists (select from outbox_unsent where slot = 0 and id = %s)";

  private static final String LEFT =
      "select exists (select from outbox_unsent join outbox using (id) where topic = '%s')";

  private final Platform platform;
  private final Size size;
  private final Measured result = Measured.nothing();

  RelayDrain(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var district = District.make(platform, platform.administrator());
    new TipSenders(platform, district.code()).send(1, 1);
    var brokers = platform.brokers();
    var bytes = Integer.parseInt(column(SIZE.formatted(district.code())));
    try (var topics = new BenchTopics(brokers)) {
      drain(topics.make("warm"), district, size.waiting / 10, Measured.nothing());
      var topic = topics.make("relay");
      var perSecond = drain(topic, district, size.waiting, result);
      compare(topic);
      var producer = new BareProducer(brokers).perSecond(topics.make("bare"), size.waiting, bytes);
      var figure = Figure.of("rows sent", perSecond, "/s");
      result.add(
          figure
              .beside("ProducerPerformance, %d bytes, acks=all".formatted(bytes), producer)
              .atLeastTimes(0.5));
      result.add(figure.beside(PublishedOutbox.NAME, library(topics, bytes)).atLeastTimes(3));
    }
    return result;
  }

  /** Rows in a second, from the moment in which they are there until the last is taken off. */
  private double drain(String topic, District district, int rows, Measured told) {
    execute(FILL.formatted(topic, rows, district.code()));
    var began = System.nanoTime();
    var processors = ProcessorTime.of(platform);
    var last = column(LAST.formatted(topic));
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(() -> column(WAITS.formatted(last)).equals("f"));
    var perSecond = rows / ((System.nanoTime() - began) / 1e9);
    processors.tell("rows sent", told);
    told.claim("no row waits any more", column(LEFT.formatted(topic)).equals("f"));
    return perSecond;
  }

  private void compare(String topic) {
    var read = new BareReader(platform.brokers()).all(topic);
    result.claimEqual("rows that waited", size.waiting, "records on the topic", read.records());
    result.claimEqual("records on the topic", read.records(), "different keys", read.keys());
    execute("delete from outbox where topic like 'anshao.bench.%'");
  }

  private double library(BenchTopics topics, int bytes) {
    var topic = topics.make("library");
    var brokers = platform.brokers();
    try (var database = new BenchDatabase(Servers.of(platform, ServiceName.INTAKE))) {
      var outbox = new PublishedOutbox(database.server(), brokers);
      var perSecond = outbox.perSecond(topic, size.waitingElsewhere, bytes);
      var read = new BareReader(brokers).all(topic);
      result.claimEqual(
          "rows of the library", size.waitingElsewhere, "its records", read.records());
      return perSecond;
    }
  }

  private String column(String sql) {
    return platform.databases().column(ServiceName.INTAKE, sql).getFirst();
  }

  private void execute(String sql) {
    try (var connection = platform.databases().of(ServiceName.INTAKE);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
