package io.anshao.scenarios;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.testkit.TraceCollector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One trace leads from the request of a reporter through Kafka to the case and to the service that
 * writes to people, and a collector outside hears of all of it. One request in ten is traced, as
 * shipped: tips are sent until one is.
 */
@OnPlatform
class TracesTests {

  private static final int MOST = 200;

  @Test
  void leadFromAReportersRequestToTheCase(District district) {
    assumeThat(System.getProperty("anshao.scenarios.data")).as("a platform of our own").isNull();
    var trace =
        Stream.generate(() -> district.reporter().writes("跟踪").sends())
            .limit(MOST)
            .flatMap(tip -> sampled(district, tip).stream())
            .findFirst()
            .orElseThrow();

    var collector = TraceCollector.SHARED;
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                collector.heard("anshao-intake", trace, "/api/v1/tips")
                    && collector.heard("anshao-cases", trace, "tips"));
  }

  /** The trace of the tip's record, where it is one that is exported. */
  private static Optional<String> sampled(District district, SentTip tip) {
    var topics = district.platform().topics();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                topics.committed(Topic.TIPS).stream()
                    .anyMatch(each -> Topics.keyOf(each).equals(tip.tipId())));
    return topics.committed(Topic.TIPS).stream()
        .filter(each -> Topics.keyOf(each).equals(tip.tipId()))
        .map(each -> each.headers().lastHeader(Envelope.TRACEPARENT))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8).split("-"))
        .filter(parts -> parts[3].equals("01"))
        .map(parts -> parts[1])
        .findFirst();
  }
}
