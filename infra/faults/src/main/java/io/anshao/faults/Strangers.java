package io.anshao.faults;

import io.anshao.contracts.Topic;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Records that no service of ours sent, on every topic and partition: those that were there already
 * come again and change nothing; the others stand aside with their key, each at every reader of its
 * topic, and nothing comes of them.
 */
final class Strangers {

  private static final int STRANGE_TOPICS = 4;
  private static final int COMING_AGAIN = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Who keeps what it has read; the live stream of cases passes over what it cannot read. */
  private static final Map<ServiceName, Set<Topic>> READERS =
      Map.of(
          ServiceName.INTAKE,
          Set.of(
              Topic.PROGRESS,
              Topic.ORDERS,
              Topic.EXPOSURES,
              Topic.ERASURES,
              Topic.ROOTS,
              Topic.REFERENCE,
              Topic.KEYS),
          ServiceName.CASES,
          Set.of(Topic.TIPS, Topic.DELIVERIES, Topic.REPLIES, Topic.PHOTOGRAPHS),
          ServiceName.NOTIFY,
          Set.of(Topic.NOTICES, Topic.CONTACTS, Topic.ERASURES, Topic.REFERENCE, Topic.KEYS));

  private final Platform platform;
  private final Injections injections;
  private final Random random;
  private final List<Topic> next = new ArrayList<>();
  private final Map<ServiceName, Set<String>> before;
  private final Map<ServiceName, Set<String>> aside = new TreeMap<>();

  Strangers(Platform platform, Injections injections, Random random) {
    this.platform = platform;
    this.injections = injections;
    this.random = random;
    this.before = parked();
    READERS.keySet().forEach(service -> aside.put(service, new TreeSet<>()));
  }

  /** Known records again on every topic, strange ones on a few in an order drawn anew. */
  void come() {
    for (var topic : Topic.values()) {
      comeAgain(topic);
    }
    for (var i = 0; i < STRANGE_TOPICS; i++) {
      come(nextTopic());
    }
  }

  /** Both on every topic. */
  void comeEverywhere() {
    for (var topic : Topic.values()) {
      comeAgain(topic);
      come(topic);
    }
  }

  private Topic nextTopic() {
    if (next.isEmpty()) {
      next.addAll(List.of(Topic.values()));
      Collections.shuffle(next, random);
    }
    return next.removeLast();
  }

  private void comeAgain(Topic topic) {
    var known = again(topic, realOnes(topic)).stream().map(Stranger::copyOf).toList();
    if (!known.isEmpty()) {
      platform.topics().say(known);
      known.forEach(_ -> injections.count("a record comes again, late and in the wrong order"));
    }
  }

  private void come(Topic topic) {
    var said = new ArrayList<ProducerRecord<byte[], byte[]>>();
    var kinds = Stream.of(Stranger.values()).filter(kind -> kind.isStrangeOn(topic)).toList();
    for (var kind : kinds) {
      said.add(kind.on(topic, random.nextInt(Topic.PARTITIONS)));
      expect(topic, new String(said.getLast().key(), StandardCharsets.UTF_8));
    }
    platform.topics().say(said);
    kinds.forEach(kind -> injections.count(kind.words()));
  }

  private void expect(Topic topic, String key) {
    READERS.forEach(
        (service, topics) -> {
          if (topics.contains(topic)) {
            aside.get(service).add(key);
          }
        });
  }

  private List<ConsumerRecord<byte[], byte[]>> realOnes(Topic topic) {
    return platform.topics().committed(topic).stream().filter(Topics::isOfAService).toList();
  }

  /** A few that follow each other, from the last to the first. */
  private List<ConsumerRecord<byte[], byte[]>> again(
      Topic topic, List<ConsumerRecord<byte[], byte[]>> real) {
    // what such a topic keeps for those who come later is the last record of a key
    var known = topic.isCompacted() ? newestOfEachKey(real) : real;
    if (known.isEmpty()) {
      return List.of();
    }
    var from = random.nextInt(known.size());
    return known.subList(from, Math.min(known.size(), from + COMING_AGAIN)).reversed();
  }

  private static List<ConsumerRecord<byte[], byte[]>> newestOfEachKey(
      List<ConsumerRecord<byte[], byte[]>> real) {
    var newest = new LinkedHashMap<String, ConsumerRecord<byte[], byte[]>>();
    real.forEach(each -> newest.put(Topics.keyOf(each), each));
    return newest.values().stream()
        .sorted(Comparator.comparingLong(ConsumerRecord::offset))
        .toList();
  }

  private Map<ServiceName, Set<String>> parked() {
    var parked = new TreeMap<ServiceName, Set<String>>();
    for (var service : ServiceName.values()) {
      var keys = platform.databases().column(service, "select distinct key from parked");
      parked.put(service, new TreeSet<>(keys));
    }
    return parked;
  }

  /**
   * Whether those stand aside and nothing else has come to, service by service. What waits there
   * for a record before it leaves again.
   */
  List<Reconciliation.Line> lines() {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(EVERY)
          .until(() -> newlyParked().equals(aside));
    } catch (ConditionTimeoutException e) {
      // then the line says so
    }
    var parked = newlyParked();
    return aside.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue(), parked.get(entry.getKey())))
        .toList();
  }

  private Map<ServiceName, Set<String>> newlyParked() {
    var parked = parked();
    parked.forEach((service, keys) -> keys.removeAll(before.get(service)));
    return parked;
  }

  private static Reconciliation.Line line(
      ServiceName service, Set<String> strangers, Set<String> parked) {
    return new Reconciliation.Line(
        "keys of strangers that %s reads: %d = keys that stand aside there: %d"
            .formatted(service.id(), strangers.size(), parked.size()),
        parked.equals(strangers));
  }
}
