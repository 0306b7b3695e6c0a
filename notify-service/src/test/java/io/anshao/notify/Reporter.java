package io.anshao.notify;

import static org.awaitility.Awaitility.await;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.seal.Payee;
import io.anshao.edge.seal.PayeeSealing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Somebody who reported something, and what intake and case-service say of it. */
record Reporter(Broker broker, String keyId, UUID tipId, String contact) {

  static final String NUMBER = "JB20210608-7K3M9Q";

  /** Somebody with an address of their own. */
  static Reporter with(Broker broker, String keyId) {
    return new Reporter(broker, keyId, UUID.randomUUID(), "r" + UUID.randomUUID() + "@example.org");
  }

  Reporter withContact(String other) {
    return new Reporter(broker, keyId, tipId, other);
  }

  void leavesContact() {
    leavesContact(ContactKind.EMAIL);
  }

  void leavesContact(ContactKind kind) {
    broker.send(tipId.toString(), sealed(kind));
  }

  void leavesContact(ContactKind kind, IdentityMode mode) {
    broker.send(tipId.toString(), sealed(kind, mode));
  }

  /** Another tip of the same person. */
  Reporter again() {
    return new Reporter(broker, keyId, UUID.randomUUID(), contact);
  }

  ContactSealed sealed(ContactKind kind) {
    return sealed(kind, IdentityMode.SEALED);
  }

  ContactSealed sealed(ContactKind kind, IdentityMode mode) {
    var hash = sha256(UUID.randomUUID().toString());
    var sealed = ContactSealing.seal(keyId, publicKey(), hash, contact);
    return new ContactSealed(
        tipId,
        NUMBER,
        kind,
        mode,
        Hpke.SUITE,
        keyId,
        base64(sealed.enc()),
        base64(sealed.ciphertext()),
        HexFormat.of().formatHex(hash),
        null);
  }

  /** To whom a reward is to be paid, for a claim of its own. */
  ContactSealed.Payee sealedPayee(String name, String idNumber, String account) {
    var hash = sha256(UUID.randomUUID().toString());
    var sealed =
        PayeeSealing.seal(keyId, publicKey(), hash, new Payee(name, idNumber, "测试银行江北支行", account));
    return new ContactSealed.Payee(
        keyId, base64(sealed.enc()), base64(sealed.ciphertext()), HexFormat.of().formatHex(hash));
  }

  void isErased() {
    broker.erase(tipId.toString(), ContactSealed.class);
  }

  /** The message's id. */
  UUID isToldThat(String template) {
    var notice =
        new NoticeRequested(
            UUID.randomUUID(), tipId, template, NUMBER, Instant.now(), LocalDate.of(2021, 7, 8));
    broker.send(notice.messageId().toString(), notice);
    return notice.messageId();
  }

  static NoticeSettled settled(UUID messageId) {
    var key = messageId.toString();
    return await()
        .until(() -> Broker.all(NoticeSettled.class, key), all -> !all.isEmpty())
        .getFirst();
  }

  private byte[] publicKey() {
    var published =
        await().until(() -> Broker.all(SealingKeyPublished.class, keyId), all -> !all.isEmpty());
    return Base64.getDecoder().decode(published.getFirst().publicKey());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
