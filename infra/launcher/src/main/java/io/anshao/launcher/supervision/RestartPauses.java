package io.anshao.launcher.supervision;

import java.time.Duration;

/** How long to wait before what died is started again: longer each time, never for ever. */
final class RestartPauses {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Who ran that long is well again: the next death is a first one. */
  private static final Duration WELL = Duration.ofMinutes(5);

  private int deaths;

  Duration afterDeath(Duration ran) {
    deaths = ran.compareTo(WELL) >= 0 ? 1 : deaths + 1;
    var pause = FIRST.multipliedBy(1L << Math.min(deaths - 1, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  int deaths() {
    return deaths;
  }
}
