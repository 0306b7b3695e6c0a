package io.anshao.edge.problem;

import io.anshao.edge.trace.InTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** The last word on every error of a request. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private final ProblemWriter writer;

  public ProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    var answer = writer.write(exchange, error);
    if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
      // nothing is wrong here; but a database that hung up looks the same, and then somebody waits
      return answer.onErrorComplete();
    }
    if (Problems.of(error).getStatusCode().value() == 500) {
      return InTrace.run(
              () ->
                  log.error(
                      "unforeseen {}", error.getClass().getName(), Problems.withoutMessages(error)))
          .then(answer);
    }
    return answer;
  }

  /** Before the framework's own handlers. */
  @Override
  public int getOrder() {
    return -2;
  }
}
