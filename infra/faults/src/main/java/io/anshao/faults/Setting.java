package io.anshao.faults;

import io.anshao.scenarios.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a trial is given.
 *
 * @param home the root of the source tree
 * @param injections how many at least, where a trial goes on until there were so many
 * @param longest how long such a trial goes on at most
 * @param previous the root of a built source tree of an earlier release, if there is one
 * @param seed of what is drawn
 */
record Setting(Path home, int injections, Duration longest, Optional<Path> previous, long seed) {

  /** A platform of the trial's own, in a folder of that name. */
  Launch launch(String name) {
    return launch(name, Map.of());
  }

  /**
   * The same.
   *
   * @param environment what the platform gets beside
   */
  Launch launch(String name, Map<String, String> environment) {
    return new Launch(folder(name), environment);
  }

  /** The folder of that name, where a platform or a copy of one may lie. */
  Path folder(String name) {
    return home.resolve("infra/faults/target").resolve(name);
  }
}
