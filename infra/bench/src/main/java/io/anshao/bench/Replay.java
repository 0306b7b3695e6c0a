package io.anshao.bench;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Handling;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.SentTip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * {@code replay}: citizens' messages go in through the public API, a staff drives every case to
 * closed, and at the end all sides are counted against each other.
 */
final class Replay {

  private static final int SENDERS = 32;
  private static final int DESKS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path data;
  private final Path folder;
  private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
  private final List<Double> answerTimes =
      java.util.Collections.synchronizedList(new ArrayList<>());

  /**
   * @param data the folder with the messages
   * @param folder where the platform may keep its things
   */
  Replay(Path data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  Measured run() {
    var messages = Hotline.read(data);
    var launch = new Launch(folder);
    var platform = launch.up("--fresh");
    try {
      var district = District.make(platform, platform.administrator());
      hireAll(district);
      return run(district, messages);
    } finally {
      launch.down();
    }
  }

  private Measured run(District district, List<Hotline.Message> messages) {
    var figures = new ArrayList<Figure>();
    try (var watch = new QueueWatch(district)) {
      var began = System.nanoTime();
      var tips = Crew.of(SENDERS, messages, message -> () -> send(district, message));
      figures.add(Figure.of("tips", messages.size() / secondsSince(began), "tips/s"));
      var ids = Crew.casesOf(district, tips.size());
      addTimes(figures, "tip → answer", Spread.of(answerTimes));
      addTimes(figures, "answer → queue", untilSeen(district, ids, watch.seen()));

      began = System.nanoTime();
      Crew.of(DESKS, ids, id -> () -> handle(district, id));
      figures.add(Figure.of("lifecycles", ids.size() / secondsSince(began), "lifecycles/s"));
      awaitTracking(tips);
      addMemory(figures, district.platform());
      var reconciliation = new Reconciliation(district, tips);
      var lines = new ArrayList<>(reconciliation.lines(ids));
      lines.add(reconciliation.repeats());
      return new Measured(figures, lines);
    }
  }

  private static void hireAll(District district) {
    district.triager();
    district.clerk();
    district.handler();
    district.inspector();
    district.unitLeader();
  }

  private SentTip send(District district, Hotline.Message message) {
    var reporter = district.reporter().writes(message.text());
    message.position().ifPresent(at -> reporter.stands(at.lat(), at.lng(), "wgs84"));
    var began = System.nanoTime();
    var tip = reporter.insists(PATIENCE).orElseThrow();
    var answered = System.nanoTime();
    answerTimes.add((answered - began) / 1e6);
    answeredAt.put(tip.tipId(), answered);
    return tip;
  }

  /** A case may be heard of before its reporter has the answer: that counts as at once. */
  private Spread untilSeen(District district, List<String> ids, Map<String, Long> seen) {
    var times = new ArrayList<Double>();
    for (var id : ids) {
      var at = seen.get(id);
      if (at != null) {
        var tip = district.triager().opens(id).tips().getFirst().get("tipId").asString();
        times.add(Math.max(0, (at - answeredAt.getOrDefault(tip, at)) / 1e6));
      }
    }
    return Spread.of(times);
  }

  private static String handle(District district, String id) {
    var handling = new Handling(district, id);
    handling.accept();
    return handling.fromAcceptedToClosed().state();
  }

  private static void awaitTracking(List<SentTip> tips) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> tips.stream().allMatch(tip -> tip.status().equals("closed")));
  }

  private static void addTimes(List<Figure> figures, String name, Spread times) {
    figures.add(Figure.of(name + " p50", times.percentile(50), "ms"));
    figures.add(Figure.of(name + " p99", times.percentile(99), "ms"));
  }

  private static void addMemory(List<Figure> figures, Platform platform) {
    platform
        .pids()
        .forEach(
            (name, pid) ->
                figures.add(Figure.of("memory " + name, Hardware.residentMegabytes(pid), "MB")));
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
