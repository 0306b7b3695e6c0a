package io.anshao.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code infra/bench/run [NAME…] [--short] [--data DIR] [--platform DIR] [--cases N] [--out DIR]
 * [--profile DIR]}, or {@code fill}, which measures nothing.
 *
 * @param names what is measured, in an order in which nothing disturbs what comes after it
 * @param data the folder with what people wrote
 * @param running the folder of a platform that runs already
 * @param cases that a platform is filled to
 * @param out the folder for one JSON file a measurement
 * @param profile the folder for a recording of each process during each measurement
 */
record Options(
    List<String> names,
    Size size,
    Optional<Path> data,
    Optional<Path> running,
    int cases,
    Optional<Path> out,
    Optional<Path> profile) {

  /** On one platform, one after another; a delay is measured once the first has warmed it. */
  static final List<String> TOGETHER =
      List.of("lifecycle", "latency", "rebuild", "relay", "intake");

  /** Each on a platform of its own. */
  private static final List<String> ALONE =
      List.of("start", "scale", "lifecycle-1m", "queue", "reaction", "escalation");

  /** Of no use without what people wrote. */
  private static final List<String> WITH_DATA = List.of("replay", "suggestion", "duplicates");

  private static final String FILL = "fill";
  private static final String SHORT = "--short";
  private static final int A_MILLION = 1_000_000;

  /**
   * @throws IllegalArgumentException in words for who typed it
   */
  static Options read(String[] arguments) {
    var words = new ArrayList<>(Arrays.asList(arguments));
    var size = words.remove(SHORT) ? Size.SHORT : Size.WHOLE;
    var out = option(words, "--out").map(Path::of);
    var data = option(words, "--data").map(Path::of);
    var running = option(words, "--platform").map(Path::of);
    var profile = option(words, "--profile").map(Path::of);
    var cases = option(words, "--cases").map(Integer::parseInt).orElse(A_MILLION);
    var known = new ArrayList<>(TOGETHER);
    known.addAll(ALONE);
    known.addAll(WITH_DATA);
    var isFill = words.equals(List.of(FILL));
    for (var word : words) {
      refuseIf(
          !isFill && !known.contains(word),
          "There is no measurement %s; there are %s.",
          word,
          known);
    }
    refuseIf(
        isFill && running.isEmpty(),
        "Name the folder of a running platform whose cases are to be multiplied: --platform DIR.");
    if (words.isEmpty()) {
      words.addAll(data.isPresent() ? known : known.subList(0, known.size() - WITH_DATA.size()));
    }
    refuseIf(
        data.isEmpty() && words.stream().anyMatch(WITH_DATA::contains),
        "%s read what people wrote: name its folder with --data DIR.",
        WITH_DATA);
    var names = isFill ? List.of(FILL) : known.stream().filter(words::contains).toList();
    return new Options(names, size, data, running, cases, out, profile);
  }

  boolean isFill() {
    return names.equals(List.of(FILL));
  }

  /** Takes an option and its value out of the words. */
  private static Optional<String> option(List<String> words, String name) {
    var at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    refuseIf(at + 1 == words.size(), "%s needs a value.", name);
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static void refuseIf(boolean isWrong, String sentence, Object... words) {
    if (isWrong) {
      throw new IllegalArgumentException(sentence.formatted(words));
    }
  }
}
