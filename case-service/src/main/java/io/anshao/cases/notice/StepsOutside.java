package io.anshao.cases.notice;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.notice.CaseStepTold;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Steps that somebody outside subscribed to: number and state. What nobody wants is not told. */
final class StepsOutside implements CaseProjection {

  private static final String WANTED =
      "select district, kinds from webhook_wanted where district = any (?) and kinds <> '{}'";

  private final Outbox outbox;

  StepsOutside(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var wanted = wanted(tx, changes);
    if (wanted.isEmpty()) {
      return;
    }
    var records = new ArrayList<OutboxRecord>();
    for (var change : changes) {
      var kinds = wanted.getOrDefault(change.file().district(), Set.of());
      for (var event : change.events()) {
        state(event.event())
            .filter(state -> kinds.contains("case." + state))
            .ifPresent(state -> records.add(told(change, event, state)));
      }
    }
    outbox.append(tx, records);
  }

  private static Map<String, Set<String>> wanted(Connection tx, List<CaseChange> changes)
      throws SQLException {
    var districts = changes.stream().map(c -> c.file().district()).distinct().toArray();
    var found = new HashMap<String, Set<String>>();
    try (var select = tx.prepareStatement(WANTED)) {
      select.setArray(1, tx.createArrayOf("text", districts));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), Set.of((String[]) rows.getArray(2).getArray()));
        }
      }
    }
    return found;
  }

  /** Where the case stands after an event that moved it (DOMAIN 3.2). */
  private static Optional<String> state(Object event) {
    return Optional.ofNullable(
        switch (event) {
          case CaseEvent.Registered _ -> "registered";
          case CaseEvent.Declined _ -> "declined";
          case CaseEvent.Accepted _ -> "accepted";
          case CaseEvent.ReferredOut _ -> "referred_out";
          case CaseEvent.Assigned _ -> "assigned";
          case CaseEvent.Returned _ -> "returned";
          case CaseEvent.SignedFor _ -> "in_progress";
          case CaseEvent.RectificationOrdered _ -> "rectifying";
          case CaseEvent.RectificationReported _ -> "pending_reinspection";
          case CaseEvent.ClosureSubmitted _ -> "pending_closure";
          case CaseEvent.Closed _ -> "closed";
          case CaseEvent.Reopened _ -> "reopened";
          default -> null;
        });
  }

  private static OutboxRecord told(CaseChange change, Recorded event, String state) {
    var file = change.file();
    var kind = "case." + state;
    var id = NameUuid.ofEvent(file.id(), event.version(), kind);
    var at = event.stamp().at();
    return OutboxRecord.of(
        StaffMessages.SOURCE,
        new CaseStepTold(id, kind, file.number(), state, "/cases/" + file.id(), at),
        id.toString(),
        1,
        file.district(),
        at,
        null,
        change.traceparent());
  }
}
