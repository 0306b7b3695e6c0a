package io.anshao.cases.clock;

import io.anshao.cases.clock.domain.SlaPolicies;
import java.time.Instant;

/** How long the clocks of a district run, in memory. */
public interface Policies {

  /** What held for clocks that were started then, in business time. */
  SlaPolicies at(String district, Instant at);

  /** Those of that version. */
  SlaPolicies version(String district, int version);
}
