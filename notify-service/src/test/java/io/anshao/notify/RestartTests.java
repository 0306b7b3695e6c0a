package io.anshao.notify;

import static io.anshao.notify.Reporter.settled;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.key.SealingKeyPublished;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stop, a second start and a second instance change: nothing. */
class RestartTests {

  private final MailGate mail = new MailGate();
  private final Broker broker = new Broker();
  private Notify notify;

  @BeforeEach
  void prepare() {
    notify = new Notify(mail.port());
  }

  @AfterEach
  void cleanUp() {
    broker.close();
    mail.close();
  }

  @Test
  void deliversAfterARestartWhatWaitedBefore() {
    UUID message;
    Reporter reporter;
    String key;
    mail.setAway(true);
    try (var _ = notify.start()) {
      key = notify.contactKey();
      reporter = Reporter.with(broker, key);
      reporter.leavesContact();
      message = reporter.isToldThat("tip-accepted");
      await().until(() -> notify.query("select count(*) from message").equals("1"));
    }
    mail.setAway(false);

    try (var _ = notify.start()) {
      assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
      assertThat(notify.contactKey()).isEqualTo(key);
      assertThat(mail.mailsTo(reporter.contact())).hasSize(1);
      assertThat(Broker.all(SealingKeyPublished.class, key)).hasSize(1);
    }
  }

  @Test
  void sharesTheWorkAmongInstances() {
    try (var _ = notify.start();
        var _ = notify.start()) {
      var key = notify.contactKey();
      var reporters = IntStream.range(0, 40).mapToObj(i -> Reporter.with(broker, key)).toList();
      reporters.forEach(Reporter::leavesContact);
      var messages =
          reporters.stream().map(r -> r.isToldThat("tip-accepted").toString()).collect(toSet());

      await()
          .until(
              () ->
                  notify
                      .query(
                          "select count(*) from outbox where topic like '%deliveries%'"
                              + " and id not in (select id from outbox_unsent)")
                      .equals("40"));

      await()
          .until(
              () ->
                  Broker.all(NoticeSettled.class).stream()
                          .filter(
                              r -> messages.contains(new String(r.key(), StandardCharsets.UTF_8)))
                          .count()
                      >= 40);
      assertThat(reporters).allSatisfy(r -> assertThat(mail.mailsTo(r.contact())).hasSize(1));
      assertThat(
              Broker.all(NoticeSettled.class).stream()
                  .map(r -> new String(r.key(), StandardCharsets.UTF_8))
                  .filter(messages::contains))
          .hasSize(40)
          .doesNotHaveDuplicates();
      assertThat(notify.query("select count(*) from key_pair")).isEqualTo("2");
    }
  }
}
