package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.util.HashSet;
import java.util.Set;

/** What parameters that say {@code me} mean for somebody today. */
final class Viewing {

  private final Awaited awaited;
  private final Staff staff;
  private final BusinessClock clock;

  Viewing(Awaited awaited, Staff staff, BusinessClock clock) {
    this.awaited = awaited;
    this.staff = staff;
    this.clock = clock;
  }

  /** With whom they stand in for: what waits for somebody who is away waits for the deputy. */
  Me me(StaffUser user) {
    var today = Deadline.dateOf(clock.now(String.valueOf(user.district())));
    var hands = new HashSet<>(staff.awayFor(user.id(), today));
    hands.add(user.id());
    return new Me(user.id(), awaited.of(user), Set.copyOf(hands));
  }
}
