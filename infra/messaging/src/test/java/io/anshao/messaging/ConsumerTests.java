package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.inbox.ParkedKey;
import io.anshao.messaging.inbox.Parking;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Relay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerTests {

  private static final String READER = "reader";

  private final List<Consumers> running = new ArrayList<>();
  private Bench bench;
  private Relay relay;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
    relay = bench.relay();
    relay.start();
  }

  @AfterEach
  void close() {
    running.forEach(Consumers::stop);
    relay.stop();
  }

  @Test
  void appliesEachRecordOnceAndInOrder() {
    for (int k = 0; k < 20; k++) {
      bench.append("k" + k, 1, 30);
    }
    start(bench.recording(READER, Topic.PROGRESS));

    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(600));
    for (int k = 0; k < 20; k++) {
      assertThat(bench.seqs(READER, "k" + k)).isEqualTo(Bench.upTo(30));
    }
  }

  @Test
  void ignoresWhatComesAgain() {
    bench.append("k", 1, 5);
    start(bench.recording(READER, Topic.PROGRESS));
    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(5));

    for (int i = 0; i < 3; i++) {
      bench.execute("select republish('anshao.progress.v1', null, null)");
      bench.wake.run();
      await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
    }
    bench.append("k", 6, 6);

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "k")).contains(6L));
    assertThat(bench.seqs(READER, "k")).isEqualTo(Bench.upTo(6));
  }

  @Test
  void parksAPoisonedKeyAndLetsTheOthersPass() throws Exception {
    var poison = ConcurrentHashMap.<Long>newKeySet();
    poison.add(3L);
    start(new ConsumerSpec(READER, Topic.PROGRESS, poisoned("bad", poison)));

    for (int s = 1; s <= 6; s++) {
      bench.append("bad", s, s);
      bench.append("good" + s % 2, (s + 1) / 2, (s + 1) / 2);
    }

    await()
        .untilAsserted(
            () -> {
              assertThat(bench.seqs(READER, "good0")).isEqualTo(Bench.upTo(3));
              assertThat(bench.seqs(READER, "good1")).isEqualTo(Bench.upTo(3));
              assertThat(bench.parked("true")).isEqualTo(4);
            });
    assertThat(bench.seqs(READER, "bad")).isEqualTo(Bench.upTo(2));
    // given up after its attempts, it waits for an operator and nothing overtakes it
    await().until(() -> bench.parked("given_up") == 1);
    assertThat(bench.seqs(READER, "bad")).isEqualTo(Bench.upTo(2));

    var parking = new Parking(bench.database);
    assertThat(parking.keys(READER)).isEqualTo(1);
    var parked = parkedKey(parking);
    assertThat(parked.seq()).isEqualTo(3);
    assertThat(parked.records()).isEqualTo(4);
    assertThat(parked.isGivenUp()).isTrue();
    assertThat(parking.skip(parked.record(), "seen by hand", "operator")).isTrue();
    assertThat(parking.skip(parked.record(), "seen by hand", "operator")).isFalse();

    await()
        .untilAsserted(
            () -> assertThat(bench.seqs(READER, "bad")).containsExactly(1L, 2L, 4L, 5L, 6L));
    await().until(() -> parking.keys(READER) == 0);
    assertThat(bench.count("select count(*) from parked_skip where seq = 3")).isEqualTo(1);
  }

  private static ParkedKey parkedKey(Parking parking) throws Exception {
    return parking.all().stream()
        .filter(each -> each.consumer().equals(READER))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void retriesAParkedKeyInOrderOnceItIsMended() throws Exception {
    var poison = ConcurrentHashMap.<Long>newKeySet();
    poison.addAll(Set.of(1L, 2L));
    start(new ConsumerSpec(READER, Topic.PROGRESS, poisoned("bad", poison)));
    bench.append("bad", 1, 4);
    await().until(() -> bench.parked("given_up") == 1);

    poison.clear();
    new Parking(bench.database).retry(READER, "anshao.progress.v1", bench.prefix + "bad");

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "bad")).isEqualTo(Bench.upTo(4)));
    await().until(() -> bench.parked("true") == 0);
  }

  @Test
  void parksAGapUntilTheMissingRecordIsPublished() {
    bench.transact(
        tx -> bench.outbox.append(tx, List.of(bench.step("gap", 1), bench.step("gap", 3))));
    bench.wake.run();
    start(bench.recording(READER, Topic.PROGRESS));

    await().until(() -> bench.parked("reason = 'gap: 2 is missing before 3'") == 1);
    assertThat(bench.seqs(READER, "gap")).containsExactly(1L);
    bench.append("gap", 2, 2);

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "gap")).isEqualTo(Bench.upTo(3)));
  }

  @Test
  void triesAParkedKeyAgainHoweverManyWaitBehindGaps() {
    var gaps = 150;
    var poison = ConcurrentHashMap.<Long>newKeySet();
    poison.add(1L);
    start(bench.calmConsumers(new ConsumerSpec(READER, Topic.PROGRESS, poisoned("bad", poison))));
    bench.transact(tx -> bench.outbox.append(tx, steps(gaps, 2)));
    bench.wake.run();
    await().until(() -> bench.parked("true") == gaps);
    bench.append("bad", 1, 1);
    await().until(() -> bench.parked("reason not like 'gap%'") == 1);

    poison.clear();

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "bad")).isEqualTo(Bench.upTo(1)));
    bench.transact(tx -> bench.outbox.append(tx, steps(gaps, 1)));
    bench.wake.run();
    await().until(() -> bench.effects(READER).size() == 2 * gaps + 1);
  }

  private List<OutboxRecord> steps(int keys, long seq) {
    return IntStream.range(0, keys).mapToObj(i -> bench.step("gap" + i, seq)).toList();
  }

  @Test
  void parksWhatItCannotRead() {
    var step = bench.step("future", 1);
    var headers = new HashMap<>(step.headers());
    headers.put(Envelope.TYPE, "io.anshao.progress.unheard-of.v9");
    produce(step.key(), headers, step.payload());
    produce(bench.prefix + "headless", new HashMap<>(), step.payload());
    start(readingEvents());
    bench.append("fine", 1, 2);

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "fine")).isEqualTo(Bench.upTo(2)));
    await()
        .until(
            () ->
                bench.parked("reason like 'unknown event type%'") == 1
                    && bench.parked("reason = 'unreadable envelope'") == 1);
    assertThat(bench.seqs(READER, "future")).isEmpty();
  }

  @Test
  void replacesAParkedRecordByWhatIsPublishedAgain() {
    start(readingEvents());
    var unreadable = bench.step("bad", 1);
    bench.transact(
        tx ->
            bench.outbox.append(
                tx,
                List.of(
                    new OutboxRecord(
                        unreadable.topic(),
                        unreadable.key(),
                        1,
                        unreadable.district(),
                        unreadable.headers(),
                        "{\"status\":\"teleported\"}".getBytes()))));
    bench.append("bad", 2, 2);
    await().until(() -> bench.parked("given_up") == 1);

    // mended, or erased: other bytes under the same number
    bench.transact(
        tx -> {
          var sql =
              """
              with mended as (update outbox set payload = ? where key = ? and seq = 1 returning slot, id)
              insert into outbox_unsent (slot, id) select slot, id from mended""";
          try (var update = tx.prepareStatement(sql)) {
            update.setBytes(1, unreadable.payload());
            update.setString(2, unreadable.key());
            update.executeUpdate();
          }
        });
    bench.wake.run();

    await().untilAsserted(() -> assertThat(bench.seqs(READER, "bad")).isEqualTo(Bench.upTo(2)));
    assertThat(bench.parked("true")).isZero();
  }

  @Test
  void givesEqualRowsAfterAWipeAndARepublish() {
    for (int k = 0; k < 5; k++) {
      bench.append("k" + k, 1, 10);
    }
    start(bench.recording(READER, Topic.PROGRESS));
    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(50));
    var before = bench.effects(READER);

    bench.execute("delete from effect");
    bench.execute("delete from inbox");
    bench.execute("select republish('anshao.progress.v1', null, null)");
    bench.wake.run();

    await()
        .untilAsserted(
            () -> assertThat(bench.effects(READER)).containsExactlyInAnyOrderElementsOf(before));
    for (int k = 0; k < 5; k++) {
      assertThat(bench.seqs(READER, "k" + k)).isEqualTo(Bench.upTo(10));
    }
  }

  @Test
  void losesAndDoublesNothingWhileInstancesComeAndGo() {
    var spec = bench.recording(READER, Topic.PROGRESS);
    var first = start(spec);
    for (int round = 0; round < 4; round++) {
      var from = round * 25 + 1;
      for (int k = 0; k < 24; k++) {
        bench.append("k" + k, from, from + 24);
      }
      if (round == 0) {
        start(spec);
      } else if (round == 1) {
        start(spec);
      } else if (round == 2) {
        first.stop();
        running.remove(first);
      }
    }

    await().untilAsserted(() -> assertThat(bench.effects(READER)).hasSize(2400));
    for (int k = 0; k < 24; k++) {
      assertThat(bench.seqs(READER, "k" + k)).isEqualTo(Bench.upTo(100));
    }
    assertThat(bench.parked("true")).isZero();
  }

  @Test
  void waitsOutAnOutageOfItsDatabaseWithoutParking() throws Exception {
    try (var proxy = new CommitCuttingProxy(bench.database)) {
      var through = bench.through(proxy.database());
      var consumers = through.consumers(through.recording(READER, Topic.PROGRESS));
      consumers.start();
      running.add(consumers);
      bench.append("k", 1, 10);
      await().untilAsserted(() -> assertThat(bench.seqs(READER, "k")).isEqualTo(Bench.upTo(10)));

      proxy.refuseAll();
      bench.append("k", 11, 30);
      await().until(() -> bench.count("select count(*) from outbox_unsent") == 0);
      proxy.admitAll();

      await().untilAsserted(() -> assertThat(bench.seqs(READER, "k")).isEqualTo(Bench.upTo(30)));
      assertThat(bench.parked("true")).isZero();
    }
  }

  private ConsumerSpec readingEvents() {
    return new ConsumerSpec(
        READER,
        Topic.PROGRESS,
        (tx, records) -> {
          for (var each : records) {
            if (each.key().startsWith(bench.prefix)) {
              each.event();
              Bench.record(tx, READER, each);
            }
          }
        });
  }

  private Consumers start(ConsumerSpec spec) {
    return start(bench.consumers(spec));
  }

  private Consumers start(Consumers consumers) {
    consumers.start();
    running.add(consumers);
    return consumers;
  }

  private RecordHandler poisoned(String key, Set<Long> poison) {
    var recording = bench.recordingHandler(READER);
    return (tx, records) -> {
      for (var each : records) {
        if (each.key().equals(bench.prefix + key) && poison.contains(each.envelope().seq())) {
          throw new RefusedRecord("poison");
        }
      }
      recording.apply(tx, records);
    };
  }

  private void produce(String key, java.util.Map<String, String> headers, byte[] payload) {
    var kafkaRecord = new ProducerRecord<>(Topic.PROGRESS.kafkaName(), key.getBytes(), payload);
    headers.forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes()));
    MessagingServers.produce(kafkaRecord);
  }
}
