package io.anshao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of this module that are committed, and what tests do with them. */
final class Kept {

  static final Path SCHEMAS = Path.of("src/main/resources/schemas");
  static final Path SAMPLES = Path.of("src/test/resources/samples");

  /** The schemas of the last tag; not there before the first. */
  static final Path BASELINE = Path.of("src/test/resources/baseline");

  private static final JsonMapper JSON = JsonMapper.shared();

  private Kept() {}

  static JsonNode read(Path file) {
    return JSON.readTree(file);
  }

  /** Files of a folder, or none where there is no folder. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails when a generated document is not the committed one; writes it instead when run with
   * {@code -Danshao.write=true}.
   */
  static void compare(JsonNode generated, Path committed) {
    var indented = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indented);
    printer.indentObjectsWith(indented);
    var text = JSON.writer().with(printer).writeValueAsString(generated) + "\n";
    try {
      if (Boolean.getBoolean("anshao.write")) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, text);
      }
      assertThat(Files.exists(committed) ? Files.readString(committed) : "")
          .describedAs("%s; if the change is meant: -Danshao.write=true", committed)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
