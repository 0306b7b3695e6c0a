package io.anshao.scenarios;

import io.anshao.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Starts and stops a platform by the launcher, as {@code infra/up} and {@code infra/down} do. */
public final class Launch {

  private final Path root;
  private final Path data;

  /**
   * @param data the platform's folder
   */
  public Launch(Path data) {
    this.data = data.toAbsolutePath();
    this.root = root(this.data);
  }

  /**
   * Starts and returns when all is ready.
   *
   * @throws IllegalStateException when it does not start; the launcher's sentences stand in the
   *     output
   */
  public Platform up(String... flags) {
    run(
        Stream.concat(
                Stream.of(
                    "up", "--data", data.toString(), "--port-base", freeBase() + "", "--detach"),
                Arrays.stream(flags))
            .toList());
    return Platform.on(data);
  }

  /** Stops it, in order. */
  public void down() {
    run(List.of("down", "--data", data.toString()));
  }

  private void run(List<String> words) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Danshao.home=" + root,
                "-cp",
                classPath(),
                "io.anshao.launcher.Launcher"));
    command.addAll(words);
    try {
      var code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("infra/" + words.getFirst() + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String classPath() {
    var target = root.resolve("infra/launcher/target");
    try (var files = Files.list(target)) {
      var jar =
          files.filter(f -> f.getFileName().toString().matches("launcher-.*\\.jar")).findFirst();
      return jar.orElseThrow(Launch::notBuilt) + ":" + target.resolve("lib") + "/*";
    } catch (IOException e) {
      throw notBuilt();
    }
  }

  private static IllegalStateException notBuilt() {
    return new IllegalStateException(
        "the launcher is not built: run ./mvnw package -DskipTests, or the tests by infra/test");
  }

  private static Path root(Path inside) {
    return Stream.<Path>iterate(inside, at -> at != null, Path::getParent)
        .filter(at -> Files.isRegularFile(at.resolve("infra/launcher/pom.xml")))
        .findFirst()
        .orElseGet(() -> root(Path.of("").toAbsolutePath()));
  }

  private static int freeBase() {
    return IntStream.generate(() -> 20_000 + 10 * ThreadLocalRandom.current().nextInt(1000))
        .filter(base -> new Ports(base).all().keySet().stream().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow();
  }
}
