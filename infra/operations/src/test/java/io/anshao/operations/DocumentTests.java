package io.anshao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.testkit.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: tests by their names, files by their links. */
class DocumentTests {

  private static final Path ROOT = Committed.root();
  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "dist", ".git");
  private static final Pattern TEST = Pattern.compile("(?<![-\\w])([A-Z]\\w+Tests)(?:\\.(\\w+))?");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  private static final Pattern POINT =
      Pattern.compile("^\\| (\\d+(?:\\.\\d+)+) \\|", Pattern.MULTILINE);

  /** OWASP ASVS 5.0.0: each section, and how many of its points are of level 1 or 2. */
  private static final String ASVS =
      """
      1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1
      4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2
      7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2
      10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
      14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2""";

  /** Two modules may have a test of one name. */
  private final Map<String, List<Path>> tests = new TreeMap<>();

  private final List<Path> pages = new ArrayList<>();

  DocumentTests() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (name.endsWith("Tests.java")) {
              tests.computeIfAbsent(name.replace(".java", ""), _ -> new ArrayList<>()).add(file);
            } else if (name.endsWith(".md")) {
              pages.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void namesNoTestThatThereIsNot() {
    var missing = new TreeSet<String>();
    for (var page : pages) {
      TEST.matcher(read(page))
          .results()
          .filter(found -> !isThere(found.group(1), found.group(2)))
          .forEach(found -> missing.add(ROOT.relativize(page) + ": " + found.group()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void linksToNoFileThatThereIsNot() {
    var missing = new TreeSet<String>();
    for (var page : pages) {
      LINK.matcher(read(page))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !target.startsWith("/"))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .forEach(target -> missing.add(ROOT.relativize(page) + ": " + target));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void answersEveryPointOfTheVerificationStandardOnce() {
    var page = read(ROOT.resolve("infra/docs/threat-model.md"));
    assertThat(POINT.matcher(page).results().map(point -> point.group(1))).doesNotHaveDuplicates();
    var missing = new ArrayList<String>();
    for (var part : ASVS.split("\\s+")) {
      var section = part.substring(0, part.indexOf(':'));
      if (!page.contains("\n| " + section + " | ")) {
        IntStream.rangeClosed(1, Integer.parseInt(part.substring(section.length() + 1)))
            .mapToObj(point -> section + "." + point)
            .filter(point -> !page.contains("\n| " + point + " | "))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  private boolean isThere(String test, @Nullable String method) {
    return tests.getOrDefault(test, List.of()).stream()
        .anyMatch(file -> method == null || read(file).contains(method));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
