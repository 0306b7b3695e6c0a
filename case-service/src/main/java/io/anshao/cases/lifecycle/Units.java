package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;

/** The handling units of a district, in memory. */
public interface Units {

  /**
   * A handling unit.
   *
   * @param kind {@code office}, {@code regulator} or {@code territory}
   * @param open whether cases may be assigned to it
   */
  record Unit(UnitCode code, String name, String kind, boolean open) {}

  /** All of the district, in the order in which people know them. */
  List<Unit> in(String district);

  /** The unit of that code. */
  default Optional<Unit> find(String district, UnitCode code) {
    return in(district).stream().filter(u -> u.code().equals(code)).findFirst();
  }
}
