package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.token.StaffUser;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which cases a person sees, and how much of each. */
public sealed interface Scope {

  /**
   * Every case of the district, with the reporter's words.
   *
   * @param own the person's unit: what accuses it is not there for them
   */
  record WholeDistrict(String district, Optional<UnitCode> own) implements Scope {}

  /** Cases assigned to the unit, by brief and chosen pictures only. */
  record OwnUnit(String district, UnitCode unit) implements Scope {}

  /** No case. */
  record Nothing() implements Scope {}

  /** What the person's roles, unit and district give. */
  static Scope of(StaffUser user) {
    var district = user.district();
    var sights = EnumSet.noneOf(Role.Sight.class);
    roles(user).forEach(r -> sights.add(r.sight()));
    if (district == null) {
      return new Nothing();
    }
    if (sights.contains(Role.Sight.DISTRICT)) {
      return new WholeDistrict(district, Optional.ofNullable(user.unit()).map(UnitCode::new));
    }
    return sights.contains(Role.Sight.UNIT) && user.unit() != null
        ? new OwnUnit(district, new UnitCode(user.unit()))
        : new Nothing();
  }

  /** The person's roles as this version knows them. */
  static Set<Role> roles(StaffUser user) {
    var roles = EnumSet.noneOf(Role.class);
    user.roles().forEach(code -> Role.ofCode(code).ifPresent(roles::add));
    return roles;
  }

  /**
   * Whether a case of that district is in sight.
   *
   * @param units in whose hands it is
   * @param hidden units that it accuses: nobody of theirs sees it
   */
  default boolean sees(
      String caseDistrict, Collection<UnitCode> units, Collection<UnitCode> hidden) {
    return switch (this) {
      case WholeDistrict(var district, var own) ->
          district.equals(caseDistrict) && own.filter(hidden::contains).isEmpty();
      case OwnUnit(var district, var unit) ->
          district.equals(caseDistrict) && units.contains(unit) && !hidden.contains(unit);
      case Nothing() -> false;
    };
  }
}
