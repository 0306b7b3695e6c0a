package io.anshao.cases.lifecycle;

import io.anshao.edge.time.BusinessClock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

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

  /** What time it is in each of them, by code: one moment for a whole batch. */
  default DistrictTimes times(BusinessClock clock) {
    var times = new TreeMap<String, Instant>();
    codes().forEach(code -> times.put(code, clock.now(code)));
    return new DistrictTimes(times);
  }
}
