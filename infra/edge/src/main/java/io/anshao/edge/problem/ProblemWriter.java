package io.anshao.edge.problem;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents outside of controllers, for filters and security. */
public final class ProblemWriter {

  private final JsonMapper json;

  public ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /**
   * Answers with the problem that the error becomes; nothing more is written to a started answer.
   */
  public Mono<Void> write(ServerWebExchange exchange, Throwable error) {
    var problem = Problems.of(error);
    var response = exchange.getResponse();
    if (!response.setStatusCode(problem.getStatusCode())) {
      return Mono.error(error);
    }
    response.getHeaders().putAll(problem.getHeaders());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return body(response, problem);
  }

  private Mono<Void> body(ServerHttpResponse response, Problem problem) {
    var bytes = json.writeValueAsBytes(problem.getBody());
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }
}
