package io.anshao.faults;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

/** A service of an older source tree whose program is replaced by this one's. */
final class Release {

  private static final Map<ServiceName, String> MODULES =
      Map.of(
          ServiceName.INTAKE, "intake-service",
          ServiceName.CASES, "case-service",
          ServiceName.NOTIFY, "notify-service");

  private final ServiceName service;
  private final Path older;
  private final Path newer;

  /**
   * @param previous root of the older source tree
   * @param home root of this one
   */
  Release(ServiceName service, Path previous, Path home) {
    this.service = service;
    this.older = program(previous, service);
    this.newer = program(home, service);
  }

  private static Path program(Path root, ServiceName service) {
    return root.resolve(MODULES.get(service)).resolve("target/app");
  }

  /** What a word of a command line that starts the older program is for the newer one. */
  String word(String word) {
    return word.endsWith("-app.jar") ? jarIn(newer).toString() : word;
  }

  private static Path jarIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith("-app.jar")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the service in order; whoever starts it again finds the newer program. */
  void replace(Platform platform) {
    var next = older.resolveSibling("app-next");
    var kept = kept();
    Command.run("rm", "-rf", next.toString(), kept.toString());
    Command.run("cp", "-a", newer.toString(), next.toString());
    var jar = jarIn(next);
    move(jar, next.resolve(jarIn(older).getFileName()));
    end(platform);
    move(older, kept);
    move(next, older);
    var since = Instant.now();
    platform.awaitWhole();
    if (startedAt(platform).isBefore(since)) {
      end(platform);
      platform.awaitWhole();
    }
  }

  private void end(Platform platform) {
    var process = ProcessHandle.of(platform.pidOf(service)).orElseThrow();
    process.destroy();
    process.onExit().join();
  }

  private Instant startedAt(Platform platform) {
    return ProcessHandle.of(platform.pidOf(service))
        .flatMap(process -> process.info().startInstant())
        .orElse(Instant.MIN);
  }

  /** Puts the older program back. */
  void putBack() {
    if (Files.exists(kept())) {
      Command.run("rm", "-rf", older.toString());
      move(kept(), older);
    }
  }

  private Path kept() {
    return older.resolveSibling("app-before");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
