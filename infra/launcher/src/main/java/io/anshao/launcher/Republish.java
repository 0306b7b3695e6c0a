package io.anshao.launcher;

import io.anshao.contracts.Topic;
import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresUrl;
import io.anshao.launcher.run.Run;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code infra/republish}: marks what a service has sent as unsent. Its relay sends it again under
 * the same sequence numbers: who knows it ignores it, who was wiped takes it in.
 */
final class Republish {

  private static final Set<String> SERVICES = Set.of("intake", "cases", "notify");

  private Republish() {}

  static void run(List<String> words) {
    var line = CommandLine.read(words, Set.of("--data", "--topic", "--key", "--since"), Set.of());
    var service = line.names().stream().findFirst().filter(SERVICES::contains);
    var topic = line.value("--topic");
    if (service.isEmpty() || topic.isEmpty()) {
      throw new Refusal(
          "Say whose records to send again, and of which topic: infra/republish intake|cases|notify --topic TOPIC [--key KEY] [--since TIME].");
    }
    var folder = UpOptions.dataFolder(line);
    var run =
        Run.read(folder)
            .orElseThrow(
                () -> new Refusal("Nothing runs on %s: start it with infra/up.".formatted(folder)));
    var count =
        mark(
            run,
            service.get(),
            topic(topic.get()),
            line.value("--key"),
            line.value("--since").map(Republish::time));
    System.out.printf("%d records of %s are sent again.%n", count, topic.get());
  }

  private static long mark(
      Run run, String service, Topic topic, Optional<String> key, Optional<OffsetDateTime> since) {
    try (var connection = PostgresUrl.connect(run.postgres(), Databases.nameOf(service));
        var statement = connection.prepareStatement("select republish(?, ?, ?)")) {
      statement.setString(1, topic.kafkaName());
      statement.setString(2, orNull(key));
      statement.setObject(3, orNull(since));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new Refusal("The database of %s refuses: %s.".formatted(service, e.getMessage()));
    }
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  private static Topic topic(String word) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.name().equalsIgnoreCase(word) || topic.kafkaName().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no topic %s; there are %s."
                        .formatted(
                            word,
                            Arrays.stream(Topic.values())
                                .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }

  private static OffsetDateTime time(String word) {
    try {
      return OffsetDateTime.parse(word);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          "--since needs a time such as 2026-11-01T00:00:00+08:00, not %s.".formatted(word));
    }
  }
}
