package io.anshao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The names of metrics that a running service serves. {@code infra/observability/metrics} lists for
 * each service those that alarms and dashboards name.
 */
public final class ServedMetrics {

  private static final String FILE = "infra/observability/metrics/%s.txt";

  private ServedMetrics() {}

  /** The metrics that are committed for that service. */
  public static List<String> of(String service) {
    try {
      var file = Committed.root().resolve(FILE.formatted(service));
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until every committed metric is served; some come with the first record or request.
   *
   * @param scrape gives the text of {@code /actuator/prometheus}
   */
  public static void compare(String service, Supplier<String> scrape) {
    await().untilAsserted(() -> assertThat(names(scrape.get())).containsAll(of(service)));
  }

  /** As samples are named, without labels. */
  private static Set<String> names(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replaceAll("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
