package io.anshao.cases.presence.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is at a case. */
public enum Mode {
  /** The case is open before them. */
  LOOKING,
  /** They are deciding on it: nobody else is given it. */
  EDITING;

  /** As in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mode> ofCode(String code) {
    return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
  }
}
