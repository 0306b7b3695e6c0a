package io.anshao.edge.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers on every answer: nothing inline, nobody frames us, no address leaks, no third party. */
public final class PageHeaders implements WebFilter {

  private static final String PERMISSIONS =
      "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=(),"
          + " display-capture=(), browsing-topics=()";

  private final String contentSecurityPolicy;

  /**
   * @param origins origins of our own services, which pages may call and show pictures and
   *     recordings of
   */
  public PageHeaders(List<String> origins) {
    var own = origins.stream().map(o -> " " + o).collect(Collectors.joining());
    this.contentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; worker-src 'self'; manifest-src 'self';"
            + (" connect-src 'self'" + own + ";")
            + (" media-src 'self' blob:" + own + ";")
            + (" img-src 'self' data: blob:" + own);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", contentSecurityPolicy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    // the console shows pictures of intake from another port or name of the same site
    headers.set("Cross-Origin-Resource-Policy", "same-site");
    headers.set("Permissions-Policy", PERMISSIONS);
    if (exchange.getRequest().getPath().value().startsWith("/api/")) {
      exchange
          .getResponse()
          .beforeCommit(
              () -> {
                if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                  headers.setCacheControl("no-store");
                }
                return Mono.empty();
              });
    }
    return chain.filter(exchange);
  }
}
