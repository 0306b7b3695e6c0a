package io.anshao.messaging.inbox;

import io.anshao.messaging.Traces;
import io.micrometer.tracing.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls the handler within one span per record, each in the trace of what caused it. The handler
 * finds the span's own {@code traceparent} in the envelope, for what it publishes in turn.
 */
final class TracedHandling {

  private final RecordHandler handler;
  private final Traces traces;
  private final String name;

  TracedHandling(ConsumerSpec spec, Traces traces) {
    this.handler = spec.handler();
    this.traces = traces;
    this.name = spec.topic().kafkaName() + " " + spec.name();
  }

  void apply(Connection tx, List<Incoming> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    var spans = new ArrayList<Span>();
    try {
      handler.apply(tx, records.stream().map(each -> within(spans, each)).toList());
    } catch (SQLException | RuntimeException | Error e) {
      spans.forEach(span -> span.error(e));
      throw e;
    } finally {
      spans.forEach(Span::end);
    }
  }

  private Incoming within(List<Span> spans, Incoming incoming) {
    var span = traces.continued(incoming.envelope().traceparent(), name);
    span.ifPresent(spans::add);
    return span.map(s -> incoming.inTrace(Traces.traceparent(s.context()))).orElse(incoming);
  }
}
