package io.anshao.edge.web;

import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Metrics and the flow of facts are for whoever watches: from the machine itself, or by the port
 * that is for nothing else ({@code management.server.port}). What came through a proxy came from
 * somewhere else, whatever it says of itself.
 */
public final class Watching implements ReactiveAuthorizationManager<AuthorizationContext> {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Environment environment;

  public Watching(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    var request = context.getExchange().getRequest();
    return Mono.just(new AuthorizationDecision(isByItsOwnPort(request) || isLocal(request)));
  }

  private boolean isByItsOwnPort(ServerHttpRequest request) {
    var own = environment.getProperty("local.management.port", Integer.class);
    var pages = environment.getProperty("local.server.port", Integer.class);
    var address = request.getLocalAddress();
    return own != null && !own.equals(pages) && address != null && address.getPort() == own;
  }

  private static boolean isLocal(ServerHttpRequest request) {
    var headers = request.getHeaders();
    var remote = request.getRemoteAddress();
    return !headers.containsHeader(FORWARDED_FOR)
        && !headers.containsHeader("Forwarded")
        && remote != null
        && remote.getAddress() != null
        && remote.getAddress().isLoopbackAddress();
  }
}
