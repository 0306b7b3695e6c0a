package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.messaging.HookedDatabase.Point;
import io.anshao.messaging.MessagingServers.Published;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Relay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay that stands still in the middle of its work, for longer than its lease. */
class PausedRelayTests {

  private final List<Relay> running = new ArrayList<>();
  private final AtomicBoolean armed = new AtomicBoolean(true);
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private Bench bench;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
  }

  @AfterEach
  void close() {
    released.countDown();
    running.forEach(Relay::stop);
  }

  @Test
  void bringsNothingBackThatWasErasedMeanwhile() throws Exception {
    append(contact(1));
    var paused = startPausingAt(Point.COMMITTED, "outbox_unsent");
    reached.await();

    var other = start(bench);
    await().until(() -> unsent() == 0);
    append(tombstone(2));
    await().until(() -> unsent() == 0);
    released.countDown();
    // it does not know yet that it lost its slot: what it sends now is fenced off
    await().until(() -> !paused.isHolder());
    append(contact("other", 1));
    await().until(() -> unsent() == 0);

    assertThat(other.isHolder()).isTrue();
    awaitContacts(1, 2);
    assertThat(afterRebuild()).containsOnlyKeys("other");
  }

  @Test
  void sendsAgainWhatWasErasedAndQueuedAgainOnItsWay() throws Exception {
    append(contact(1));
    startPausingAt(Point.STATEMENT, "delete from outbox_unsent");
    reached.await();

    bench.execute("update outbox set payload = convert_to('{}', 'UTF8')");
    bench.execute("select republish('anshao.contacts.v1', null, null)");
    released.countDown();

    await().until(() -> unsent() == 0);
    awaitContacts(1, 1);
    assertThat(afterRebuild()).containsEntry("k", "{}");
  }

  private Relay startPausingAt(Point where, String fragment) {
    var slow =
        HookedDatabase.of(
            bench.database,
            (point, sql) -> {
              if (point == where && sql.contains(fragment) && armed.getAndSet(false)) {
                reached.countDown();
                awaitRelease();
              }
            });
    return start(bench.through(slow));
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Relay start(Bench instance) {
    var relay = instance.relay();
    relay.start();
    running.add(relay);
    return relay;
  }

  private OutboxRecord contact(long seq) {
    return contact("k", seq);
  }

  private OutboxRecord contact(String key, long seq) {
    var sealed =
        new ContactSealed(
            new UUID(0, 1),
            "JB20210608-7K3M9Q",
            ContactKind.PHONE,
            null,
            "s",
            "k",
            "e",
            "c",
            "h",
            null);
    return OutboxRecord.of(
        "/anshao/intake", sealed, bench.prefix + key, seq, "330205", Instant.EPOCH, null, null);
  }

  private OutboxRecord tombstone(long seq) {
    return OutboxRecord.tombstone(
        "/anshao/intake", ContactSealed.class, bench.prefix + "k", seq, "330205", Instant.EPOCH);
  }

  private void append(OutboxRecord published) {
    bench.transact(tx -> bench.outbox.append(tx, List.of(published)));
    bench.wake.run();
  }

  private long unsent() {
    return bench.count("select count(*) from outbox_unsent");
  }

  /** The broker answers a commit before it has marked every partition. */
  private void awaitContacts(long... seqs) {
    await()
        .untilAsserted(
            () ->
                assertThat(contacts().stream().mapToLong(Published::seq).toArray())
                    .containsExactly(seqs));
  }

  private List<Published> contacts() {
    return MessagingServers.read(MessagingServers.brokers(), Topic.CONTACTS, bench.prefix).stream()
        .filter(p -> p.key().equals("k"))
        .toList();
  }

  /** What a reader holds who takes the topic in from its beginning. */
  private HashMap<String, String> afterRebuild() {
    var state = new HashMap<String, String>();
    for (var each :
        MessagingServers.read(MessagingServers.brokers(), Topic.CONTACTS, bench.prefix)) {
      if (each.value() == null) {
        state.remove(each.key());
      } else {
        state.put(each.key(), each.value());
      }
    }
    return state;
  }
}
