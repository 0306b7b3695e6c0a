package io.anshao.cases.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.anshao.cases.access.domain.Looked;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.ProblemWriter;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffAuthentication;
import io.anshao.edge.token.StaffUser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Notes each reading as its answer is about to leave; what was refused shows nothing. */
final class AccessFilter implements WebFilter, Ordered {

  private static final String CALLS = "/api/";
  private static final int LONGEST = 64;

  /** A list that is on a screen is read again and again. */
  private static final Duration ONE_LIST = Duration.ofMinutes(1);

  private final Cache<UUID, Boolean> listed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(ONE_LIST).build();

  private final AccessLog log;
  private final BusinessClock clock;
  private final ProblemWriter problems;

  AccessFilter(AccessLog log, BusinessClock clock, ProblemWriter problems) {
    this.log = log;
    this.clock = clock;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var isReading = HttpMethod.GET.equals(exchange.getRequest().getMethod());
    if (!isReading || !exchange.getRequest().getPath().value().startsWith(CALLS)) {
      return chain.filter(exchange);
    }
    return user().flatMap(user -> filter(exchange, chain, user));
  }

  private static Mono<Optional<StaffUser>> user() {
    return ReactiveSecurityContextHolder.getContext()
        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
        .ofType(StaffAuthentication.class)
        .map(who -> Optional.of(who.getPrincipal()))
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Void> filter(
      ServerWebExchange exchange, WebFilterChain chain, Optional<StaffUser> user) {
    if (user.isEmpty() || user.get().district() == null) {
      return chain.filter(exchange);
    }
    if (!log.hasRoom()) {
      return problems.write(exchange, full());
    }
    var pictures = new GrantedPictures();
    exchange
        .getResponse()
        .beforeCommit(() -> Mono.fromRunnable(() -> note(exchange, user.get(), pictures)));
    return chain
        .filter(exchange)
        .contextWrite(context -> context.put(GrantedPictures.class, pictures));
  }

  private void note(ServerWebExchange exchange, StaffUser user, GrantedPictures pictures) {
    var status = exchange.getResponse().getStatusCode();
    var isShown = status == null || status.is2xxSuccessful();
    PathPattern template = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (isShown && template != null) {
      Looked.at(template.getPatternString())
          .filter(what -> what != Looked.LIST || isNew(user))
          .ifPresent(what -> log.add(access(exchange, user, what, pictures)));
    }
  }

  private boolean isNew(StaffUser user) {
    return listed.asMap().putIfAbsent(user.id(), true) == null;
  }

  private Access access(
      ServerWebExchange exchange, StaffUser user, Looked what, GrantedPictures pictures) {
    var district = String.valueOf(user.district());
    Map<String, String> variables =
        exchange.getAttributeOrDefault(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
    var caseId =
        what.isOfACase()
            ? Optional.ofNullable(variables.get("id")).map(UUID::fromString)
            : Optional.<UUID>empty();
    return new Access(
        clock.now(district), district, user, what, caseId, object(what, variables), pictures.all());
  }

  /** A handler took them for ids, numbers or keys, so they are no free text. */
  private static Optional<String> object(Looked what, Map<String, String> variables) {
    var rest =
        variables.entrySet().stream()
            .filter(each -> !what.isOfACase() || !each.getKey().equals("id"))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("/"));
    return Optional.of(rest)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(LONGEST, text.length())));
  }

  private static Problem full() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "access-log-full",
            "查阅记录暂时写不进去，请稍后再试。",
            "Who looks at what cannot be kept just now. Try again in a moment.")
        .retryAfter(Duration.ofSeconds(5));
  }

  /** Behind the security chain, which says who it is. */
  @Override
  public int getOrder() {
    return 0;
  }
}
