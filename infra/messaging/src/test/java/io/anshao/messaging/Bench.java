package io.anshao.messaging;

import io.anshao.contracts.Topic;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.inbox.InboxSettings;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Relay;
import io.anshao.messaging.outbox.RelaySettings;
import io.anshao.messaging.outbox.RelayWake;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * One service's side of the messaging, put together by hand against a real database and a real
 * broker.
 */
final class Bench {

  static final RelaySettings RELAY =
      new RelaySettings(
          200,
          Duration.ofSeconds(2),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(1),
          Duration.ofSeconds(10));

  static final InboxSettings INBOX =
      new InboxSettings(
          100,
          Duration.ofSeconds(6),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofMillis(100),
          3);

  /** Each line is one effect: its order of arrival, key and sequence number. */
  record Effect(String key, long seq) {}

  final Database database;
  final Map<String, Object> kafka;
  final CompletableFuture<Void> topics;
  final String service;
  final String prefix;
  final RelayWake wake = new RelayWake();
  final LaneFactory lanes;
  final Outbox outbox = new Outbox();

  Bench(Database database, String bootstrapServers, String service) {
    this(database, Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), service);
  }

  Bench(Database database, Map<String, Object> kafka, String service) {
    this(database, kafka, CompletableFuture.completedFuture(null), service);
  }

  Bench(
      Database database,
      Map<String, Object> kafka,
      CompletableFuture<Void> topics,
      String service) {
    this.database = database;
    this.kafka = kafka;
    this.topics = topics;
    this.service = service;
    this.prefix = service + "/";
    this.lanes = new LaneFactory(database, new SimpleMeterRegistry(), wake);
  }

  /** Another instance of the same service, which reaches its database another way. */
  Bench through(Database other) {
    return new Bench(other, kafka, topics, service);
  }

  Relay relay() {
    return new Relay(database, kafka, topics, service, RELAY, wake, new SimpleMeterRegistry());
  }

  Consumers consumers(ConsumerSpec... specs) {
    return consumers(INBOX, specs);
  }

  /** As they run in earnest: what is parked is looked at once a second, and tried twenty times. */
  Consumers calmConsumers(ConsumerSpec... specs) {
    return consumers(
        new InboxSettings(
            INBOX.maxPollRecords(),
            INBOX.sessionTimeout(),
            INBOX.firstPause(),
            INBOX.longestPause(),
            Duration.ofSeconds(1),
            20),
        specs);
  }

  private Consumers consumers(InboxSettings inbox, ConsumerSpec... specs) {
    return new Consumers(
        service, kafka, topics, database, inbox, lanes, new Traces(null), List.of(specs), null);
  }

  ConsumerSpec recording(String name, Topic topic) {
    return new ConsumerSpec(name, topic, 2, recordingHandler(name));
  }

  /** Writes one row per record of this test's own keys. */
  RecordHandler recordingHandler(String name) {
    return (tx, records) -> {
      for (Incoming each : records) {
        if (each.key().startsWith(prefix)) {
          record(tx, name, each);
        }
      }
    };
  }

  static void record(Connection tx, String consumer, Incoming each) throws SQLException {
    var sql = "insert into effect (consumer, key, seq, tombstone) values (?, ?, ?, ?)";
    try (var insert = tx.prepareStatement(sql)) {
      insert.setString(1, consumer);
      insert.setString(2, each.key());
      insert.setLong(3, each.envelope().seq());
      insert.setBoolean(4, each.isTombstone());
      insert.executeUpdate();
    }
  }

  /** Appends records 'from' to 'to' of a key to the outbox, in one transaction. */
  void append(String key, long from, long to) {
    transact(
        tx ->
            outbox.append(
                tx, LongStream.rangeClosed(from, to).mapToObj(s -> step(key, s)).toList()));
    wake.run();
  }

  OutboxRecord step(String key, long seq) {
    return step(key, seq, null);
  }

  OutboxRecord step(String key, long seq, @Nullable String traceparent) {
    var event =
        new ProgressStep(
            UUID.nameUUIDFromBytes(key.getBytes()),
            ProgressStatus.REGISTERED,
            Instant.EPOCH,
            null,
            "reason " + seq,
            null,
            null);
    return OutboxRecord.of(
        "/anshao/" + service, event, prefix + key, seq, "330205", Instant.EPOCH, null, traceparent);
  }

  List<Effect> effects(String consumer) {
    var effects = new ArrayList<Effect>();
    transact(
        tx -> {
          var sql = "select key, seq from effect where consumer = ? order by id";
          try (var select = tx.prepareStatement(sql)) {
            select.setString(1, consumer);
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                var key = rows.getString(1);
                effects.add(new Effect(key.substring(key.indexOf('/') + 1), rows.getLong(2)));
              }
            }
          }
        });
    return effects;
  }

  List<Long> seqs(String consumer, String key) {
    return effects(consumer).stream().filter(e -> e.key().equals(key)).map(Effect::seq).toList();
  }

  long count(String sql) {
    var result = new long[1];
    transact(
        tx -> {
          try (var rows = tx.createStatement().executeQuery(sql)) {
            rows.next();
            result[0] = rows.getLong(1);
          }
        });
    return result[0];
  }

  /** Parked records of this test's own keys. */
  long parked(String where) {
    return count(
        "select count(*) from parked where key like '" + prefix + "%' and (" + where + ")");
  }

  /** How many records of this test's own keys were parked at any time. */
  long everParked() {
    return count("select count(*) from ever_parked where key like '" + prefix + "%'");
  }

  void execute(String sql) {
    transact(tx -> tx.createStatement().execute(sql));
  }

  /** What may fail with the database. */
  interface Step {
    void run(Connection tx) throws SQLException;
  }

  void transact(Step step) {
    try (var connection = database.open()) {
      step.run(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
