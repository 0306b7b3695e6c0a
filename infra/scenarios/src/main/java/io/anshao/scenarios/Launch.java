package io.anshao.scenarios;

import io.anshao.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Starts and stops a platform by {@code infra/up} and {@code infra/down}. */
public final class Launch {

  /** A whole district sends from this one machine. */
  private static final Map<String, String> NO_FLOOD = Map.of("ANSHAO_FLOOD_TIPSAMINUTE", "1000000");

  private final Path root;
  private final Path data;
  private final Ports ports = Ports.anyFree();
  private final Map<String, String> settings;

  /**
   * @param data the platform's folder
   */
  public Launch(Path data) {
    this(data, Map.of());
  }

  /**
   * @param settings properties that the services get beside the launcher's own
   */
  public Launch(Path data, Map<String, String> settings) {
    this.data = data.toAbsolutePath();
    this.root = root(this.data);
    this.settings = Map.copyOf(settings);
  }

  /** Where it will listen. */
  public Ports ports() {
    return ports;
  }

  /**
   * Starts and returns when all is ready.
   *
   * @throws IllegalStateException when it does not start; its sentences stand in the output
   */
  public Platform up(String... flags) {
    var words =
        new ArrayList<>(
            List.of("--data", data.toString(), "--port-base", ports.base() + "", "--detach"));
    words.addAll(Arrays.asList(flags));
    run("up", words);
    return Platform.on(data);
  }

  /** Stops it, in order. */
  public void down() {
    run("down", List.of("--data", data.toString()));
  }

  /** Saves everything while it runs. */
  public void backup(Path file) {
    run("backup", List.of(file.toString(), "--data", data.toString()));
  }

  /** Puts a backup into this folder. */
  public void restore(Path file) {
    run("restore", restoring(file));
  }

  /** Puts a backup into this folder, and forgets what the ledger says was forgotten since. */
  public void restore(Path file, Path ledger) {
    var words = restoring(file);
    words.addAll(List.of("--ledger", ledger.toString()));
    run("restore", words);
  }

  private List<String> restoring(Path file) {
    return new ArrayList<>(
        List.of(
            file.toString(),
            "--data",
            data.toString(),
            "--port-base",
            Ports.anyFree().base() + ""));
  }

  private void run(String command, List<String> words) {
    var line = new ArrayList<>(List.of(root.resolve("infra").resolve(command).toString()));
    line.addAll(words);
    var builder = new ProcessBuilder(line).inheritIO();
    builder.environment().putAll(NO_FLOOD);
    settings.forEach((name, value) -> builder.environment().put(variable(name), value));
    try {
      var code = builder.start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("infra/" + command + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As Spring Boot reads a property from the environment. */
  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
  }

  private static Path root(Path inside) {
    return Stream.<Path>iterate(inside, at -> at != null, Path::getParent)
        .filter(at -> Files.isRegularFile(at.resolve("infra/launcher/pom.xml")))
        .findFirst()
        .orElseGet(() -> root(Path.of("").toAbsolutePath()));
  }
}
