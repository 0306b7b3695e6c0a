package io.anshao.cases.queue.domain;

import io.anshao.cases.lifecycle.domain.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A view of the queue that somebody keeps.
 *
 * @param unit the owner's when it was made
 * @param query parameters of the list
 */
public record SavedView(
    UUID id,
    String district,
    UUID owner,
    Optional<String> unit,
    Reach reach,
    String name,
    Map<String, String> query) {

  private static final Set<Role> SHARE_WITH_DISTRICT =
      EnumSet.of(Role.TRIAGER, Role.OFFICE_LEADER, Role.DUTY_LEADER, Role.COMMITTEE_LEADER);

  /** For whom it is. */
  public enum Reach {
    /** Its owner alone. */
    OWN,
    /** The people of the owner's unit. */
    UNIT,
    /** All who see the whole district. */
    DISTRICT
  }

  /**
   * Somebody who asks for views.
   *
   * @param seesDistrict whether they see every case of it
   */
  public record Person(
      UUID id, String district, Optional<String> unit, boolean seesDistrict, Set<Role> roles) {

    /** Whether they may keep a view for so many others. */
    public boolean mayShare(Reach with) {
      return switch (with) {
        case OWN -> true;
        case UNIT -> unit.isPresent() && roles.contains(Role.UNIT_LEADER);
        case DISTRICT -> seesDistrict && roles.stream().anyMatch(SHARE_WITH_DISTRICT::contains);
      };
    }
  }

  /** Whether it is there for that person. */
  public boolean isFor(Person who) {
    return district.equals(who.district()) && (owner.equals(who.id()) || isSharedWith(who));
  }

  private boolean isSharedWith(Person who) {
    return switch (reach) {
      case OWN -> false;
      case UNIT -> unit.isPresent() && unit.equals(who.unit());
      case DISTRICT -> who.seesDistrict();
    };
  }

  /** Its owner; and who leads those it is shared with, since owners leave. */
  public boolean mayBeChangedBy(Person who) {
    return isFor(who) && (owner.equals(who.id()) || who.roles().contains(leader()));
  }

  private Role leader() {
    return switch (reach) {
      case OWN, DISTRICT -> Role.OFFICE_LEADER;
      case UNIT -> Role.UNIT_LEADER;
    };
  }
}
