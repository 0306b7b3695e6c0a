package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.delivery.SameContactFound;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.secret.Sha256;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tips of one contact are known as such, and a contact that somebody guesses is not confirmed. */
class RecognitionTests {

  private static final MailGate MAIL = new MailGate();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static final Broker BROKER = new Broker();

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
  void somebody() {
    reporter = Reporter.with(BROKER, NOTIFY.contactKey());
  }

  @Test
  void tellsOfEachTipWhichOnesBeforeItHaveTheSameContact() throws SQLException {
    var second = reporter.again().withContact(reporter.contact().toUpperCase());
    var third = reporter.again();

    leaves(reporter, ContactKind.EMAIL, IdentityMode.REAL_NAME);
    leaves(second, ContactKind.EMAIL, IdentityMode.REAL_NAME);
    leaves(third, ContactKind.EMAIL, IdentityMode.REAL_NAME);

    assertThat(told(reporter)).isEmpty();
    assertThat(told(second)).containsExactly(List.of(reporter.tipId()));
    assertThat(told(third)).containsExactly(List.of(second.tipId(), reporter.tipId()));
    assertThat(NOTIFY.tablesThatHold(reporter.contact())).isEmpty();
    assertThat(NOTIFY.tablesThatHold(Sha256.hex(reporter.contact()))).isEmpty();
    assertThat(Broker.all(SameContactFound.class))
        .noneMatch(record -> new String(record.value()).contains("@"));
  }

  @Test
  void comparesNoTypedContactThatIsSealedWithAnything() {
    var guess = reporter.again();
    var open = reporter.again();

    leaves(reporter, ContactKind.EMAIL, IdentityMode.SEALED);
    leaves(guess, ContactKind.EMAIL, IdentityMode.SEALED);
    leaves(open, ContactKind.EMAIL, IdentityMode.REAL_NAME);

    assertThat(Stream.of(reporter, guess, open).map(RecognitionTests::told))
        .allMatch(List::isEmpty);
    assertThat(likeness(reporter)).isEmpty();
    assertThat(likeness(guess)).isEmpty();
  }

  @Test
  void comparesAccountsThatTheirPlatformVouchesFor() {
    var account = reporter.withContact("wechat_oa:" + UUID.randomUUID());
    var second = account.again();
    var other = reporter.again().withContact(account.contact() + "x");

    leaves(account, ContactKind.ACCOUNT, IdentityMode.SEALED);
    leaves(second, ContactKind.ACCOUNT, IdentityMode.SEALED);
    leaves(other, ContactKind.ACCOUNT, IdentityMode.SEALED);

    assertThat(told(second)).containsExactly(List.of(account.tipId()));
    assertThat(told(other)).isEmpty();
  }

  @Test
  void knowsNothingOfOtherDistricts() {
    var elsewhere = reporter.again();
    leaves(reporter, ContactKind.EMAIL, IdentityMode.REAL_NAME);

    BROKER.sendFrom(
        "330203",
        elsewhere.tipId().toString(),
        elsewhere.sealed(ContactKind.EMAIL, IdentityMode.REAL_NAME));
    awaitSeen(elsewhere);

    assertThat(told(elsewhere)).isEmpty();
  }

  @Test
  void isForgottenOnBothSidesWhenAContactIsErased() {
    var second = reporter.again();
    var third = reporter.again();
    Stream.of(reporter, second, third)
        .forEach(each -> leaves(each, ContactKind.EMAIL, IdentityMode.REAL_NAME));

    second.isErased();

    await().until(() -> told(second).size() == 2 && told(third).size() == 2);
    assertThat(told(second).getLast()).isEmpty();
    assertThat(told(third).getLast()).containsExactly(reporter.tipId());
    assertThat(likeness(second)).isEmpty();
    var fourth = reporter.again();
    leaves(fourth, ContactKind.EMAIL, IdentityMode.REAL_NAME);
    assertThat(told(fourth)).containsExactly(List.of(third.tipId(), reporter.tipId()));
  }

  /** Nobody stumbles over what a browser sealed wrongly. */
  @Test
  void passesOverWhatCannotBeRead() {
    var sealed = reporter.sealed(ContactKind.EMAIL, IdentityMode.REAL_NAME);
    var moved = reporter.again();
    BROKER.send(
        moved.tipId().toString(),
        new ContactSealed(
            moved.tipId(),
            Reporter.NUMBER,
            ContactKind.EMAIL,
            IdentityMode.REAL_NAME,
            sealed.suite(),
            sealed.keyId(),
            sealed.enc(),
            sealed.ciphertext(),
            "00".repeat(32),
            null));
    awaitSeen(moved);

    assertThat(told(moved)).isEmpty();
    assertThat(likeness(moved)).isEmpty();
  }

  private static void leaves(Reporter reporter, ContactKind kind, IdentityMode mode) {
    reporter.leavesContact(kind, mode);
    awaitSeen(reporter);
  }

  private static void awaitSeen(Reporter reporter) {
    await()
        .until(
            () ->
                NOTIFY
                    .query(
                        "select to_compare from contact where tip_id = '%s'"
                            .formatted(reporter.tipId()))
                    .equals("f"));
    var written = seqOf(reporter);
    await().until(() -> told(reporter).size() == written);
  }

  private static int seqOf(Reporter reporter) {
    var told =
        NOTIFY.query(
            "select told from recognition where tip_id = '%s'".formatted(reporter.tipId()));
    return told.isEmpty() ? 0 : Integer.parseInt(told);
  }

  private static List<List<UUID>> told(Reporter reporter) {
    return Broker.all(SameContactFound.class, SameContactFound.key(reporter.tipId())).stream()
        .map(SameContactFound::sameContactAs)
        .toList();
  }

  private static String likeness(Reporter reporter) {
    return NOTIFY.query(
        "select likeness from recognition where tip_id = '%s' and likeness is not null"
            .formatted(reporter.tipId()));
  }
}
