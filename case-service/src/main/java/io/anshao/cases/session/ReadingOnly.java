package io.anshao.cases.session;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.ProblemWriter;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The auditor 监督 reads everything and changes nothing, whatever else their roles would give: who
 * watches has no part in what is watched. Their own session and password are theirs.
 */
final class ReadingOnly implements WebFilter {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String AUTHORITY = "ROLE_" + Role.AUDITOR.code();

  private final String own;
  private final ProblemWriter problems;

  /**
   * @param own what begins with it changes the person's own session
   */
  ReadingOnly(String own, ProblemWriter problems) {
    this.own = own;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (READING.contains(request.getMethod()) || isOwn(request.getPath().value())) {
      return chain.filter(exchange);
    }
    return isAuditor()
        .flatMap(
            isAuditor -> isAuditor ? problems.write(exchange, refused()) : chain.filter(exchange));
  }

  private boolean isOwn(String path) {
    return path.equals(own) || path.startsWith(own + "/");
  }

  private static Mono<Boolean> isAuditor() {
    return ReactiveSecurityContextHolder.getContext()
        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
        .map(
            person ->
                person.getAuthorities().stream()
                    .anyMatch(given -> AUTHORITY.equals(given.getAuthority())))
        .defaultIfEmpty(false);
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "auditor-changes-nothing",
        "监督员可以查看全部内容，但不办理任何事项。",
        "An auditor reads everything and changes nothing.");
  }
}
