package io.anshao.notify;

import static org.awaitility.Awaitility.await;

import io.anshao.contracts.NameUuid;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.notice.StaffNoticeRequested;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.contracts.reference.StaffReachDefined.Quiet;
import io.anshao.edge.seal.AddressSealing;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.secret.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff, and what case-service says of them. */
record Colleague(Broker broker, String keyId, UUID person, String mail) {

  static final String NUMBER = "JBAQ2021000001";

  static Colleague with(Broker broker, String keyId) {
    return new Colleague(
        broker, keyId, UUID.randomUUID(), "s" + UUID.randomUUID() + "@office.example");
  }

  /** At every hour. */
  void leavesMail() {
    leaves(null, address(ChannelKind.MAIL, mail));
  }

  void leaves(@Nullable Quiet quiet, StaffReachDefined.Address... addresses) {
    broker.send(
        StaffReachDefined.key(person),
        new StaffReachDefined(person, Broker.DISTRICT, Hpke.SUITE, List.of(addresses), quiet));
  }

  StaffReachDefined.Address address(ChannelKind channel, String text) {
    var hash = Sha256.of(UUID.randomUUID().toString());
    var sealed = AddressSealing.seal(keyId, publicKey(), hash, text);
    return new StaffReachDefined.Address(
        channel,
        keyId,
        Base64.getEncoder().encodeToString(sealed.enc()),
        Base64.getEncoder().encodeToString(sealed.ciphertext()),
        HexFormat.of().formatHex(hash));
  }

  StaffNoticeRequested notice(UUID event, ChannelKind channel, String kind, boolean urgent) {
    return new StaffNoticeRequested(
        NameUuid.ofMessage(event, person, channel.code()),
        event,
        person,
        channel,
        kind,
        NUMBER,
        "/cases/" + event,
        Instant.parse("2021-06-08T04:00:00Z"),
        LocalDate.of(2021, 6, 9),
        urgent);
  }

  /** The message's id. */
  UUID isTold(String kind) {
    return isTold(notice(UUID.randomUUID(), ChannelKind.MAIL, kind, false));
  }

  UUID isTold(StaffNoticeRequested notice) {
    broker.send(notice.messageId().toString(), notice);
    return notice.messageId();
  }

  static StaffNoticeSettled settled(UUID messageId) {
    return await()
        .until(
            () -> Broker.all(StaffNoticeSettled.class, messageId.toString()), all -> !all.isEmpty())
        .getFirst();
  }

  private byte[] publicKey() {
    var published =
        await().until(() -> Broker.all(SealingKeyPublished.class, keyId), all -> !all.isEmpty());
    return Base64.getDecoder().decode(published.getFirst().publicKey());
  }
}
