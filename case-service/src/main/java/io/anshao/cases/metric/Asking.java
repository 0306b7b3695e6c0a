package io.anshao.cases.metric;

import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads who asks for which figures, narrowed to what they may see. */
final class Asking {

  private final KnownOfADistrict known;
  private final BusinessClock clock;

  Asking(KnownOfADistrict known, BusinessClock clock) {
    this.known = known;
    this.clock = clock;
  }

  /** A request and whose it is. */
  record Asked(MetricAccess access, MetricRequest request) {

    String district() {
      return access.district();
    }
  }

  /**
   * By the parameters of the address.
   *
   * @throws io.anshao.edge.problem.Problem 403 or 422
   */
  Asked read(ServerHttpRequest http, StaffUser user) {
    var access = MetricAccess.of(user);
    var district = access.district();
    var request =
        MetricRequest.read(http.getQueryParams(), known.in(district), clock.now(district));
    return new Asked(access, access.narrow(request));
  }
}
