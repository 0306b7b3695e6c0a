package io.anshao.notify.notice;

import io.anshao.contracts.notice.StaffNoticeRequested;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.notice.domain.Flood;
import io.anshao.notify.notice.domain.QuietHours;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each notice to a member of staff becomes one message, for event, person and channel are unique.
 * At night it waits, and when many come it goes out with the others, unless it is urgent.
 */
final class StaffReaction implements RecordHandler {

  /** What is urgent stands first in the line. */
  private static final String INSERT =
      """
      insert into message (id, notice, person, channel, district, template, number, path, due_on, at,
                           urgent, held_until, digest, next_at, traceparent)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, case when ? then timestamptz 'epoch' else now() end), ?)
      on conflict do nothing""";

  private static final String RECENT =
      """
      select count(*), min(received_at) from message
       where person = ? and channel = ? and not urgent and received_at > now() - make_interval(secs => ?)""";

  private final Texts texts;
  private final ReferenceStore reference;
  private final BusinessClock clock;
  private final Flood flood;

  StaffReaction(Texts texts, ReferenceStore reference, BusinessClock clock, Flood flood) {
    this.texts = texts;
    this.reference = reference;
    this.clock = clock;
    this.flood = flood;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      insert(tx, each, (StaffNoticeRequested) each.event());
    }
  }

  private void insert(Connection tx, Incoming incoming, StaffNoticeRequested notice)
      throws SQLException {
    if (!texts.has(notice.kind())) {
      throw new RefusedRecord("no template " + notice.kind());
    }
    var district = incoming.envelope().district();
    var held = notice.urgent() ? Optional.<Instant>empty() : quiet(notice).end(clock.now(district));
    var digest = notice.urgent() ? Optional.<Instant>empty() : digestAt(tx, notice);
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, notice.messageId());
      insert.setObject(2, notice.event());
      insert.setObject(3, notice.person());
      insert.setString(4, notice.channel().code());
      insert.setString(5, district);
      insert.setString(6, notice.kind());
      insert.setString(7, notice.number());
      insert.setString(8, notice.path());
      insert.setObject(9, notice.dueOn());
      insert.setObject(10, notice.at().atOffset(ZoneOffset.UTC));
      insert.setBoolean(11, notice.urgent());
      insert.setObject(12, utc(held));
      insert.setBoolean(13, digest.isPresent());
      insert.setObject(14, utc(digest));
      insert.setBoolean(15, notice.urgent());
      insert.setString(16, incoming.envelope().traceparent());
      insert.executeUpdate();
    }
  }

  private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
    return at.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  /** As the person wishes; nobody who said nothing is woken. */
  private QuietHours quiet(StaffNoticeRequested notice) {
    return reference
        .find(StaffReachDefined.class, StaffReachDefined.key(notice.person()))
        .map(reach -> Optional.ofNullable(reach.quiet()))
        .map(
            quiet ->
                quiet.map(q -> new QuietHours(q.from(), q.until())).orElse(new QuietHours(0, 0)))
        .orElse(QuietHours.STANDARD);
  }

  private Optional<Instant> digestAt(Connection tx, StaffNoticeRequested notice)
      throws SQLException {
    try (var select = tx.prepareStatement(RECENT)) {
      select.setObject(1, notice.person());
      select.setString(2, notice.channel().code());
      select.setDouble(3, flood.window().toMillis() / 1000.0);
      try (var rows = select.executeQuery()) {
        rows.next();
        var oldest = Optional.ofNullable(rows.getObject(2, OffsetDateTime.class));
        return flood.digestAt(rows.getInt(1), oldest.map(OffsetDateTime::toInstant));
      }
    }
  }
}
