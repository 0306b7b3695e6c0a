package io.anshao.intake.tip.domain;

import java.net.URI;

/** Where something was published. It is shown and never fetched. */
public final class WebAddress {

  /** Characters of one. */
  public static final int LONGEST = 2000;

  private WebAddress() {}

  /** Whether a browser could open it as a page. */
  public static boolean isOne(String url) {
    try {
      var uri = URI.create(url);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
