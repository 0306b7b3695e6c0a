package io.anshao.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code infra/faults/run [TRIAL…] [--injections N] [--minutes N] [--out DIR] [--previous DIR]}.
 *
 * @param trials their names, in order
 * @param injections of the trials that go on until there were so many
 * @param longest how long such a trial goes on at most, before it closes its books
 * @param out the folder for one JSON file a trial
 * @param previous the root of a built source tree of an earlier release
 */
record Options(
    List<String> trials,
    int injections,
    Duration longest,
    Optional<Path> out,
    Optional<Path> previous) {

  private static final int MANY = 10_000;
  private static final Duration A_DAY = Duration.ofDays(1);

  /**
   * @throws IllegalArgumentException in words for who typed it
   */
  static Options read(String[] arguments) {
    var words = new ArrayList<>(Arrays.asList(arguments));
    var injections = option(words, "--injections").map(Integer::parseInt).orElse(MANY);
    var longest = option(words, "--minutes").map(Long::parseLong).map(Duration::ofMinutes);
    var out = option(words, "--out").map(Path::of);
    var previous = option(words, "--previous").map(word -> Path.of(word).toAbsolutePath());
    for (var word : words) {
      if (!Faults.TRIALS.containsKey(word)) {
        throw new IllegalArgumentException(
            "There is no trial %s; there are %s.".formatted(word, Faults.TRIALS.keySet()));
      }
    }
    var names = words.isEmpty() ? List.copyOf(Faults.TRIALS.keySet()) : List.copyOf(words);
    return new Options(names, injections, longest.orElse(A_DAY), out, previous);
  }

  private static Optional<String> option(List<String> words, String name) {
    var at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new IllegalArgumentException(name + " needs a value.");
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }
}
