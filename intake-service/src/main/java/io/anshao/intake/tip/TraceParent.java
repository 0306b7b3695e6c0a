package io.anshao.intake.tip;

import io.anshao.messaging.Traces;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace of a request as W3C {@code traceparent}, so that a tip's records belong to it. */
public final class TraceParent {

  private TraceParent() {}

  /** Nothing where nothing is traced. */
  public static @Nullable String of(ServerWebExchange exchange) {
    var tracing =
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
            .<TracingContext>map(observed -> observed.get(TracingContext.class))
            .orElse(null);
    var span = tracing == null ? null : tracing.getSpan();
    return span == null ? null : Traces.traceparent(span.context());
  }
}
