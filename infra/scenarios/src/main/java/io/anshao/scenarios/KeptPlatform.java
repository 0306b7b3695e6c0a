package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import io.anshao.launcher.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The platform that the scenarios left running, for who lets parts of it stand still: where browser
 * tests use it too, not before the file is there that says that they are over.
 */
public final class KeptPlatform {

  private static final Path FOLDER =
      Path.of(System.getProperty("anshao.scenarios.data", "../scenarios/target/platform"))
          .toAbsolutePath()
          .normalize();

  private static final Duration BROWSER_TESTS = Duration.ofMinutes(20);

  private KeptPlatform() {}

  /** Whether one runs. */
  public static boolean isThere() {
    return Run.read(FOLDER)
        .map(run -> ProcessHandle.of(run.pids().get("launcher")).isPresent())
        .orElse(false);
  }

  /** Waits until the browser tests are done with it. */
  public static Platform take() {
    var over = System.getProperty("anshao.browser.over");
    if (over != null) {
      await().atMost(BROWSER_TESTS).until(() -> Files.exists(Path.of(over)));
    }
    return Platform.on(FOLDER);
  }
}
