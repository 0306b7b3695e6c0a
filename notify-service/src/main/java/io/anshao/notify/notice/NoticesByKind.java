package io.anshao.notify.notice;

import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Hands each kind of record of a batch to its handler. */
final class NoticesByKind implements RecordHandler {

  private final List<NoticeHandler> handlers;

  NoticesByKind(List<NoticeHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var left = new ArrayList<>(records);
    for (var each : handlers) {
      var its = records.stream().filter(r -> each.event().isInstance(r.event())).toList();
      if (!its.isEmpty()) {
        each.handler().apply(tx, its);
        left.removeAll(its);
      }
    }
    if (!left.isEmpty()) {
      throw new RefusedRecord("a kind of record that nobody takes in");
    }
  }
}
