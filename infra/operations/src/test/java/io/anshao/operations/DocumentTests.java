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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: tests by their names, files by their links. */
class DocumentTests {

  private static final Path ROOT = Committed.root();
  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "dist", ".git");
  private static final Pattern TEST = Pattern.compile("(?<![-\\w])([A-Z]\\w+Tests)(?:\\.(\\w+))?");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

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
