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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes every step on {@code cases}, without a word of free text, with its chain head. */
final class ChangedRecords implements CaseProjection {

  /** Owner of what this service publishes. */
  private static final String SOURCE = "/anshao/cases";

  private final Outbox outbox;
  private final Tracks tracks;
  private final Sight sight;

  ChangedRecords(Outbox outbox, Tracks tracks, Sight sight) {
    this.outbox = outbox;
    this.tracks = tracks;
    this.sight = sight;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    outbox.append(tx, changes.stream().flatMap(this::records).toList());
  }

  /** What a change is told as. */
  Stream<OutboxRecord> records(CaseChange change) {
    return change.events().stream().map(event -> toRecord(change, event));
  }

  private OutboxRecord toRecord(CaseChange change, Recorded event) {
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

  private CaseChanged changed(CaseFile file, Recorded event) {
    var overview = Overview.of(event.main());
    var hidden = sight.hiddenFrom(file);
    return new CaseChanged(
        file.id(),
        file.number(),
        file.district(),
        event.version(),
        event.name(),
        Stage.of(event.main()).code(),
        overview.severity().code(),
        units(overview, hidden, event),
        roleOf(event.stamp().by()),
        event.stamp().at(),
        hidden.isEmpty() ? null : hidden.stream().map(UnitCode::value).sorted().toList());
  }

  /** What is sealed no unit hears of. */
  private List<String> units(Overview overview, Set<UnitCode> hidden, Recorded event) {
    return tracks.isSealed(event.track())
        ? List.of()
        : overview.units().stream()
            .filter(unit -> !hidden.contains(unit))
            .map(UnitCode::value)
            .toList();
  }

  private static @Nullable String roleOf(Actor actor) {
    return actor.role() == Role.SYSTEM ? null : actor.role().code();
  }
}
