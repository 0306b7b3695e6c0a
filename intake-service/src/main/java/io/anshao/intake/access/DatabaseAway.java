package io.anshao.intake.access;

import java.util.concurrent.RejectedExecutionException;
import org.springframework.core.Ordered;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** A database that does not answer a read is an outage, not a fault: 503, like a full lane. */
final class DatabaseAway implements WebExceptionHandler, Ordered {

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return error instanceof NonTransientDataAccessResourceException
            || error instanceof TransientDataAccessException
        ? Mono.error(new RejectedExecutionException("the database does not answer", error))
        : Mono.error(error);
  }

  /** Before the handler that writes the answer. */
  @Override
  public int getOrder() {
    return -3;
  }
}
