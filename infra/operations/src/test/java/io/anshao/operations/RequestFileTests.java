package io.anshao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.testkit.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The requests to try ask for nothing that the services do not have. */
class RequestFileTests {

  private static final Path FILES = Committed.root().resolve("infra/http");
  private static final Path DOCUMENTS = Committed.root().resolve("infra/web/api");
  private static final Pattern REQUEST =
      Pattern.compile("^(GET|POST|PUT|DELETE) \\{\\{(\\w+)}}(/[^\\s?]*)", Pattern.MULTILINE);

  /** A standard of its own, described by itself. */
  private static final String OPEN311 = "/open311/v2/";

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FILES)) {
      return files.filter(file -> file.toString().endsWith(".http")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void asksForWhatThereIs(Path file) {
    var missing = new TreeSet<String>();
    var requests = REQUEST.matcher(read(file)).results().toList();
    for (var request : requests) {
      var path = request.group(3).replaceAll("\\{\\{[^}]*}}", "x");
      if (!path.startsWith(OPEN311)
          && !isThere(request.group(2), request.group(1).toLowerCase(Locale.ROOT), path)) {
        missing.add(request.group());
      }
    }

    assertThat(requests).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String service, String method, String path) {
    var paths = JsonMapper.shared().readTree(read(DOCUMENTS.resolve(service + ".json")));
    return paths.path("paths").properties().stream()
        .filter(each -> isLike(each.getKey(), path))
        .anyMatch(each -> each.getValue().has(method));
  }

  private static boolean isLike(String template, String path) {
    var known = List.of(template.split("/"));
    var asked = List.of(path.split("/"));
    return known.size() == asked.size()
        && Stream.iterate(0, i -> i < known.size(), i -> i + 1)
            .allMatch(i -> known.get(i).startsWith("{") || known.get(i).equals(asked.get(i)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
