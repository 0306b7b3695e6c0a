package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Map;
import java.util.Optional;

/** The streets and towns of a district, in memory. */
public interface Streets {

  /** The name of that street or town. */
  Optional<String> nameOf(String district, String code);

  /** The territorial unit by street. */
  Map<String, UnitCode> territories(String district);

  /**
   * The code of the street or town where something is: by outline where there is one, otherwise by
   * the words of the address; aliases count.
   */
  Optional<String> at(String district, Optional<Point> location, Optional<String> address);
}
