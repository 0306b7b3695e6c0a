package io.anshao.cases.session;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.Person;
import io.anshao.cases.totp.SecondFactors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.ProblemWriter;
import io.anshao.edge.token.StaffSecurity;
import io.anshao.edge.web.Watching;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Which call asks for whom. What of a case a person may do is the case's own matter. */
@Configuration(proxyBeanMethods = false)
class StaffCalls {

  private static final String SESSION = "/api/v1/session";

  private static final String ADMINISTRATOR = Role.ADMINISTRATOR.code();

  private static final String UNIT_LEADER = Role.UNIT_LEADER.code();

  private static final String[] LEADERS = {
    UNIT_LEADER, Role.OFFICE_LEADER.code(), Role.COMMITTEE_LEADER.code(), Role.DUTY_LEADER.code()
  };

  private static final String[] SEE_CASES =
      Arrays.stream(Role.values())
          .filter(role -> role.sight() != Role.Sight.NOTHING)
          .map(Role::code)
          .toArray(String[]::new);

  @Bean
  SecurityWebFilterChain staffChain(
      ServerHttpSecurity http,
      StaffSecurity staff,
      ProblemWriter problems,
      Environment environment) {
    return staff
        .apply(http)
        .cors(Customizer.withDefaults())
        .authorizeExchange(calls -> rules(calls, new Watching(environment)))
        .addFilterAfter(
            (exchange, chain) -> requireNothingLeft(exchange, chain, problems),
            SecurityWebFiltersOrder.AUTHENTICATION)
        .addFilterAfter(new ReadingOnly(SESSION, problems), SecurityWebFiltersOrder.AUTHENTICATION)
        .build();
  }

  private static void rules(AuthorizeExchangeSpec calls, Watching watching) {
    calls
        .pathMatchers(SESSION)
        .permitAll()
        .pathMatchers(HttpMethod.GET, SESSION + "/provider")
        .permitAll()
        .pathMatchers(HttpMethod.GET, "/api/v1/bundle-keys", "/api/v1/bundle-keys/*")
        .permitAll()
        .pathMatchers(HttpMethod.PUT, "/api/v1/people/*/leave")
        .hasAnyRole(ADMINISTRATOR, UNIT_LEADER)
        .pathMatchers(HttpMethod.POST, "/api/v1/people/*/hand-over")
        .hasAnyRole(ADMINISTRATOR, UNIT_LEADER)
        .pathMatchers("/api/v1/people/*/totp", "/api/v1/people/*/subject")
        .hasRole(ADMINISTRATOR)
        .pathMatchers("/api/v1/people/*/ties", "/api/v1/people/*/ties/*")
        .authenticated()
        .pathMatchers(HttpMethod.POST, "/api/v1/districts/**", "/api/v1/people/**")
        .hasRole(ADMINISTRATOR)
        .pathMatchers(HttpMethod.PUT, "/api/v1/districts/**", "/api/v1/people/**")
        .hasRole(ADMINISTRATOR)
        .pathMatchers("/api/v1/operations/**")
        .hasRole(ADMINISTRATOR)
        .pathMatchers("/api/v1/leader-desk")
        .hasAnyRole(LEADERS)
        .pathMatchers("/api/v1/cases/**", "/api/v1/views/**", "/api/v1/stream")
        .hasAnyRole(SEE_CASES)
        .pathMatchers("/api/**")
        .authenticated()
        .pathMatchers("/actuator/health")
        .permitAll()
        .pathMatchers("/actuator/**")
        .access(watching)
        .anyExchange()
        .permitAll();
  }

  private static Mono<Void> requireNothingLeft(
      ServerWebExchange exchange, WebFilterChain chain, ProblemWriter problems) {
    var path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/api/") || path.startsWith(SESSION)) {
      return chain.filter(exchange);
    }
    return barrier()
        .flatMap(
            barrier ->
                barrier.isPresent()
                    ? problems.write(exchange, barrier.get())
                    : chain.filter(exchange));
  }

  /** What the person has to do before anything opens. */
  private static Mono<Optional<Problem>> barrier() {
    return ReactiveSecurityContextHolder.getContext()
        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
        .map(
            person ->
                person.getAuthorities().stream()
                    .flatMap(authority -> barrier(authority.getAuthority()).stream())
                    .findFirst())
        .defaultIfEmpty(Optional.empty());
  }

  private static Optional<Problem> barrier(@Nullable String authority) {
    if (("ROLE_" + Person.PASSWORD_CHANGE).equals(authority)) {
      return Optional.of(changeRequired());
    }
    return ("ROLE_" + SecondFactors.ENROLMENT).equals(authority)
        ? Optional.of(enrolmentRequired())
        : Optional.empty();
  }

  private static Problem enrolmentRequired() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "totp-enrolment-required",
        "您的角色须先启用动态码。",
        "Your role needs a second factor first.");
  }

  private static Problem changeRequired() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "password-change-required",
        "请先修改临时密码。",
        "Change the temporary password first.");
  }
}
