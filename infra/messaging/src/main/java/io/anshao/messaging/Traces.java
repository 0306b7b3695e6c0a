package io.anshao.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Carries one trace from the request that caused a fact to everybody who learns of it, by the
 * {@code traceparent} of W3C Trace Context in the record's envelope.
 */
public final class Traces {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private final @Nullable Tracer tracer;

  /**
   * @param tracer without one, what a record brings is passed on as it is
   */
  public Traces(@Nullable Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * The trace of the request whose reactive chain this is, to be put into the records that its work
   * causes. A consumer passes on what its {@code Incoming} brings instead.
   */
  public static @Nullable String of(ContextView chain) {
    return chain
        .<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
        .map(observed -> observed.getContextView().<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map(span -> traceparent(span.context()))
        .orElse(null);
  }

  /**
   * Begins a span of a consumer that continues the trace; the caller ends it.
   *
   * @return empty where there is no tracer or no trace to continue
   */
  public Optional<Span> continued(@Nullable String traceparent, String name) {
    if (tracer == null || traceparent == null) {
      return Optional.empty();
    }
    var parts = TRACEPARENT.matcher(traceparent);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var cause =
        tracer
            .traceContextBuilder()
            .traceId(parts.group(1))
            .spanId(parts.group(2))
            .sampled(parts.group(3).endsWith("1"))
            .build();
    return Optional.of(
        tracer.spanBuilder().setParent(cause).kind(Span.Kind.CONSUMER).name(name).start());
  }

  /** As it stands in an envelope. */
  public static String traceparent(TraceContext context) {
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }
}
