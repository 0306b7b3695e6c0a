package io.anshao.cases.tip;

import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands each kind of record of a batch to its handler, in the order of the handlers. */
final class KindsInOrder implements RecordHandler {

  private final Map<Class<?>, RecordHandler> handlers = new LinkedHashMap<>();

  KindsInOrder with(Class<?> event, RecordHandler handler) {
    handlers.put(event, handler);
    return this;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var left = new ArrayList<>(records);
    for (var handler : handlers.entrySet()) {
      var its = records.stream().filter(r -> handler.getKey().isInstance(r.event())).toList();
      if (!its.isEmpty()) {
        handler.getValue().apply(tx, its);
        left.removeAll(its);
      }
    }
    if (!left.isEmpty()) {
      throw new RefusedRecord("a kind of record that nobody takes in");
    }
  }
}
