package io.anshao.launcher.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.launcher.folder.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: what a script needs to use a running platform. It is there from the moment
 * everything is ready until the platform is stopped, and follows restarts.
 *
 * @param intake base URL of the public pages and calls
 * @param cases base URL of the console and the staff's calls
 * @param notifications base URL of notify-service
 * @param mail base URL of the mail catcher
 * @param postgres URL of the server with its superuser, for {@code psql} and its like
 * @param kafka host and port of the broker
 * @param apiKeys keys for other systems by name, where the launcher had some made
 * @param pids process ids by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
    String intake,
    String cases,
    @JsonProperty("notify") String notifications,
    String mail,
    String postgres,
    String kafka,
    List<Account> accounts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, String> apiKeys,
    Map<String, Long> pids) {

  private static Path file(Path folder) {
    return folder.resolve("run.json");
  }

  /** Writes it in one step, readable by its owner alone. */
  public void write(Path folder) {
    try {
      Private.write(
          file(folder),
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The platform that runs, or ran until it was killed, on that folder. */
  public static Optional<Run> read(Path folder) {
    try {
      return Files.exists(file(folder))
          ? Optional.of(JsonMapper.shared().readValue(Files.readString(file(folder)), Run.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that nothing runs on that folder any more. */
  public static void remove(Path folder) {
    try {
      Files.deleteIfExists(file(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
