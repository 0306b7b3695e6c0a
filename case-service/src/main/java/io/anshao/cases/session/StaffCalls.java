package io.anshao.cases.session;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.Person;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.ProblemWriter;
import io.anshao.edge.token.StaffSecurity;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Which call asks for whom. What of a case a person may do is the case's own matter. */
@Configuration(proxyBeanMethods = false)
class StaffCalls {

  private static final String SESSION = "/api/v1/session";

  private static final String ADMINISTRATOR = Role.ADMINISTRATOR.code();

  private static final String UNIT_LEADER = Role.UNIT_LEADER.code();

  private static final String[] SEE_CASES =
      Arrays.stream(Role.values())
          .filter(role -> role.sight() != Role.Sight.NOTHING)
          .map(Role::code)
          .toArray(String[]::new);

  @Bean
  SecurityWebFilterChain staffChain(
      ServerHttpSecurity http, StaffSecurity staff, ProblemWriter problems) {
    return staff
        .apply(http)
        .cors(Customizer.withDefaults())
        .authorizeExchange(StaffCalls::rules)
        .addFilterAfter(
            (exchange, chain) -> requireOwnPassword(exchange, chain, problems),
            SecurityWebFiltersOrder.AUTHENTICATION)
        .build();
  }

  private static void rules(AuthorizeExchangeSpec calls) {
    calls
        .pathMatchers(SESSION)
        .permitAll()
        .pathMatchers(HttpMethod.PUT, "/api/v1/people/*/leave")
        .hasAnyRole(ADMINISTRATOR, UNIT_LEADER)
        .pathMatchers(HttpMethod.POST, "/api/v1/people/*/hand-over")
        .hasAnyRole(ADMINISTRATOR, UNIT_LEADER)
        .pathMatchers("/api/v1/people/*/ties", "/api/v1/people/*/ties/*")
        .authenticated()
        .pathMatchers(HttpMethod.POST, "/api/v1/districts/**", "/api/v1/people/**")
        .hasRole(ADMINISTRATOR)
        .pathMatchers(HttpMethod.PUT, "/api/v1/districts/**", "/api/v1/people/**")
        .hasRole(ADMINISTRATOR)
        .pathMatchers("/api/v1/cases/**", "/api/v1/views/**", "/api/v1/stream")
        .hasAnyRole(SEE_CASES)
        .pathMatchers("/api/**")
        .authenticated()
        .pathMatchers("/actuator/health")
        .permitAll()
        .pathMatchers("/actuator/**")
        .access((authentication, context) -> Mono.just(isLocal(context)))
        .anyExchange()
        .permitAll();
  }

  /** Metrics and the flow of facts are for whoever watches the machine. */
  private static AuthorizationResult isLocal(AuthorizationContext context) {
    var address = context.getExchange().getRequest().getRemoteAddress();
    return new AuthorizationDecision(
        address != null
            && address.getAddress() != null
            && address.getAddress().isLoopbackAddress());
  }

  private static Mono<Void> requireOwnPassword(
      ServerWebExchange exchange, WebFilterChain chain, ProblemWriter problems) {
    var path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/api/") || path.startsWith(SESSION)) {
      return chain.filter(exchange);
    }
    return mustChange()
        .flatMap(
            mustChange ->
                mustChange ? problems.write(exchange, changeRequired()) : chain.filter(exchange));
  }

  private static Mono<Boolean> mustChange() {
    return ReactiveSecurityContextHolder.getContext()
        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
        .map(
            person ->
                person.getAuthorities().stream()
                    .anyMatch(a -> ("ROLE_" + Person.PASSWORD_CHANGE).equals(a.getAuthority())))
        .defaultIfEmpty(false);
  }

  private static Problem changeRequired() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "password-change-required",
        "请先修改临时密码。",
        "Change the temporary password first.");
  }
}
