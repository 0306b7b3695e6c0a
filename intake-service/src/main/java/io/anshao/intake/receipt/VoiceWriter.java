package io.anshao.intake.receipt;

import io.anshao.intake.photo.WaitingUploads;
import io.anshao.intake.receipt.Voice.Outcome;
import io.anshao.messaging.batch.Turns;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes what reporters say, numbered after their tip; the same key says it once. */
final class VoiceWriter implements BatchWriter<Voice, Outcome> {

  /** A reward is claimed once, and once more each time it could not be paid. */
  private static final String INSERT =
      """
      insert into tip_voice (tip_id, seq, kind, body, said_at, key_hash, rating, in_time, resolved, uploads)
      select said.tip, (select coalesce(max(seq), 1) + 1 from tip_voice where tip_id = said.tip),
             said.kind, said.body, said.at, said.key, said.rating, said.in_time, said.resolved, said.uploads
        from (select ?::uuid, ?::text, ?::text, ?::timestamptz, ?::text, ?::text, ?::boolean, ?::boolean, ?::uuid[])
             said (tip, kind, body, at, key, rating, in_time, resolved, uploads)
       where said.kind <> 'claim'
          or (select count(*) from tip_voice where tip_id = said.tip and kind = 'claim')
             <= (select count(*) from progress_step
                  where tip_id = said.tip and status = 'reward_returned')
      on conflict (key_hash) do nothing
      returning seq""";

  private final Outbox outbox;

  VoiceWriter(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Object aggregate(Voice work) {
    return work.by().tipId();
  }

  @Override
  public int size(Voice work) {
    var text = work.text();
    return 1024 + (text == null ? 0 : 6 * text.length());
  }

  @Override
  public List<Outcome> write(Connection tx, List<Voice> batch) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    for (var voice : batch) {
      // another instance may number the same tip: one after the other
      Turns.take(tx, voice.by().tipId());
      var before = lookUp(tx, voice);
      outcomes.add(before.isPresent() ? before.get() : say(tx, voice));
    }
    return outcomes;
  }

  private Outcome say(Connection tx, Voice voice) throws SQLException {
    var by = voice.by();
    var claim =
        WaitingUploads.claim(
            tx, WaitingUploads.Owner.TIP, by.tipId(), by.district(), voice.uploads());
    if (!claim.missing().isEmpty()) {
      return new Outcome.UploadsGone(claim.missing());
    }
    var seq = insert(tx, voice);
    if (seq.isPresent()) {
      outbox.append(tx, VoiceRecords.of(tx, voice, seq.getAsLong(), claim.taken()));
    }
    return new Outcome.Stored();
  }

  private static OptionalLong insert(Connection tx, Voice voice) throws SQLException {
    var rated = voice.said() instanceof Said.Rated each ? each : null;
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, voice.by().tipId());
      insert.setString(2, voice.said().kind());
      insert.setString(3, voice.text());
      insert.setObject(4, voice.at().atOffset(ZoneOffset.UTC));
      insert.setString(5, voice.keyHash());
      insert.setString(6, rated == null ? null : rated.code());
      insert.setObject(7, rated == null ? null : rated.inTime(), Types.BOOLEAN);
      insert.setObject(8, rated == null ? null : rated.resolved(), Types.BOOLEAN);
      insert.setArray(9, tx.createArrayOf("uuid", voice.uploads().toArray()));
      try (var rows = insert.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  @Override
  public Optional<Outcome> lookUp(Connection connection, Voice work) throws SQLException {
    var sql = "select 1 from tip_voice where key_hash = ?";
    try (var select = connection.prepareStatement(sql)) {
      select.setString(1, work.keyHash());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(new Outcome.Stored()) : Optional.empty();
      }
    }
  }
}
