package io.anshao.cases.session;

import io.anshao.edge.problem.Problem;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What acts by the cookie alone must come from our own pages: browsers tell their origin with every
 * such call, and a call without one is refused too.
 */
final class OwnOrigins {

  private final Set<String> origins;

  OwnOrigins(List<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /**
   * Passes a call of our own pages.
   *
   * @throws Problem 403 {@code wrong-origin}
   */
  void require(ServerHttpRequest request) {
    var origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "wrong-origin",
          "请求不是来自本系统的页面。",
          "The call does not come from a page of this system.");
    }
  }
}
