package io.anshao.faults;

import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records among the tips that no service of ours sent, made from one that intake did: each stands
 * aside by itself, or is known to have been there, and none becomes a case.
 */
final class Strangers {

  private static final int LARGE = 900_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Platform platform;
  private final Injections injections;
  private final Random random;
  private final Set<String> before;
  private final Set<String> aside = new TreeSet<>();

  Strangers(Platform platform, Injections injections, Random random) {
    this.platform = platform;
    this.injections = injections;
    this.random = random;
    this.before = parked();
  }

  /** One of each kind, around a record that is there. */
  void come() {
    var tips =
        platform.topics().committed(Topic.TIPS).stream().filter(Topics::isOfAService).toList();
    if (tips.isEmpty()) {
      return;
    }
    var real = tips.get(random.nextInt(tips.size()));
    comeAgain(real);
    standsAside(
        "a record of a type that nobody knows",
        real,
        Map.of(Envelope.TYPE, "io.anshao.unheard-of.v1"),
        real.value());
    standsAside(
        "a record of a version to come",
        real,
        Map.of(Envelope.TYPE, typeOf(real).replaceFirst("v\\d+$", "v99")),
        real.value());
    standsAside("a record with a gap before it", real, Map.of(Envelope.SEQ, "3"), real.value());
    standsAside(
        "a record that means nothing", real, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    standsAside("a record that is no JSON", real, Map.of(), new byte[] {(byte) 0xff, 0});
    standsAside(
        "a record that is far too large",
        real,
        Map.of(),
        ("[\"" + "x".repeat(LARGE) + "\"]").getBytes(StandardCharsets.UTF_8));
    standsAside(
        "a record without a readable envelope", real, Map.of(Envelope.TIME, "soon"), real.value());
  }

  private void comeAgain(ConsumerRecord<byte[], byte[]> real) {
    injections.count("a record comes again, late");
    platform.topics().say(Topic.TIPS, real.key(), headersOf(real), real.value());
  }

  private void standsAside(
      String what, ConsumerRecord<byte[], byte[]> real, Map<String, String> other, byte[] payload) {
    injections.count(what);
    var key = UUID.randomUUID().toString();
    var headers = headersOf(real);
    headers.put(Envelope.SUBJECT, bytes(key));
    headers.put(Envelope.SEQ, bytes("1"));
    other.forEach((name, value) -> headers.put(name, bytes(value)));
    platform.topics().say(Topic.TIPS, bytes(key), headers, payload);
    aside.add(key);
  }

  private static Map<String, byte[]> headersOf(ConsumerRecord<byte[], byte[]> real) {
    var headers = new HashMap<String, byte[]>();
    real.headers().forEach(header -> headers.put(header.key(), header.value()));
    return headers;
  }

  private static String typeOf(ConsumerRecord<byte[], byte[]> real) {
    return new String(real.headers().lastHeader(Envelope.TYPE).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Set<String> parked() {
    var parked = new TreeSet<String>();
    for (var service : ServiceName.values()) {
      parked.addAll(platform.databases().column(service, "select distinct key from parked"));
    }
    return parked;
  }

  /** Whether those stand aside and nothing else has come to, in any service. */
  List<Reconciliation.Line> lines() {
    await().atMost(PATIENCE).until(() -> parked().containsAll(aside));
    var parked = parked();
    parked.removeAll(before);
    return List.of(
        new Reconciliation.Line(
            "keys of strangers: %d = keys that stand aside: %d"
                .formatted(aside.size(), parked.size()),
            parked.equals(aside)));
  }
}
