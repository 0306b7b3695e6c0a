package io.anshao.cases.tip;

import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Hands each kind of record of a batch to its handler, in the order of the handlers. */
final class KindsInOrder implements RecordHandler {

  private record Kind(Predicate<Object> takes, RecordHandler handler) {}

  private final List<Kind> kinds = new ArrayList<>();

  KindsInOrder with(Predicate<Object> takes, RecordHandler handler) {
    kinds.add(new Kind(takes, handler));
    return this;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var left = new ArrayList<>(records);
    for (var kind : kinds) {
      var its = records.stream().filter(r -> kind.takes.test(r.event())).toList();
      if (!its.isEmpty()) {
        kind.handler.apply(tx, its);
        left.removeAll(its);
      }
    }
    if (!left.isEmpty()) {
      throw new RefusedRecord("a kind of record that nobody takes in");
    }
  }
}
