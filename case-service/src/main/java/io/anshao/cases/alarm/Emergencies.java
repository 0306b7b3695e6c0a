package io.anshao.cases.alarm;

import io.anshao.cases.alarm.AlarmRows.Known;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.contracts.NameUuid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens an alarm when a case is judged an emergency, once for a case, and ends it when somebody
 * acts on the case afterwards: who acts knows.
 */
final class Emergencies implements CaseProjection {

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var known = new ArrayList<Known>();
    for (var change : changes) {
      if (!opens(tx, change)) {
        firstActed(change)
            .map(stamp -> new Known(change.file().id(), stamp.by().person(), stamp.at()))
            .ifPresent(known::add);
      }
    }
    AlarmRows.know(tx, known);
  }

  private static boolean opens(Connection tx, CaseChange change) throws SQLException {
    var file = change.file();
    var judged = change.events().stream().filter(each -> isJudgement(each.event())).findFirst();
    if (judged.isEmpty() || Overview.of(file.main()).severity() != Severity.L1_EMERGENCY) {
      return false;
    }
    return AlarmRows.open(
        tx,
        NameUuid.ofEvent(file.id(), 0, "alarm"),
        file.id(),
        file.district(),
        file.number(),
        judged.get().stamp().at());
  }

  private static boolean isJudgement(Object event) {
    return event instanceof CaseEvent.Registered
        || event instanceof CaseEvent.Accepted
        || event instanceof CaseEvent.Inspected;
  }

  /** A person who did something to the case after it was registered. */
  private static Optional<Stamp> firstActed(CaseChange change) {
    return change.events().stream()
        .filter(each -> !(each.event() instanceof CaseEvent.Registered))
        .map(CaseChange.Recorded::stamp)
        .filter(stamp -> !stamp.by().equals(Actor.SYSTEM))
        .findFirst();
  }
}
