package io.anshao.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.context.ContextRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tools.jackson.databind.json.JsonMapper;

/** A line of the log as the production profile writes it: Elastic Common Schema, with its trace. */
@ServiceTest
class StructuredLogTests {

  /** What was typed into the address stands in no line. */
  private static final String TYPED = "typed-by-somebody";

  @Autowired private StaffApi staff;

  @Test
  void namesTheTraceOfItsRequestAndNothingThatWasSent() {
    var logger = (Logger) LoggerFactory.getLogger("io.anshao.cases.oidc");
    var lines = new InProduction(logger.getLoggerContext());
    logger.addAppender(lines);
    try {
      staff
          .anyone()
          .get()
          .uri("/api/v1/session/oidc/callback?code=" + TYPED + "&state=" + TYPED)
          .exchange()
          .expectStatus()
          .isFound();
      await().until(() -> !lines.written.isEmpty());
    } finally {
      logger.detachAppender(lines);
    }

    var line = JsonMapper.shared().readTree(lines.written.peek());
    assertThat(line.path("@timestamp").asString()).endsWith("Z");
    assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
    assertThat(line.at("/service/name").asString()).isEqualTo("anshao-cases");
    assertThat(line.path("trace.id").asString()).matches("[0-9a-f]{32}");
    assertThat(line.path("span.id").asString()).matches("[0-9a-f]{16}");
    assertThat(line.toString()).doesNotContain(TYPED);
  }

  @Test
  void noThreadLocalIsRestoredAtEachOperator() {
    assertThat(ContextRegistry.getInstance().getThreadLocalAccessors()).isEmpty();
  }

  /** Writes on the thread that logs, as the console's appender does: the trace is the thread's. */
  private static final class InProduction extends AppenderBase<ILoggingEvent> {

    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();

    InProduction(LoggerContext context) {
      encoder.setContext(context);
      encoder.setFormat("ecs");
      encoder.setCharset(StandardCharsets.UTF_8);
      encoder.start();
      start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      written.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
  }
}
