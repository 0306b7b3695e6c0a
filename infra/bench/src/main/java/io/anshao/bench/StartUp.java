package io.anshao.bench;

import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code start}: from the command to ready, with everything built: on an empty folder, which makes
 * databases, topics and a district, and on the folder of a stop in order. Memory is counted at once
 * and over everything; what processes share counts once.
 */
final class StartUp {

  private static final double MOST_SECONDS = 20;
  private static final double MOST_MEGABYTES = 1400;

  private final Path folder;
  private final Size size;

  StartUp(Path folder, Size size) {
    this.folder = folder;
    this.size = size;
  }

  Measured run() {
    var result = Measured.nothing();
    var launch = new Launch(folder);
    var first = new ArrayList<Double>();
    var later = new ArrayList<Double>();
    for (var round = 1; round <= size.starts; round++) {
      first.add(seconds(() -> launch.up("--fresh")));
      launch.down();
      later.add(seconds(launch::up));
      if (round == size.starts) {
        addMemory(result, Platform.on(folder));
      }
      launch.down();
    }
    add(result, "an empty folder → ready", first);
    add(result, "a stopped folder → ready", later);
    return result;
  }

  private static void add(Measured result, String name, List<Double> seconds) {
    var middle = Spread.of(seconds).percentile(50);
    result.add(Figure.of(name, middle, "s").atMost(MOST_SECONDS));
  }

  /** What all processes of the platform take, and each. */
  static void addMemory(Measured result, Platform platform) {
    var all = 0.0;
    for (var each : platform.pids().entrySet()) {
      // the launcher started the others, which are counted by themselves
      var isLauncher = each.getKey().equals("launcher");
      var megabytes =
          isLauncher
              ? Hardware.residentMegabytes(each.getValue())
              : Hardware.proportionalMegabytes(each.getValue());
      result.add(Figure.of("memory of " + each.getKey(), megabytes, "MB"));
      result.claim("%s takes memory".formatted(each.getKey()), megabytes > 0);
      all += megabytes;
    }
    result.add(Figure.of("memory of everything", all, "MB").atMost(MOST_MEGABYTES));
  }

  private static double seconds(Runnable work) {
    var began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }
}
