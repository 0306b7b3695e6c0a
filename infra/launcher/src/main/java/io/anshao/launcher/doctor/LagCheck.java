package io.anshao.launcher.doctor;

import io.anshao.launcher.kafka.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** How far consumers are behind the broker. */
record LagCheck(String kafka) {

  private static final long MUCH = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Stream<Finding> findings() {
    try (var topics = new Topics(kafka)) {
      if (!topics.isBrokerThere(PATIENCE)) {
        return Stream.of(
            new Finding.Bad(
                "Kafka does not answer at %s.".formatted(kafka),
                "logs/kafka.log says why; nothing is lost, and it is started again by itself."));
      }
      return topics.lags().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(group -> lag(group.getKey(), group.getValue()));
    }
  }

  private static Finding lag(String group, long records) {
    return Finding.of(
        records < MUCH,
        "%s is %d records behind.".formatted(group, records),
        "It catches up by itself; if it does not, the log of its service says why.");
  }
}
