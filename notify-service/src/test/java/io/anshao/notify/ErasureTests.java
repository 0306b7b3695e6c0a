package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.contact.ContactSealed.Payee;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.messaging.outbox.Thinning;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * After a tombstone nothing that is kept here leads back to the reporter, and only then is that
 * confirmed.
 */
class ErasureTests {

  @Test
  void leavesNoCiphertextNoPayeeAndNoMessageThatLeadsBack() {
    try (var mail = new MailGate();
        var broker = new Broker()) {
      var notify = new Notify(mail.port());
      try (var _ = notify.start()) {
        var reporter = Reporter.with(broker, notify.contactKey());
        var sealed = withPayee(reporter.sealed(ContactKind.EMAIL), reporter);
        broker.send(reporter.tipId().toString(), sealed);
        var claim = sealed.payee().idempotencyKeyHash();
        broker.send(
            RewardAwarded.key(Broker.DISTRICT, "JL202100001"),
            new RewardAwarded(
                Broker.DISTRICT, "JL202100001", reporter.tipId(), claim, 500, Instant.now()));
        var told = reporter.isToldThat("tip-accepted");
        assertThat(Reporter.settled(told).outcome()).isEqualTo(Outcome.DELIVERED);
        mail.setAway(true);
        var waiting = reporter.isToldThat("tip-closed");
        await().until(() -> !notify.query(failureOf(waiting)).equals("null"));

        var order =
            new ErasureOrdered(
                UUID.randomUUID(),
                reporter.tipId(),
                Broker.DISTRICT,
                List.of(ErasedKind.CONTACT),
                Instant.now());
        broker.send(order.orderId().toString(), order);
        await()
            .until(
                () ->
                    notify
                        .query(
                            "select count(*) from erasure where tip_id = '%s'"
                                .formatted(reporter.tipId()))
                        .equals("1"));
        assertThat(Broker.all(ContactErased.class, ContactErased.key(order.orderId()))).isEmpty();
        reporter.isErased();

        await()
            .until(
                () ->
                    Broker.all(ContactErased.class, ContactErased.key(order.orderId())).size()
                        == 1);
        assertThat(Reporter.settled(waiting).outcome()).isEqualTo(Outcome.GIVEN_UP);
        await()
            .untilAsserted(
                () -> {
                  for (var secret :
                      new String[] {
                        hex(sealed.ciphertext()),
                        hex(sealed.enc()),
                        hex(sealed.payee().ciphertext()),
                        claim
                      }) {
                    assertThat(notify.tablesThatHold(secret)).isEmpty();
                  }
                  assertThat(notify.query(messagesThatLeadBack(reporter))).isEqualTo("0");
                  assertThat(notify.query(payoutsThatLeadBack(reporter))).isEqualTo("0");
                });
        assertThat(notify.query("select yuan from payout where reward_no = 'JL202100001'"))
            .isEqualTo("500");
      }
    }
  }

  /**
   * Messages forget whom they were for, so that no table here tells again what was told of them:
   * the outbox is the one log of this service, and stays whole.
   */
  @Test
  void keepsWhatItToldAndTellsItAgain() {
    try (var mail = new MailGate();
        var broker = new Broker()) {
      var notify = new Notify(mail.port());
      try (var running =
          notify.start("--anshao.messaging.outbox.keep=0s", "--anshao.notice.keep=0s")) {
        var reporter = Reporter.with(broker, notify.contactKey());
        reporter.leavesContact();
        var told = reporter.isToldThat("tip-accepted");
        Reporter.settled(told);
        assertThat(running.context().getBean(Thinning.class).isAutoStartup()).isFalse();
        await()
            .until(
                () ->
                    notify
                        .query("select number from message where id = '%s'".formatted(told))
                        .isEmpty());

        assertThat(
                notify.query(
                    "select count(*) from outbox where log_tells is not null or payload is null"))
            .isEqualTo("0");
        notify.query("select republish('anshao.deliveries.v1', '%s', null)".formatted(told));

        var all =
            await()
                .until(
                    () -> Broker.all(NoticeSettled.class, told.toString()),
                    each -> each.size() == 2);
        assertThat(all.getLast()).isEqualTo(all.getFirst());
      }
    }
  }

  private static ContactSealed withPayee(ContactSealed contact, Reporter reporter) {
    var other = reporter.sealed(ContactKind.EMAIL);
    return contact.with(
        new Payee(other.keyId(), other.enc(), other.ciphertext(), other.idempotencyKeyHash()));
  }

  private static String failureOf(UUID message) {
    return "select coalesce(last_failure, 'null') from message where id = '%s'".formatted(message);
  }

  private static String messagesThatLeadBack(Reporter reporter) {
    return "select count(*) from message where tip_id = '%s' or number = '%s'"
        .formatted(reporter.tipId(), Reporter.NUMBER);
  }

  private static String payoutsThatLeadBack(Reporter reporter) {
    return "select count(*) from payout where tip_id = '%s' or claim is not null"
        .formatted(reporter.tipId());
  }

  private static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }
}
