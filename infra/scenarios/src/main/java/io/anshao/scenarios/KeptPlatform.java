package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import io.anshao.launcher.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The platform that the scenarios left running, where browser tests may still use it. */
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

  /** For who works in a district of their own and lets nothing stand still. */
  public static Platform share() {
    return Platform.on(FOLDER);
  }

  /**
   * For who lets parts of it stand still: waits for the file that says that the browser tests are
   * over, where there are any.
   */
  public static Platform take() {
    var over = System.getProperty("anshao.browser.over");
    if (over != null) {
      await().atMost(BROWSER_TESTS).until(() -> Files.exists(Path.of(over)));
    }
    return share();
  }
}
