package io.anshao.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

class PathFirstMappingTests {

  @RestController
  static final class Handlers {

    @GetMapping("/api/v1/cases/{id}")
    void one() {}

    @GetMapping({"/api/v1/cases/{id}/events", "/api/v1/streams/{id}"})
    void events() {}

    @PostMapping("/api/v1/cases/{id}/commands/{name}")
    void command() {}

    @GetMapping("/api/v1/cases")
    void all() {}

    @GetMapping("/pages/{*rest}")
    void page() {}

    @GetMapping("/files/**")
    void file() {}

    @GetMapping("/{anything}")
    void anything() {}
  }

  /** What Spring finds by itself, or its error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/cases/7",
        "/api/v1/cases/7/events",
        "/api/v1/streams/7",
        "/api/v1/cases/7/commands/accept",
        "/api/v1/cases",
        "/api/v1/case/7",
        "/pages",
        "/pages/a/b",
        "/files",
        "/files/a/b",
        "/filesystem",
        "/word",
        "/",
        "/two/words"
      })
  void findsWhatSpringFinds(String path) {
    assertThat(found(new PathFirstMapping(), path))
        .isEqualTo(found(new RequestMappingHandlerMapping(), path));
  }

  private static List<String> found(RequestMappingHandlerMapping mapping, String path) {
    var context = new StaticApplicationContext();
    context.registerSingleton("handlers", Handlers.class);
    context.refresh();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    return List.of(
        answer(mapping, MockServerHttpRequest.get(path)),
        answer(mapping, MockServerHttpRequest.post(path)));
  }

  private static String answer(
      RequestMappingHandlerMapping mapping, MockServerHttpRequest.BaseBuilder<?> request) {
    return mapping
        .getHandler(MockServerWebExchange.from(request))
        .map(handler -> ((HandlerMethod) handler).getMethod().getName())
        .onErrorResume(error -> Mono.just(error.toString()))
        .blockOptional()
        .orElse("nobody");
  }
}
