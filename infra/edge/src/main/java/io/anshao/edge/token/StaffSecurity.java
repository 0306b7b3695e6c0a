package io.anshao.edge.token;

import io.anshao.edge.problem.ProblemWriter;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bearer tokens for staff calls; problem documents for 401 and 403; no session, no cookie. */
public final class StaffSecurity {

  private static final String BEARER = "Bearer ";

  private final TokenKeys keys;
  private final ProblemWriter problems;

  public StaffSecurity(TokenKeys keys, ProblemWriter problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /** Puts bearer tokens into the chain. Which path asks for one is the service's own matter. */
  public ServerHttpSecurity apply(ServerHttpSecurity http) {
    var bearer = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
    bearer.setServerAuthenticationConverter(this::authentication);
    bearer.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    bearer.setAuthenticationFailureHandler(
        (exchange, error) -> problems.write(exchange.getExchange(), error));
    return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .exceptionHandling(
            spec ->
                spec.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
        .addFilterAt(bearer, SecurityWebFiltersOrder.AUTHENTICATION);
  }

  private Mono<Authentication> authentication(ServerWebExchange exchange) {
    var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Mono.empty();
    }
    return StaffTokens.read(header.substring(BEARER.length()).strip(), keys, Instant.now())
        .<Mono<Authentication>>map(token -> Mono.just(new StaffAuthentication(token)))
        .orElseGet(() -> Mono.error(new BadCredentialsException("the token is not valid")));
  }
}
