package io.anshao.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks through a platform for what was typed and shown in the browser, when its tests are over.
 * Ends with 1 when any of it lies somewhere in clear.
 */
public final class Leaks {

  /** From here the browser calls. */
  private static final String ADDRESS = "127.0.0.1";

  private Leaks() {}

  /**
   * @param args the platform's folder, and the file that the browser tests wrote: {@code secret …}
   *     or {@code number …} a line
   */
  public static void main(String[] args) throws IOException {
    var words =
        Files.readAllLines(Path.of(args[1])).stream()
            .distinct()
            .map(line -> line.split(" ", 2))
            .collect(
                Collectors.groupingBy(
                    line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
    var secrets = words.getOrDefault("secret", List.of());
    // or nothing would be found because nothing is looked for
    var number = words.getOrDefault("number", List.of()).stream().findFirst();
    var platform = Platform.on(Path.of(args[0]));
    var places =
        Places.of(
            platform,
            Stream.of(secrets.stream(), number.stream(), Stream.of(ADDRESS))
                .flatMap(each -> each)
                .toList());
    if (number.map(places::of).filter(found -> found.contains("table intake.tip")).isEmpty()) {
      System.err.println("No tip of the browser tests was found: the search is broken.");
      System.exit(1);
    }
    var status = report(secrets, places);
    System.exit(status + reportTraces(platform, places) == 0 ? 0 : 1);
  }

  /** What a browser gives away without a word: from where it calls, what its camera wrote. */
  private static int reportTraces(Platform platform, Places places) throws IOException {
    // where servers listen stands in their own logs
    var addresses = places.of(ADDRESS).stream().filter(place -> !place.startsWith("log ")).toList();
    var files = Places.filesWithMetadata(platform);
    addresses.forEach(place -> System.err.println("the caller's address lies in " + place));
    files.forEach(file -> System.err.println("what a camera wrote lies in file " + file));
    return addresses.size() + files.size();
  }

  /** Says where, never what. */
  private static int report(Collection<String> secrets, Places places) {
    var found = secrets.stream().filter(word -> !places.of(word).isEmpty()).toList();
    for (var word : found) {
      var end = word.substring(word.length() - 4);
      System.err.println("…" + end + " lies in " + String.join(", ", places.of(word)));
    }
    System.out.println(
        "%d contacts and codes of the browser tests looked for, %d found"
            .formatted(secrets.size(), found.size()));
    return found.isEmpty() ? 0 : 1;
  }
}
