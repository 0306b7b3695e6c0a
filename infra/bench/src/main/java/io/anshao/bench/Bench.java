package io.anshao.bench;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code infra/bench/run [NAME…] [--data DIR] [--platform DIR] [--cases N] [--out FILE]}, and
 * {@code fill}, which measures nothing.
 */
public final class Bench {

  private static final List<String> NAMES =
      List.of("replay", "suggestion", "duplicates", "escalation", "queue");

  private static final String FILL = "fill";
  private static final String A_MILLION = "1000000";

  /** What people wrote is of no use to these. */
  private static final List<String> WITHOUT_DATA = List.of("escalation", "queue");

  private Bench() {}

  /**
   * @param arguments names of measurements, all without one, and options
   */
  public static void main(String[] arguments) throws IOException {
    var words = new ArrayList<>(Arrays.asList(arguments));
    var out = option(words, "--out");
    var data = option(words, "--data");
    var running = option(words, "--platform").map(Path::of);
    var cases = Integer.parseInt(option(words, "--cases").orElse(A_MILLION));
    if (words.equals(List.of(FILL))) {
      fill(running, cases);
      return;
    }
    var unknown = words.stream().filter(word -> !NAMES.contains(word)).findFirst();
    if (unknown.isPresent()) {
      refuse("There is no measurement " + unknown.get() + "; there are " + NAMES + ".");
    }
    var names = words.isEmpty() ? NAMES : words;
    if (data.isEmpty() && !WITHOUT_DATA.containsAll(names)) {
      refuse(
          "Other measurements than %s read what people wrote: name its folder with --data DIR."
              .formatted(WITHOUT_DATA));
    }
    var figures = new ArrayList<Figure>();
    var isWhole = true;
    for (var name : names) {
      isWhole &= measure(name, Path.of(data.orElse("")), running, cases, figures);
    }
    if (out.isPresent()) {
      Files.write(Path.of(out.orElseThrow()), JsonMapper.shared().writeValueAsBytes(figures));
    }
    System.exit(isWhole ? 0 : 1);
  }

  private static boolean measure(
      String name, Path data, Optional<Path> running, int cases, List<Figure> figures) {
    return switch (name) {
      case "replay" -> {
        var result = new Replay(data, platform()).run();
        yield counted(name, result.figures(), result.reconciliation(), figures);
      }
      case "escalation" -> {
        var result = new Escalations(platform()).run();
        yield counted(name, result.figures(), result.reconciliation(), figures);
      }
      case "queue" -> {
        var result = new QueueSpeed(platform(), running).run(cases);
        yield counted(name, result.figures(), result.reconciliation(), figures);
      }
      case "suggestion" -> shown(name, new SuggestionQuality(data).run(), figures);
      case "duplicates" -> shown(name, new Duplicates(data, platform()).run(), figures);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void fill(Optional<Path> running, int cases) {
    if (running.isEmpty()) {
      refuse(
          "Name the folder of a running platform whose cases are to be multiplied: --platform"
              + " DIR.");
    }
    var databases = Platform.on(running.orElseThrow()).databases();
    new ManyCases(databases, QueueSpeed.DISTRICT).fillTo(cases);
  }

  /** Figures that nothing else has to agree with. */
  private static boolean shown(String name, List<Figure> result, List<Figure> figures) {
    print(name, result);
    figures.addAll(result);
    return true;
  }

  /** Where a platform of the measurement's own may keep its things. */
  private static Path platform() {
    return Path.of(System.getProperty("anshao.home"), "infra/bench/target/platform");
  }

  /** Figures that mean something only where the counts agree. */
  private static boolean counted(
      String name,
      List<Figure> result,
      List<Reconciliation.Line> reconciliation,
      List<Figure> figures) {
    shown(name, result, figures);
    System.out.println();
    reconciliation.forEach(System.out::println);
    return reconciliation.stream().allMatch(Reconciliation.Line::holds);
  }

  private static void print(String name, List<Figure> figures) {
    System.out.println("\n" + name + " on " + Hardware.describe() + "\n");
    figures.forEach(System.out::println);
  }

  /** Takes an option and its value out of the words. */
  private static Optional<String> option(List<String> words, String name) {
    var at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      refuse(name + " needs a value.");
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static void refuse(String sentence) {
    System.out.println(sentence);
    System.exit(1);
  }
}
