package io.anshao.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code infra/up} was asked for.
 *
 * @param data the folder that holds everything
 * @param demo fill an empty platform with a realistic district
 * @param fresh forget what the folder held
 * @param detach return when all is ready instead of staying
 * @param clock let {@code clock.json} in the folder say what time it is for a district
 * @param tls serve encrypted, by an authority of this installation's own
 * @param through where the services look for PostgreSQL (there) and Kafka (one above), if not where
 *     they are: a program that stands between, which was started before
 */
record UpOptions(
    Path data,
    Ports ports,
    boolean demo,
    boolean fresh,
    boolean detach,
    boolean clock,
    boolean tls,
    Optional<Integer> through) {

  private static final Set<String> VALUED = Set.of("--data", "--port-base", "--through");
  private static final Set<String> FLAGS =
      Set.of("--demo", "--fresh", "--detach", "--clock", "--tls");

  static UpOptions read(List<String> words) {
    var line = CommandLine.read(words, VALUED, FLAGS);
    if (!line.names().isEmpty()) {
      throw new Refusal("infra/up does not know what to do with " + line.names().getFirst() + ".");
    }
    return new UpOptions(
        dataFolder(line),
        ports(line),
        line.has("--demo"),
        line.has("--fresh"),
        line.has("--detach"),
        line.has("--clock"),
        line.has("--tls"),
        line.value("--through").map(word -> number("--through", word)));
  }

  /** What asks for the same without {@code --detach}, wherever it is said. */
  List<String> attached() {
    var words =
        new ArrayList<>(
            List.of("--data", data.toString(), "--port-base", String.valueOf(ports.base())));
    through.ifPresent(port -> words.addAll(List.of("--through", port.toString())));
    Map.of("--demo", demo, "--fresh", fresh, "--clock", clock, "--tls", tls)
        .forEach(
            (flag, isGiven) -> {
              if (isGiven) {
                words.add(flag);
              }
            });
    return words;
  }

  /** The folder given by {@code --data}, or {@code .anshao} in the user's home. */
  static Path dataFolder(CommandLine line) {
    return line.value("--data")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".anshao"))
        .toAbsolutePath()
        .normalize();
  }

  /** The ports given by {@code --port-base}, or the usual ones. */
  static Ports ports(CommandLine line) {
    return new Ports(
        line.value("--port-base")
            .map(word -> number("--port-base", word))
            .orElse(Ports.DEFAULT_BASE));
  }

  private static int number(String option, String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new Refusal(option + " must be a number, not " + word + ".");
    }
  }
}
