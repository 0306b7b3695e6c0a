package io.anshao.cases.totp.domain;

import java.util.Locale;

/** What an installation says to a person's roles about a second factor. */
public enum Advice {
  /** As the person likes. */
  FREE,
  /** The console asks for it on every page. */
  URGED,
  /** Without it nothing opens. */
  REQUIRED;

  /** As it stands in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
