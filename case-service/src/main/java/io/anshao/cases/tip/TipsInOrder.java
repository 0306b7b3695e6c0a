package io.anshao.cases.tip;

import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Hands each kind of record of a batch to its handler; the tips themselves come first. */
final class TipsInOrder implements RecordHandler {

  private final List<TipHandler> handlers;

  TipsInOrder(RecordHandler opening, List<TipHandler> others) {
    var all = new ArrayList<TipHandler>();
    all.add(new TipHandler(TipSubmitted.class, opening));
    all.addAll(others);
    this.handlers = List.copyOf(all);
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var left = new ArrayList<>(records);
    for (var handler : handlers) {
      var its = records.stream().filter(each -> handler.event().isInstance(each.event())).toList();
      if (!its.isEmpty()) {
        handler.handler().apply(tx, its);
        left.removeAll(its);
      }
    }
    if (!left.isEmpty()) {
      throw new RefusedRecord("a kind of record that nobody takes in");
    }
  }
}
