package io.anshao.intake.tip;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke.Sealed;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.webhook.OtherSystem;
import io.anshao.messaging.reference.ReferenceStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** A reporter's contact is sealed in memory and lies nowhere in clear. */
@IntakeTest
class ContactTests {

  private static final String PHONE = "13876543210";
  private static final String E164 = "+86" + PHONE;

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private ReferenceStore reference;

  @Test
  void sealsAPlainContactForNotifyServiceAlone() {
    var key = UUID.randomUUID();
    var answer = intake.submit(sealedTip("{\"kind\":\"phone\",\"value\":\"138 7654 3210\"}"), key);
    var id = answer.json().path("tipId").asString();

    await().until(() -> topics.of(Topic.CONTACTS, id).size() == 1);

    var record = topics.of(Topic.CONTACTS, id).getFirst();
    var envelope = Envelope.ofHeaders(TestTopics.headersOf(record));
    var contact = (ContactSealed) Events.read(envelope.type(), record.value());
    assertThat(envelope.seq()).isEqualTo(1);
    assertThat(contact.contactKind()).isEqualTo(ContactKind.PHONE);
    assertThat(contact.tipNumber()).isEqualTo(answer.json().path("tipNumber").asString());
    assertThat(open(contact)).isEqualTo(E164);
    assertThat(rows.one("select contact_kind from tip where id = '%s'", id)).isEqualTo("phone");
  }

  @Test
  void takesWhatABrowserSealed() {
    var key = new IdempotencyKey(UUID.randomUUID());
    var sealed =
        ContactSealing.seal(
            "contact-1", TestReference.CONTACT.publicKey(), key.sha256(), "a@example.com");
    var json =
        "{\"kind\":\"email\",\"keyId\":\"contact-1\",\"enc\":\"%s\",\"ciphertext\":\"%s\"}"
            .formatted(base64(sealed.enc()), base64(sealed.ciphertext()));

    var id = intake.submit(sealedTip(json), key.value()).json().path("tipId").asString();

    await().until(() -> topics.of(Topic.CONTACTS, id).size() == 1);
    var record = topics.of(Topic.CONTACTS, id).getFirst();
    var type = TestTopics.headersOf(record).get(Envelope.TYPE);
    assertThat(open((ContactSealed) Events.read(type, record.value()))).isEqualTo("a@example.com");
  }

  @Test
  void keepsAContactInClearNowhere(CapturedOutput output) {
    var key = UUID.randomUUID();
    var body = sealedTip("{\"kind\":\"phone\",\"value\":\"" + PHONE + "\"}");
    var id = intake.submit(body, key).json().path("tipId").asString();
    intake.submit(body, key);
    intake.submit(body.replace("真名", "假名"), key);
    intake.submit(sealedTip("{\"kind\":\"fax\",\"value\":\"" + PHONE + "\"}"));
    intake.submit(sealedTip("{\"kind\":\"phone\",\"value\":\"" + PHONE + "99\"}"));
    intake.submit(sealedTip("{\"kind\":\"phone\",\"value\":\"" + PHONE + "\""));
    await().until(() -> topics.of(Topic.CONTACTS, id).size() == 1);

    var hex = HexFormat.of().formatHex(PHONE.getBytes(StandardCharsets.US_ASCII));
    assertThat(rows.everything())
        .isNotEmpty()
        .noneMatch(row -> row.contains(PHONE) || row.contains(hex));
    for (var topic : List.of(Topic.TIPS, Topic.CONTACTS)) {
      assertThat(topics.all(topic))
          .isNotEmpty()
          .noneMatch(r -> contains(r.value(), PHONE))
          .noneMatch(r -> TestTopics.headersOf(r).toString().contains(PHONE));
    }
    assertThat(output.getAll()).doesNotContain(PHONE);
  }

  /** A contact that was erased by another test leaves a record without a value. */
  private static boolean contains(byte @Nullable [] value, String text) {
    return value != null && new String(value, StandardCharsets.UTF_8).contains(text);
  }

  @Test
  void asksForAContactWhereThereMustBeOneAndForNoneWhereThereMustNot() {
    var contact = "{\"kind\":\"phone\",\"value\":\"" + PHONE + "\"}";

    assertThat(fault(tip("x").with("identityMode", "\"real_name\"").json()))
        .isEqualTo("contact:required");
    assertThat(fault(tip("x").with("contact", contact).json())).isEqualTo("contact:not-allowed");
    assertThat(fault(sealedTip("{\"kind\":\"phone\",\"value\":\"12\"}")))
        .isEqualTo("contact.value:malformed");
    assertThat(fault(sealedTip("{\"kind\":\"phone\"}"))).isEqualTo("contact.value:required");
    assertThat(
            fault(
                sealedTip(
                    "{\"kind\":\"phone\",\"keyId\":\"contact-1\",\"enc\":\"AAAA\",\"ciphertext\":\"?\"}")))
        .isEqualTo("contact.enc:malformed");
    assertThat(
            fault(
                sealedTip(
                    "{\"kind\":\"phone\",\"keyId\":\"contact-0\",\"enc\":\"%s\",\"ciphertext\":\"%s\"}"
                        .formatted(base64(new byte[65]), base64(new byte[528])))))
        .isEqualTo("contact.keyId:unknown-key");
  }

  /** What begins without notify-service takes anonymous tips only. */
  @Test
  void takesNoContactWhileThereIsNoKey() {
    var contact = sealedTip("{\"kind\":\"phone\",\"value\":\"" + PHONE + "\"}");
    var system = OtherSystem.letIn(intake, "other");
    var post = "{\"platform\":\"other\",\"postId\":\"1\",\"description\":\"x\",\"author\":\"y\"}";
    try {
      publishKey(2, java.time.Instant.EPOCH.plusSeconds(1));

      var refused = intake.submit(contact);

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.problem()).isEqualTo("sealing-key-missing");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(system.send("m", post).status()).isEqualTo(503);
      assertThat(intake.submit(tip("无名").json()).status()).isEqualTo(201);
      assertThat(intake.get("/api/v1/districts/330205").json().has("sealingKey")).isFalse();
    } finally {
      publishKey(3, null);
    }
    assertThat(intake.submit(contact).status()).isEqualTo(201);
    assertThat(system.send("m", post).status()).isEqualTo(201);
  }

  private void publishKey(long seq, java.time.@org.jspecify.annotations.Nullable Instant until) {
    var key = TestReference.sealingKey(Purpose.CONTACT, until);
    topics.publish("contact-1", TestReference.DISTRICT, seq, key);
    await()
        .until(
            () ->
                reference
                    .find(SealingKeyPublished.class, "key/contact-1")
                    .filter(key::equals)
                    .isPresent());
  }

  private static String sealedTip(String contact) {
    return tip("真名").with("identityMode", "\"sealed\"").with("contact", contact).json();
  }

  private String fault(String body) {
    var error = intake.submit(body).json().path("errors").path(0);
    return error.path("field").asString() + ":" + error.path("code").asString();
  }

  private static String open(ContactSealed contact) {
    var sealed =
        new Sealed(
            Base64.getDecoder().decode(contact.enc()),
            Base64.getDecoder().decode(contact.ciphertext()));
    return ContactSealing.open(
        contact.keyId(),
        TestReference.CONTACT,
        HexFormat.of().parseHex(contact.idempotencyKeyHash()),
        sealed);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
