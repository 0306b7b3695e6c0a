package io.anshao.edge.web;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the built web application from {@code classpath:static/}. Its page answers at every route
 * of the application (one that the build wrote out has a file of its own), and with 404 wherever
 * else a browser goes astray, so that a person reads what to do; files under {@code assets/} carry
 * a hash in their name and are kept for a year.
 */
public final class StaticPages {

  private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");
  private static final ClassPathResource FOLDER = new ClassPathResource("static/");

  /** Where programs call, and get a problem document for what is not there. */
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/open311/", "/actuator/", "/v3/", "/assets/");

  private StaticPages() {}

  /**
   * @param pageRoutes patterns of the application's own routes, for example {@code /board/{id}}
   */
  public static RouterFunction<ServerResponse> routes(List<String> pageRoutes) {
    var pages = RouterFunctions.route();
    for (var route : pageRoutes) {
      var page = pageOf(route);
      pages.GET(
          route, RequestPredicates.accept(MediaType.TEXT_HTML), _ -> answer(page, HttpStatus.OK));
    }
    return pages
        .build()
        .and(
            RouterFunctions.resources(
                "/assets/**",
                new ClassPathResource("static/assets/"),
                (resource, headers) ->
                    headers.setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())))
        .and(
            RouterFunctions.nest(
                StaticPages::isForPeople,
                RouterFunctions.resources(
                    "/**", FOLDER, (resource, headers) -> headers.setCacheControl("no-cache"))))
        .and(RouterFunctions.route(StaticPages::isAstray, _ -> answer(PAGE, HttpStatus.NOT_FOUND)));
  }

  private static boolean isAstray(ServerRequest request) {
    return request.method() == HttpMethod.GET
        && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
        && isForPeople(request);
  }

  /** To look for a file costs more than many a call of a program. */
  private static boolean isForPeople(ServerRequest request) {
    return FOR_PROGRAMS.stream().noneMatch(request.path()::startsWith);
  }

  /** What the build wrote out for a route, or else the application's page. */
  private static ClassPathResource pageOf(String route) {
    var name = route.equals("/") ? "home" : route.substring(1);
    var own = new ClassPathResource("static/" + name + ".html");
    return own.exists() ? own : PAGE;
  }

  private static Mono<ServerResponse> answer(ClassPathResource page, HttpStatus status) {
    return page.exists()
        ? ServerResponse.status(status)
            .contentType(MediaType.TEXT_HTML)
            .cacheControl(CacheControl.noCache())
            .bodyValue(page)
        : ServerResponse.notFound().build();
  }
}
