package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import io.anshao.launcher.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The platform that the scenarios left running, for one at a time who lets parts of it stand still
 * or die: where browser tests use it too, not before the file is there that says that they are
 * over.
 */
public final class KeptPlatform implements AutoCloseable {

  private static final Path FOLDER =
      Path.of(System.getProperty("anshao.scenarios.data", "../scenarios/target/platform"))
          .toAbsolutePath()
          .normalize();

  private static final Duration BROWSER_TESTS = Duration.ofMinutes(20);

  private final FileChannel lock;

  private KeptPlatform(FileChannel lock) {
    this.lock = lock;
  }

  /** Whether one runs. */
  public static boolean isThere() {
    return Run.read(FOLDER)
        .map(run -> ProcessHandle.of(run.pids().get("launcher")).isPresent())
        .orElse(false);
  }

  /** Waits until it is nobody else's. */
  public static KeptPlatform take() {
    var over = System.getProperty("anshao.browser.over");
    if (over != null) {
      await().atMost(BROWSER_TESTS).until(() -> Files.exists(Path.of(over)));
    }
    try {
      var lock =
          FileChannel.open(
              FOLDER.resolveSibling(FOLDER.getFileName() + ".taken"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      lock.lock();
      return new KeptPlatform(lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Platform platform() {
    return Platform.on(FOLDER);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
