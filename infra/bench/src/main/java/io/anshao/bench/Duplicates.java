package io.anshao.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.SentTip;
import io.anshao.scenarios.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * {@code duplicates}: citizens' messages go in as tips, by their text alone; for each whose matter
 * others reported too, are they among the first three that a triager is shown?
 */
final class Duplicates {

  private static final int SENDERS = 16;
  private static final int ASKERS = 4;
  private static final int FIRST = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String STATISTICS =
      "select tablename from pg_stats where tablename = 'duplicate_traits' and attname = 'pairs'";

  private final Path data;
  private final Path folder;

  /**
   * @param data the folder with the messages
   * @param folder where the platform may keep its things
   */
  Duplicates(Path data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  List<Figure> run() {
    var messages = Hotline.read(data);
    var launch = new Launch(folder);
    var platform = launch.up("--fresh");
    try {
      var district = District.make(platform, platform.administrator());
      var tips =
          Crew.of(
              SENDERS,
              messages,
              message ->
                  () -> new Sent(message, district.reporter().writes(message.text()).sends()));
      Crew.casesOf(district, tips.size());
      // what is rare is known once the database has looked at its table, within a minute
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> !platform.databases().column(ServiceName.CASES, STATISTICS).isEmpty());
      return figures(district, tips);
    } finally {
      launch.down();
    }
  }

  /** A message and the tip that it became. */
  private record Sent(Hotline.Message message, SentTip tip) {}

  /**
   * What was shown for one message.
   *
   * @param mates cases of the other messages on the same matter
   * @param shown cases, most alike first
   */
  private record Shown(Set<String> mates, List<String> shown) {

    double recall() {
      var found = shown.stream().limit(FIRST).filter(mates::contains).count();
      return (double) found / Math.min(FIRST, mates.size());
    }
  }

  private static List<Figure> figures(District district, List<Sent> tips) {
    var groups =
        tips.stream()
            .filter(sent -> sent.message().group().isPresent())
            .collect(
                groupingBy(
                    sent -> sent.message().group().orElseThrow(),
                    mapping(sent -> sent.tip().caseId(), toSet())));
    var repeated =
        groups.values().stream()
            .filter(group -> group.size() > 1)
            .flatMap(group -> group.stream().map(id -> Map.entry(id, group)))
            .toList();
    var shown =
        Crew.of(ASKERS, repeated, each -> () -> shown(district, each.getKey(), each.getValue()));
    return List.of(
        Figure.of("messages", tips.size(), ""),
        Figure.of("of these repeated", repeated.size(), ""),
        Figure.of(
            "recall among the first three",
            shown.stream().mapToDouble(Shown::recall).average().orElse(0),
            ""),
        Figure.of("precision of the first three shown", precision(shown), ""));
  }

  private static double precision(List<Shown> all) {
    var pairs =
        all.stream()
            .flatMap(each -> each.shown().stream().limit(FIRST).map(each.mates()::contains))
            .toList();
    return (double) pairs.stream().filter(isMate -> isMate).count() / pairs.size();
  }

  private static Shown shown(District district, String id, Set<String> group) {
    var mates = new HashSet<>(group);
    mates.remove(id);
    var answer = district.triager().get("/api/v1/cases/" + id + "/duplicates").expect(200).json();
    return new Shown(mates, answer.get("items").valueStream().map(Duplicates::caseId).toList());
  }

  private static String caseId(JsonNode item) {
    return item.get("caseId").asString();
  }
}
