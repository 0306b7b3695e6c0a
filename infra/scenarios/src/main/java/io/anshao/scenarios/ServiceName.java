package io.anshao.scenarios;

import java.util.Locale;

/** The three services as they are called outside. */
public enum ServiceName {
  INTAKE,
  CASES,
  NOTIFY;

  /** The name in {@code run.json}, roles and databases. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
