package io.anshao.edge.time;

import java.time.Instant;
import java.time.ZoneId;

/** What time it is for deadlines and events. Leases, tokens and retention use system time. */
@FunctionalInterface
public interface BusinessClock {

  /** Where dates are shown and days end. */
  ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Business time of a district, to the millisecond. */
  Instant now(String district);
}
