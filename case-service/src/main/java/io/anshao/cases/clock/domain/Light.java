package io.anshao.cases.clock.domain;

import java.util.Locale;

/** How near a deadline is: green, yellow from the day before, red when it is over. */
public enum Light {
  GREEN,
  YELLOW,
  RED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
