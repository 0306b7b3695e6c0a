package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works here, in memory. */
public interface Staff {

  /**
   * A staff member as colleagues know them.
   *
   * @param open whether they still work here
   * @param away when they are on leave, and who stands in
   */
  record Member(
      UUID id,
      String name,
      Optional<String> district,
      Optional<UnitCode> unit,
      Set<Role> roles,
      boolean open,
      Optional<Away> away) {

    /** Who stands in on that day; empty while the person is here. */
    public Optional<UUID> deputyOn(LocalDate day) {
      return away.filter(leave -> leave.covers(day)).map(Away::deputy);
    }
  }

  /** A leave, first and last day included. */
  record Away(LocalDate from, LocalDate until, UUID deputy) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** The member of that id. */
  Optional<Member> find(UUID id);

  /** For whom the person stands in on that day. */
  Set<UUID> awayFor(UUID deputy, LocalDate day);
}
