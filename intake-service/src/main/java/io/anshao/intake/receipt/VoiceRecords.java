package io.anshao.intake.receipt;

import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.IdentitySealed;
import io.anshao.contracts.tip.RewardClaimed;
import io.anshao.contracts.tip.TipRated;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.edge.seal.Hpke;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other services are told of what a reporter says: case-service that it was said,
 * notify-service the whole sealed state of the reporter. Needs the lock of the tip.
 */
final class VoiceRecords {

  private static final String SOURCE = "/anshao/intake";

  /** Rows of the outbox stay: the newest is what is known of the reporter. */
  private static final String LAST =
      "select seq, payload from outbox where topic = ? and key = ? order by seq desc limit 1";

  private VoiceRecords() {}

  /**
   * @param seq of the voice after the tip's own record
   * @param photos what is known of those that come with it; case-service hears of them first
   */
  static List<OutboxRecord> of(Connection tx, Voice voice, long seq, List<PhotographTaken> photos)
      throws SQLException {
    var records = new ArrayList<OutboxRecord>();
    photos.forEach(photo -> records.add(record(voice, photo, photo.uploadId(), 1)));
    records.add(record(voice, event(voice), seq));
    if (voice.said().isSealed()) {
      var last = last(tx, voice);
      records.add(record(voice, sealed(voice, last.state()), last.seq() + 1));
    }
    return records;
  }

  private static OutboxRecord record(Voice voice, Object event, long seq) {
    return record(voice, event, voice.by().tipId(), seq);
  }

  /** What is known of the reporter, and its number. */
  private record Last(long seq, @Nullable ContactSealed state) {}

  private static Last last(Connection tx, Voice voice) throws SQLException {
    try (var select = tx.prepareStatement(LAST)) {
      select.setString(1, Topic.CONTACTS.kafkaName());
      select.setString(2, voice.by().tipId().toString());
      try (var rows = select.executeQuery()) {
        return rows.next() ? new Last(rows.getLong(1), state(rows.getBytes(2))) : new Last(0, null);
      }
    }
  }

  private static @Nullable ContactSealed state(byte @Nullable [] payload) {
    return payload == null
        ? null
        : (ContactSealed) Events.read(Events.typeOf(ContactSealed.class), payload);
  }

  private static Object event(Voice voice) {
    var by = voice.by();
    return switch (voice.said()) {
      case Said.Words words ->
          new TipVoiced(
              by.tipId(),
              by.district(),
              words.voice(),
              words.text(),
              words.uploads().isEmpty() ? null : words.uploads(),
              voice.at());
      case Said.Rated rated ->
          new TipRated(
              by.tipId(),
              by.district(),
              rated.rating(),
              rated.inTime(),
              rated.resolved(),
              rated.text(),
              voice.at());
      case Said.Claim claim ->
          new RewardClaimed(
              by.tipId(), by.district(), claim.payee().idempotencyKeyHash(), voice.at());
      case Said.Sealing sealing ->
          new IdentitySealed(by.tipId(), by.district(), sealing.contact(), voice.at());
    };
  }

  private static ContactSealed sealed(Voice voice, @Nullable ContactSealed known) {
    var by = voice.by();
    var state =
        known == null
            ? new ContactSealed(
                by.tipId(),
                by.tipNumber(),
                ContactKind.NONE,
                null,
                Hpke.SUITE,
                null,
                null,
                null,
                null,
                null)
            : known;
    return switch (voice.said()) {
      case Said.Words _, Said.Rated _ -> state;
      case Said.Claim claim -> state.with(claim.payee());
      case Said.Sealing sealing ->
          new ContactSealed(
              by.tipId(),
              by.tipNumber(),
              sealing.contact(),
              IdentityMode.SEALED,
              Hpke.SUITE,
              sealing.keyId(),
              sealing.enc(),
              sealing.ciphertext(),
              voice.keyHash(),
              state.payee());
    };
  }

  private static OutboxRecord record(Voice voice, Object event, UUID key, long seq) {
    return OutboxRecord.of(
        SOURCE,
        event,
        key.toString(),
        seq,
        voice.by().district(),
        voice.at(),
        null,
        voice.traceparent());
  }
}
