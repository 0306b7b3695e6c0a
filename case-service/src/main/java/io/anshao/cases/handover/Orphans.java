package io.anshao.cases.handover;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.people.Person;
import io.anshao.cases.people.PersonRows;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds cases in the hands of somebody who is gone, however that came about: the leader of the unit
 * takes over, or its clerk; where there is none, or the unit itself is closed, the office has the
 * case again.
 */
final class Orphans extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Orphans.class);
  private static final int AT_ONCE = 100;

  private static final List<Role> HEIRS = List.of(Role.UNIT_LEADER, Role.UNIT_CLERK);

  private static final String OF_NOBODY =
      "select r.id from case_row r join person p on p.id = r.handler"
          + " where r.handler is not null and r.step in "
          + DutyRows.AT_WORK
          + """
             and (not p.open or p.district is distinct from r.district
                  or p.unit is distinct from r.lead_unit)
           order by r.id limit ?""";

  private static final String OF_CLOSED_UNITS =
      "select r.id from unit u join case_row r on r.district = u.district and r.lead_unit = u.code"
          + " where not u.open and r.step in "
          + DutyRows.OF_UNITS
          + " order by r.id limit ?";

  private final CaseLedger ledger;
  private final Barred barred;
  private final BusinessClock clock;

  Orphans(Database database, CaseLedger ledger, Barred barred, BusinessClock clock) {
    super("orphans", database);
    this.ledger = ledger;
    this.barred = barred;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    return recalled(tx) || adopted(tx);
  }

  private boolean recalled(Connection tx) throws SQLException {
    var drafts = new ArrayList<Draft>();
    for (var file : ledger.lock(tx, ids(tx, OF_CLOSED_UNITS)).values()) {
      Passing.back(file, "承办单位已停用", clock.now(file.district())).ifPresent(drafts::add);
    }
    return appended(tx, drafts);
  }

  private boolean adopted(Connection tx) throws SQLException {
    var drafts = new ArrayList<Draft>();
    var files = ledger.lock(tx, ids(tx, OF_NOBODY)).values();
    var nobody = barred.of(tx, files);
    for (var file : files) {
      adopted(tx, file, nobody.get(file.id())).ifPresent(drafts::add);
    }
    return appended(tx, drafts);
  }

  private boolean appended(Connection tx, List<Draft> drafts) throws SQLException {
    ledger.append(tx, drafts);
    if (!drafts.isEmpty()) {
      log.warn("{} cases were in the hands of nobody and passed on", drafts.size());
    }
    return !drafts.isEmpty();
  }

  private Optional<Draft> adopted(Connection tx, CaseFile file, Set<UUID> barred) {
    var now = clock.now(file.district());
    var unit = Overview.of(file.main()).assignment().map(Assignment::lead).map(UnitCode::value);
    return heirs(tx, file.district(), unit.orElse("")).stream()
        .filter(heir -> !barred.contains(heir))
        .flatMap(heir -> Passing.on(file, heir, "原经办人已离开本单位", Actor.SYSTEM, now).stream())
        .findFirst()
        .or(() -> Passing.back(file, "承办单位无人接办", now));
  }

  private static List<UUID> heirs(Connection tx, String district, String unit) {
    var people =
        PersonRows.open(DeskTransaction.on(tx), district).stream()
            .filter(person -> unit.equals(person.unit()))
            .toList();
    return HEIRS.stream()
        .flatMap(role -> people.stream().filter(p -> p.roles().contains(role)))
        .map(Person::id)
        .distinct()
        .toList();
  }

  private static List<UUID> ids(Connection tx, String sql) throws SQLException {
    try (var select = tx.prepareStatement(sql)) {
      select.setInt(1, AT_ONCE);
      var ids = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }
}
