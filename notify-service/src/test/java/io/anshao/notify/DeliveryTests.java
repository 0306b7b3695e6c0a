package io.anshao.notify;

import static io.anshao.notify.Reporter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.contracts.tip.ContactKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a notice to a settled message, with a mail server that has its days. */
class DeliveryTests {

  private static final MailGate MAIL = new MailGate();
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static Notify.Instance instance;

  private Reporter reporter;

  @BeforeAll
  static void start() {
    instance = NOTIFY.start();
  }

  @AfterAll
  static void stop() {
    instance.close();
    BROKER.close();
    MAIL.close();
  }

  @BeforeEach
  void somebodyReports() {
    reporter = Reporter.with(BROKER, NOTIFY.contactKey());
  }

  @ParameterizedTest
  @CsvSource({
    "tip-accepted, 已受理，编号JB20210608-7K3M9Q，预计于2021年7月8日前办结。, by 8 July 2021",
    "tip-declined, 不予受理, is not ours to handle",
    "tip-closed, 如有异议，请于2021年7月8日前申请复查, ask for a review by 8 July 2021"
  })
  void mailsWhatHappenedAndTellsOfItOnce(String template, String chinese, String english)
      throws MessagingException, IOException {
    reporter.leavesContact();

    var message = reporter.isToldThat(template);

    assertThat(settled(message))
        .extracting(NoticeSettled::tipId, NoticeSettled::template, NoticeSettled::outcome)
        .containsExactly(reporter.tipId(), template, Outcome.DELIVERED);
    var mails = MAIL.mailsTo(reporter.contact());
    assertThat(mails).hasSize(1);
    var mail = mails.getFirst();
    assertThat(textOf(mail))
        .contains(chinese, english, Reporter.NUMBER, "http://localhost:8080/track\n");
    assertThat(mail.getSubject()).isEqualTo("您有一条进展通知 · An update for you");
    assertThat(mail.getFrom()[0]).hasToString("no-reply@localhost");
    assertThat(mail.getMessageID()).isEqualTo("<" + message + "@localhost>");
    assertThat(Broker.all(NoticeSettled.class, message.toString())).hasSize(1);
  }

  @Test
  void waitsForTheContact() {
    var message = reporter.isToldThat("tip-accepted");
    awaitArrival(message);

    reporter.leavesContact();

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo(reporter.contact())).hasSize(1);
  }

  @Test
  void givesUpWhatWaitsForAContactThatIsErased() {
    var message = reporter.isToldThat("tip-accepted");
    awaitArrival(message);

    reporter.isErased();

    assertThat(settled(message).outcome()).isEqualTo(Outcome.GIVEN_UP);
  }

  @Test
  void forgetsAnErasedContact() {
    reporter.leavesContact();
    reporter.isErased();
    await().until(() -> !contactColumn("erased_at", reporter).isEmpty());

    assertThat(settled(reporter.isToldThat("tip-closed")).outcome()).isEqualTo(Outcome.GIVEN_UP);
    assertThat(MAIL.mailsTo(reporter.contact())).isEmpty();
    assertThat(
            contactColumn(
                "num_nulls(kind, key_id, enc, ciphertext, idempotency_key_hash)", reporter))
        .isEqualTo("5");
  }

  @Test
  void givesUpATelephoneNumber() {
    var caller = reporter.withContact("+8613800000000");
    caller.leavesContact(ContactKind.PHONE);

    assertThat(settled(caller.isToldThat("tip-accepted")).outcome()).isEqualTo(Outcome.GIVEN_UP);
  }

  @Test
  void givesUpANameOnAPlatform() {
    var author = reporter.withContact("weibo:somebody");
    author.leavesContact(ContactKind.ACCOUNT);

    assertThat(settled(author.isToldThat("tip-accepted")).outcome()).isEqualTo(Outcome.GIVEN_UP);
    assertThat(
            NOTIFY.query(
                "select kind from contact where tip_id = '%s'".formatted(reporter.tipId())))
        .isEqualTo("account");
  }

  @Test
  void givesUpWhatIsNoAddress() {
    var careless = reporter.withContact("not an address");
    careless.leavesContact();

    assertThat(settled(careless.isToldThat("tip-accepted")).outcome()).isEqualTo(Outcome.GIVEN_UP);
  }

  @Test
  void givesUpAContactThatWasMovedFromAnotherTip() {
    var other = reporter.sealed(ContactKind.EMAIL);
    BROKER.send(
        reporter.tipId().toString(),
        new ContactSealed(
            reporter.tipId(),
            Reporter.NUMBER,
            ContactKind.EMAIL,
            null,
            other.suite(),
            other.keyId(),
            other.enc(),
            other.ciphertext(),
            "00".repeat(32),
            null));

    assertThat(settled(reporter.isToldThat("tip-accepted")).outcome()).isEqualTo(Outcome.GIVEN_UP);
    assertThat(MAIL.mailsTo(reporter.contact())).isEmpty();
  }

  @Test
  void triesAgainWhatIsRefusedForNow() {
    MAIL.refuse(reporter.contact(), "451 greylisted", 2);
    reporter.leavesContact();

    var message = reporter.isToldThat("tip-accepted");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo(reporter.contact())).hasSize(1);
    assertThat(column("attempts", message)).isEqualTo("3");
  }

  @Test
  void waitsForTheMailServer() {
    MAIL.setAway(true);
    reporter.leavesContact();
    var message = reporter.isToldThat("tip-accepted");
    await().until(() -> column("last_failure", message).equals("no connection"));

    MAIL.setAway(false);

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo(reporter.contact())).hasSize(1);
  }

  @Test
  void tellsOfARefusedAddress() {
    MAIL.refuse(reporter.contact(), "550 5.1.1 no such user", 9);
    reporter.leavesContact();

    var message = reporter.isToldThat("tip-accepted");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.BOUNCED);
    assertThat(column("attempts", message)).isEqualTo("1");
  }

  @Test
  void showsADoubleByItsMessageId() throws MessagingException {
    MAIL.loseNextAcceptance();
    reporter.leavesContact();

    var message = reporter.isToldThat("tip-accepted");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    var mails = MAIL.mailsTo(reporter.contact());
    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    assertThat(Broker.all(NoticeSettled.class, message.toString())).hasSize(1);
  }

  @Test
  void sendsNoDoubleWhenTheDatabaseBreaksMeanwhile() {
    MAIL.beforeNextAcceptance(
        () ->
            NOTIFY.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()"));
    reporter.leavesContact();

    var message = reporter.isToldThat("tip-accepted");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(column("attempts", message)).isEqualTo("1");
    assertThat(MAIL.mailsTo(reporter.contact())).hasSize(1);
  }

  @Test
  void ignoresARepeatedNoticeEvenWithoutItsInbox() {
    reporter.leavesContact();
    var id = UUID.randomUUID();
    var notice =
        new NoticeRequested(
            id, reporter.tipId(), "tip-accepted", Reporter.NUMBER, Instant.now(), null);
    BROKER.send(id.toString(), notice);
    settled(id);

    NOTIFY.execute("delete from inbox where consumer = 'notice-reaction'");
    BROKER.sendAs(id.toString(), notice, 1);
    BROKER.sendAs(id.toString(), notice, 1);
    awaitArrival(reporter.isToldThat("tip-closed"));

    await().until(() -> inboxOf(id).equals("1"));
    assertThat(Broker.all(NoticeSettled.class, id.toString())).hasSize(1);
    assertThat(
            NOTIFY.query(
                "select count(*) from message where tip_id = '%s' and template = 'tip-accepted'"
                    .formatted(reporter.tipId())))
        .isEqualTo("1");
  }

  @Test
  void parksANoticeItHasNoTextFor() {
    reporter.leavesContact();

    var message = reporter.isToldThat("tip-teleported");

    await()
        .until(
            () ->
                NOTIFY
                    .query("select reason from parked where key = '%s'".formatted(message))
                    .equals("no template tip-teleported"));
  }

  @Test
  void deliversWhatADeadCourierHadTaken() {
    MAIL.setAway(true);
    reporter.leavesContact();
    var message = reporter.isToldThat("tip-accepted");
    awaitArrival(message);
    NOTIFY.execute(
        "update message set next_at = now() + interval '2 s', attempts = attempts + 1 where id = '%s'"
            .formatted(message));

    MAIL.setAway(false);

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo(reporter.contact())).hasSize(1);
  }

  private static void awaitArrival(UUID message) {
    await().until(() -> column("template", message).startsWith("tip-"));
  }

  private static String column(String name, UUID message) {
    return NOTIFY.query("select %s from message where id = '%s'".formatted(name, message));
  }

  private static String contactColumn(String name, Reporter reporter) {
    return NOTIFY.query(
        "select %s from contact where tip_id = '%s' and erased_at is not null"
            .formatted(name, reporter.tipId()));
  }

  private static String inboxOf(UUID key) {
    return NOTIFY.query(
        "select last_seq from inbox where topic = '%s' and key = '%s'"
            .formatted(Topic.NOTICES.kafkaName(), key));
  }

  private static String textOf(MimeMessage mail) throws MessagingException, IOException {
    return mail.getContent().toString().replace("\r\n", "\n");
  }
}
