package io.anshao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** {@code infra/bench/run [NAME…] [--data DIR] [--out FILE]}. */
public final class Bench {

  private static final List<String> NAMES = List.of("replay");

  private Bench() {}

  /**
   * @param arguments names of measurements, all without one, and options
   */
  public static void main(String[] arguments) throws IOException {
    var words = new ArrayList<>(Arrays.asList(arguments));
    var out = option(words, "--out");
    var data = option(words, "--data");
    var unknown = words.stream().filter(word -> !NAMES.contains(word)).findFirst();
    if (unknown.isPresent()) {
      refuse("There is no measurement " + unknown.get() + "; there are " + NAMES + ".");
    }
    if (data.isEmpty()) {
      refuse("replay reads citizens' messages: name their folder with --data DIR.");
    }
    System.exit(replay(Path.of(data.orElseThrow()), out.map(Path::of)) ? 0 : 1);
  }

  private static boolean replay(Path data, Optional<Path> out) throws IOException {
    var folder = Path.of(System.getProperty("anshao.home"), "infra/bench/target/platform");
    var result = new Replay(data, folder).run();
    System.out.println("\nreplay on " + Hardware.describe() + "\n");
    result.figures().forEach(System.out::println);
    System.out.println();
    result.reconciliation().forEach(System.out::println);
    if (out.isPresent()) {
      Files.write(out.get(), JsonMapper.shared().writeValueAsBytes(result.figures()));
    }
    return result.reconciliation().stream().allMatch(Reconciliation.Line::holds);
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
