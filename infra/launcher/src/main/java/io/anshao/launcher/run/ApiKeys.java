package io.anshao.launcher.run;

import io.anshao.launcher.folder.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keys that the launcher had made, by name, kept with the secrets: intake shows one once.
 */
public final class ApiKeys {

  private final Path file;

  /** The keys in that file. */
  public ApiKeys(Path file) {
    this.file = file;
  }

  /** What was written last; empty before anything was. */
  public Map<String, String> read() {
    try {
      return Files.exists(file)
          ? JsonMapper.shared()
              .readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces them, readable by their owner alone. */
  public void write(Map<String, String> keys) {
    try {
      Private.write(
          file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
