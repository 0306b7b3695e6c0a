package io.anshao.cases.oidc;

import io.anshao.cases.people.Subjects;
import io.anshao.cases.session.ProvenSignIn;
import io.anshao.edge.trace.InTrace;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where the browser goes from here: into the console, or back to the sign-in page with a reason.
 */
final class WaysBack {

  /** The provider has no say, or what it says is not to be believed. */
  static final String PROVIDER = "provider";

  /**
   * Nobody has linked that subject, or its account is closed: which of the two is told to nobody.
   */
  static final String UNLINKED = "unlinked";

  private static final Logger LOG = LoggerFactory.getLogger(WaysBack.class);

  private final Subjects subjects;
  private final ProvenSignIn sessions;
  private final OidcSettings settings;

  WaysBack(Subjects subjects, ProvenSignIn sessions, OidcSettings settings) {
    this.subjects = subjects;
    this.sessions = sessions;
    this.settings = settings;
  }

  Mono<Void> proven(WebFilterExchange filter, Authentication authentication) {
    var exchange = filter.getExchange();
    return Mono.justOrEmpty(authentication.getPrincipal())
        .ofType(OidcUser.class)
        .flatMap(user -> subjects.person(settings.provider(), user.getSubject()))
        .flatMap(sessions::begin)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            cookie -> {
              cookie.ifPresent(exchange.getResponse()::addCookie);
              return cookie.isPresent() ? redirect(exchange, "/") : refuse(exchange, UNLINKED);
            });
  }

  Mono<Void> refused(WebFilterExchange filter, AuthenticationException error) {
    return refused(filter.getExchange(), error);
  }

  /** The log has the library's own word for it, and nothing that came by the address or a token. */
  Mono<Void> refused(ServerWebExchange exchange, Throwable error) {
    var word =
        error instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : error.getClass().getSimpleName();
    return InTrace.run(
            () ->
                LOG.warn(
                    "A sign-in by the provider was refused: {}",
                    word.matches("[A-Za-z_]{1,48}") ? word : "error"))
        .then(refuse(exchange, PROVIDER));
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, String reason) {
    return redirect(exchange, "/sign-in?refused=" + reason);
  }

  private static Mono<Void> redirect(ServerWebExchange exchange, String to) {
    return Mono.fromRunnable(
        () -> {
          exchange.getResponse().setStatusCode(HttpStatus.FOUND);
          exchange.getResponse().getHeaders().setLocation(URI.create(to));
        });
  }
}
