package io.anshao.cases.view;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw of a track: its name and the version of its last event, for example {@code
 * main-17}.
 */
record Etag(String track, long version) {

  private static final Pattern FORM = Pattern.compile("\"?([a-z-]+)-(\\d{1,18})\"?");

  /** With or without the quotes of HTTP. */
  static Optional<Etag> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Etag(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return track + "-" + version;
  }
}
