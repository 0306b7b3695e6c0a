package io.anshao.cases.handover;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.handover.Duties.DutyCase;
import io.anshao.cases.handover.Duties.LastRole;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.domain.OtherEyes;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.people.Person;
import io.anshao.cases.people.PersonRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what would have nobody if a person changed: their cases, their roles, their eyes. */
final class LookingAtDuties {

  private static final int SHOWN = 200;

  /** More cases than wait for a signature at one time anywhere. */
  private static final int EYES = 2000;

  /** Without one of these a case cannot go on (DOMAIN 3.2). */
  private static final Set<Role> OF_OFFICE =
      EnumSet.of(Role.TRIAGER, Role.OFFICE_LEADER, Role.COMMITTEE_LEADER);

  private static final Set<Role> OF_UNIT =
      EnumSet.of(Role.UNIT_CLERK, Role.UNIT_HANDLER, Role.UNIT_LEADER, Role.INSPECTOR);

  private final CaseLedger ledger;
  private final Barred barred;

  LookingAtDuties(CaseLedger ledger, Barred barred) {
    this.ledger = ledger;
    this.barred = barred;
  }

  /** All that rests on the person, as if they were gone. */
  Duties of(DeskTransaction tx, Person person) throws SQLException {
    return of(tx, person, null);
  }

  /**
   * What would have nobody.
   *
   * @param after as the person shall be, or {@code null} when they are gone
   */
  Duties of(DeskTransaction tx, Person before, @Nullable Person after) throws SQLException {
    var district = before.district();
    if (district == null || !before.open()) {
      return new Duties(0, List.of(), List.of(), List.of(), null);
    }
    var left = after != null && after.open() ? after : null;
    var others =
        PersonRows.open(tx, district).stream().filter(p -> !p.id().equals(before.id())).toList();
    var keeps = left != null && left.isColleagueOf(before) && worksInUnit(left);
    return new Duties(
        keeps ? 0 : DutyRows.handled(tx, before.id()),
        keeps ? List.of() : DutyRows.firstHandled(tx, before.id(), SHOWN),
        lastOf(tx, before, left, others),
        onlyOneFor(tx, before, left, others),
        HandOverRows.find(tx, before.id()).map(HandOver::progress).orElse(null));
  }

  private static boolean worksInUnit(Person person) {
    return person.roles().stream().anyMatch(role -> role.sight() == Role.Sight.UNIT);
  }

  private static List<LastRole> lastOf(
      DeskTransaction tx, Person before, @Nullable Person left, List<Person> others) {
    var last = new ArrayList<LastRole>();
    for (var role : EnumSet.copyOf(before.roles())) {
      var isOfUnit = OF_UNIT.contains(role);
      if (!isOfUnit && !OF_OFFICE.contains(role) || left != null && holds(left, role, before)) {
        continue;
      }
      if (others.stream().noneMatch(other -> holds(other, role, before))) {
        var unit = isOfUnit ? before.unit() : null;
        var cases = open(tx, String.valueOf(before.district()), unit);
        if (cases > 0) {
          last.add(new LastRole(role.code(), role.title(), unit, cases));
        }
      }
    }
    return List.copyOf(last);
  }

  private static boolean holds(Person person, Role role, Person place) {
    return person.roles().contains(role)
        && (OF_UNIT.contains(role)
            ? person.isColleagueOf(place)
            : String.valueOf(person.district()).equals(place.district()));
  }

  private static int open(DeskTransaction tx, String district, @Nullable String unit) {
    return unit == null
        ? DutyRows.openOfDistrict(tx, district)
        : DutyRows.openOfUnit(tx, district, unit);
  }

  private List<DutyCase> onlyOneFor(
      DeskTransaction tx, Person before, @Nullable Person left, List<Person> others)
      throws SQLException {
    var isOfOffice = before.roles().stream().anyMatch(OF_OFFICE::contains);
    if (!isOfOffice && before.unit() == null) {
      return List.of();
    }
    var waiting =
        DutyRows.waitingForEyes(
            tx, String.valueOf(before.district()), isOfOffice ? null : before.unit(), EYES);
    var files = ledger.find(tx.connection(), waiting.stream().map(DutyCase::id).toList());
    var nobody = barred.of(tx.connection(), files.values());
    return waiting.stream()
        .filter(line -> files.containsKey(line.id()))
        .filter(
            line ->
                isTheOnlyOne(
                    new Waiting(files.get(line.id()), nobody.get(line.id())), before, left, others))
        .toList();
  }

  private static boolean isTheOnlyOne(
      Waiting waiting, Person before, @Nullable Person left, List<Person> others) {
    return waiting.mayBeMovedBy(before)
        && (left == null || !waiting.mayBeMovedBy(left))
        && others.stream().noneMatch(waiting::mayBeMovedBy);
  }

  /** A case and who may have no part in it. */
  private record Waiting(CaseFile file, Set<UUID> barred) {

    boolean mayBeMovedBy(Person person) {
      var who =
          new Permission.Person(
              person.id(), person.roles(), Optional.ofNullable(person.unit()).map(UnitCode::new));
      return !barred.contains(person.id())
          && OtherEyes.of(file.main())
              .filter(eyes -> eyes.mayBe(who, Overview.of(file.main()).assignment()))
              .isPresent();
    }
  }
}
