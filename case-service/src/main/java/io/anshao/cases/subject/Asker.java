package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;

/**
 * Who asks for a history.
 *
 * @param unit whose cases alone they see; empty for the office
 * @param own the unit they belong to: what accuses it is not there for them
 */
record Asker(Optional<UnitCode> unit, Optional<UnitCode> own) {

  static Asker of(StaffUser user) {
    return switch (Scope.of(user)) {
      case Scope.OwnUnit(_, var unit) -> new Asker(Optional.of(unit), Optional.of(unit));
      case Scope.WholeDistrict(_, var own) -> new Asker(Optional.empty(), own);
      case Scope.Nothing() -> new Asker(Optional.empty(), Optional.empty());
    };
  }

  boolean isUnit() {
    return unit.isPresent();
  }
}
