package io.anshao.cases.totp;

import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Stands in for a password where somebody has none: they signed in just now. */
public interface FreshSignIn {

  /**
   * Whether the call comes from a session of a person without a password that began just now; false
   * for whoever has a password.
   *
   * @throws io.anshao.edge.problem.Problem 403 {@code sign-in-again} when it began too long ago
   */
  Mono<Boolean> proves(ServerHttpRequest request, UUID person);
}
