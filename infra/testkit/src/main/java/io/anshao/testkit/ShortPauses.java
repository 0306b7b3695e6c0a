package io.anshao.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests that wait on facts of their own service look often: by Awaitility's own tenth of a second a
 * module's tests took a sixth longer, most of it after the fact was there. A module says that it
 * wants this in {@code META-INF/services}; those whose looks are dear do not.
 */
public final class ShortPauses implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultPollDelay(Duration.ofMillis(5));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
  }
}
