package io.anshao.notify.notice;

import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Each notice becomes one message, whatever is repeated on the way: its id is unique. The message
 * waits for the tip's contact, or for the erasure of it; there is no order across topics.
 */
final class NoticeReaction implements RecordHandler {

  private static final String INSERT =
      """
      insert into message (id, notice, tip_id, channel, district, template, number, due_on, at, traceparent)
      values (?, ?, ?, 'contact', ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  private final Texts texts;

  NoticeReaction(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var each : records) {
        bind(insert, each);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void bind(PreparedStatement insert, Incoming incoming) throws SQLException {
    var notice = (NoticeRequested) incoming.event();
    if (!texts.has(notice.template())) {
      throw new RefusedRecord("no template " + notice.template());
    }
    insert.setObject(1, notice.messageId());
    insert.setObject(2, notice.messageId());
    insert.setObject(3, notice.tipId());
    insert.setString(4, incoming.envelope().district());
    insert.setString(5, notice.template());
    insert.setString(6, notice.number());
    insert.setObject(7, notice.dueOn());
    insert.setObject(8, notice.at().atOffset(ZoneOffset.UTC));
    insert.setString(9, incoming.envelope().traceparent());
  }
}
