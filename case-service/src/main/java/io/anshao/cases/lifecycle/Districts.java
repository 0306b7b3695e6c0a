package io.anshao.cases.lifecycle;

import java.util.Collection;
import java.util.Optional;

/** The districts, in memory. */
public interface Districts {

  /**
   * A district.
   *
   * @param numberPrefix what its tip and case numbers begin with, for example {@code JB}
   */
  record District(String code, String name, String officeName, String numberPrefix) {}

  /** The district of that 行政区划代码. */
  Optional<District> find(String code);

  /** The codes of all of them. */
  Collection<String> codes();
}
