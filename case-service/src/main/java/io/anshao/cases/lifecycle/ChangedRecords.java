package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.caseevent.CaseChanged;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes every step on {@code cases}, without a word of free text, with its chain head. */
final class ChangedRecords implements CaseProjection {

  /** Owner of what this service publishes. */
  private static final String SOURCE = "/anshao/cases";

  private final Outbox outbox;

  ChangedRecords(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    outbox.append(tx, changes.stream().flatMap(ChangedRecords::records).toList());
  }

  private static Stream<OutboxRecord> records(CaseChange change) {
    return change.events().stream().map(event -> toRecord(change, event));
  }

  private static OutboxRecord toRecord(CaseChange change, Recorded event) {
    var file = change.file();
    return OutboxRecord.of(
        SOURCE,
        changed(file, event),
        file.id().toString(),
        event.version(),
        file.district(),
        event.stamp().at(),
        event.hash().toString(),
        change.traceparent());
  }

  private static CaseChanged changed(CaseFile file, Recorded event) {
    var overview = Overview.of(event.main());
    return new CaseChanged(
        file.id(),
        file.number(),
        file.district(),
        event.version(),
        event.name(),
        Stage.of(event.main()).code(),
        overview.severity().code(),
        overview.units().stream().map(UnitCode::value).toList(),
        roleOf(event.stamp().by()),
        event.stamp().at());
  }

  private static @Nullable String roleOf(Actor actor) {
    return actor.role() == Role.SYSTEM ? null : actor.role().code();
  }
}
