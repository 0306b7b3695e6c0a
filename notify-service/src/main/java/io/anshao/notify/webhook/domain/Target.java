package io.anshao.notify.webhook.domain;

import java.net.URI;
import java.util.Optional;

/** Where a subscriber listens. */
public final class Target {

  private static final int LONGEST = 500;

  private Target() {}

  /**
   * The address, if something may be sent there: encrypted, without a name and password in it.
   *
   * @param plain whether unencrypted addresses are taken too
   */
  public static Optional<URI> of(String typed, boolean plain) {
    try {
      var uri = URI.create(typed.strip());
      var scheme = String.valueOf(uri.getScheme());
      var isFine =
          typed.length() <= LONGEST
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && (scheme.equals("https") || plain && scheme.equals("http"));
      return isFine ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
