package io.anshao.launcher.run;

import io.anshao.launcher.folder.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that the launcher made, kept with the secrets: services store no password. */
public final class Accounts {

  private final Path file;

  /** The accounts in that file. */
  public Accounts(Path file) {
    this.file = file;
  }

  /** What was written last; empty before anything was. */
  public List<Account> read() {
    try {
      return Files.exists(file)
          ? JsonMapper.shared()
              .readValue(Files.readString(file), new TypeReference<List<Account>>() {})
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces them, readable by their owner alone. */
  public void write(List<Account> accounts) {
    try {
      Private.write(
          file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(accounts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
