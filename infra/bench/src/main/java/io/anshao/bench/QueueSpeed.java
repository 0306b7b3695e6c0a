package io.anshao.bench;

import io.anshao.scenarios.Databases;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Staff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code queue}: a triager's list, at ten thousand cases and at a million: first page, each filter
 * by a frequent and a rare value, orders and searches, over HTTP. Each first page and each total is
 * compared with what a plain statement finds.
 */
final class QueueSpeed {

  static final String DISTRICT = "330205";

  private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
  private static final int WARM = 8;
  private static final int TIMES = 100;

  private final Path folder;
  private final Optional<Path> running;

  /**
   * @param folder where a platform of its own may keep its things
   * @param running folder of a platform that runs already and is filled
   */
  QueueSpeed(Path folder, Optional<Path> running) {
    this.folder = folder;
    this.running = running;
  }

  /** Fills and measures no more than that many cases. */
  Measured run(int most) {
    if (running.isPresent()) {
      return measure(Platform.on(running.orElseThrow()), most);
    }
    var launch = new Launch(folder);
    var platform = launch.up("--fresh", "--demo");
    try {
      return measure(platform, most);
    } finally {
      launch.down();
    }
  }

  private static Measured measure(Platform platform, int most) {
    var result = Measured.nothing();
    var slowest = new LinkedHashMap<String, Double>();
    try (var many = new ManyCases(platform, DISTRICT)) {
      for (var size : SIZES.stream().filter(each -> each <= most).toList()) {
        many.fillTo(size);
        var triager = platform.staff("triager");
        for (var question : QueueQuestions.of(platform.databases(), DISTRICT)) {
          measure(platform.databases(), triager, question, size, slowest, result);
        }
      }
    }
    return result;
  }

  private static void measure(
      Databases databases,
      Staff triager,
      QueueQuestion question,
      int size,
      Map<String, Double> slowest,
      Measured result) {
    result.reconciliation().add(compared(databases, triager, question, size));
    for (int i = 0; i < WARM; i++) {
      triager.get(question.path()).expect(200);
    }
    var times = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      var began = System.nanoTime();
      triager.get(question.path()).expect(200);
      times.add((System.nanoTime() - began) / 1e6);
    }
    var spread = Spread.of(times);
    var p99 = spread.percentile(99);
    var name = "%s at %,d".formatted(question.name(), size);
    result.add(Figure.of(name + ", p50", spread.percentile(50), "ms"));
    var before = Optional.ofNullable(slowest.put(question.name(), p99));
    var figure = Figure.of(name + ", p99", p99, "ms").atMost(question.most());
    result.add(before.map(few -> figure.beside("few cases", few).atMostTimes(2)).orElse(figure));
    System.out.println(result.figures().getLast());
  }

  private static Reconciliation.Line compared(
      Databases databases, Staff triager, QueueQuestion question, int size) {
    var page = triager.get(question.path()).expect(200).json();
    var ids = page.get("items").valueStream().map(row -> row.get("id").asString()).toList();
    var sight = "district = '%s' and not hidden @> array['yjglj']".formatted(DISTRICT);
    var counted = databases.column(ServiceName.CASES, question.total(sight)).getFirst();
    var total = counted.equals("1000") ? "999+" : counted;
    var isSame =
        ids.equals(databases.column(ServiceName.CASES, question.ids(sight)))
            && page.get("total").asString().equals(total);
    return new Reconciliation.Line(
        "%s at %,d: first page and total %s are those of the database"
            .formatted(question.name(), size, total),
        isSame);
  }
}
