package io.anshao.cases.alarm;

import static java.util.stream.Collectors.toSet;

import io.anshao.cases.alarm.AlarmRows.Due;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.notice.Reachable;
import io.anshao.cases.notice.StaffMessages;
import io.anshao.cases.notice.StaffMessages.Telling;
import io.anshao.cases.notice.domain.NoticeKind;
import io.anshao.contracts.NameUuid;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the next person of each emergency that nobody acknowledged in time, on any number of
 * instances. Who left no address is passed over at once; for who is away their deputy is called,
 * and nobody who has no part in the case.
 */
final class Calling extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Calling.class);

  private final CaseLedger ledger;
  private final Barred barred;
  private final Sight sight;
  private final Districts districts;
  private final BusinessClock clock;
  private final Outbox outbox;
  private final RelayWake wake;

  Calling(
      Database database,
      CaseLedger ledger,
      Barred barred,
      Sight sight,
      Districts districts,
      BusinessClock clock,
      Outbox outbox,
      RelayWake wake) {
    super("alarm-calling", database);
    this.ledger = ledger;
    this.barred = barred;
    this.sight = sight;
    this.districts = districts;
    this.clock = clock;
    this.outbox = outbox;
    this.wake = wake;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var times = districts.times(clock);
    var due = AlarmRows.due(tx, times);
    if (due.isEmpty()) {
      return false;
    }
    var files = ledger.lock(tx, due);
    for (var each : AlarmRows.lock(tx, times, due)) {
      call(tx, each, files.get(each.caseId()), times.in(each.district()));
    }
    return true;
  }

  private void call(Connection tx, Due alarm, CaseFile file, Instant now) throws SQLException {
    var today = Deadline.dateOf(now);
    var plan = CallPlans.of(tx, alarm.district(), today);
    var person = plan.person(alarm.calls());
    if (person.isEmpty()) {
      AlarmRows.called(tx, alarm.id(), Optional.empty());
      log.warn("alarm {}: nobody is left to be called", alarm.id());
      return;
    }
    var ways = ways(tx, file, person.get(), today);
    outbox.append(tx, StaffMessages.to(ways, telling(alarm, now)));
    if (!ways.isEmpty() || alarm.calls() < plan.people().size()) {
      AlarmRows.call(tx, alarm, person.get(), now, ways.size());
    }
    var next = plan.next(alarm.calls(), now);
    AlarmRows.called(tx, alarm.id(), ways.isEmpty() ? next.map(_ -> now) : next);
    wake.run();
  }

  private List<Reachable> ways(Connection tx, CaseFile file, UUID person, LocalDate today)
      throws SQLException {
    var all = Reachable.in(tx, List.of(new Reachable.Day(file.district(), today)));
    var called =
        all.stream()
            .filter(each -> each.person().equals(person) && each.deputy() != null)
            .map(Reachable::deputy)
            .findFirst()
            .orElse(person);
    var outside = barred.of(tx, List.of(file)).get(file.id());
    var hidden = sight.hiddenFrom(file).stream().map(UnitCode::value).collect(toSet());
    return all.stream()
        .filter(each -> each.person().equals(called) && each.channel() != null)
        .filter(each -> each.maySee(outside, hidden))
        .toList();
  }

  private static Telling telling(Due alarm, Instant now) {
    return new Telling(
        NameUuid.ofEvent(alarm.caseId(), alarm.calls(), "alarm-call"),
        NoticeKind.ALARM,
        alarm.district(),
        alarm.number(),
        "/alarms/" + alarm.id(),
        now,
        null,
        null);
  }
}
