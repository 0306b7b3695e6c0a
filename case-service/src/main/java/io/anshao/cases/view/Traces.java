package io.anshao.cases.view;

import io.micrometer.tracing.Tracer;
import java.util.Optional;

/** The W3C trace context of the present request, so that one trace runs on through Kafka. */
final class Traces {

  private final Optional<Tracer> tracer;

  Traces(Optional<Tracer> tracer) {
    this.tracer = tracer;
  }

  Optional<String> current() {
    return tracer
        .map(Tracer::currentSpan)
        .map(span -> span.context())
        .map(
            context ->
                "00-%s-%s-%s"
                    .formatted(
                        context.traceId(),
                        context.spanId(),
                        Boolean.TRUE.equals(context.sampled()) ? "01" : "00"));
  }
}
