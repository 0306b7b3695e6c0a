package io.anshao.intake.open311.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a path below {@code /open311} names.
 *
 * @param suffix names the format; empty where there is none
 * @param segments below {@code /open311/v2}, the last one without its suffix
 */
public record Path(String suffix, List<String> segments) {

  private static final String PREFIX = "/open311/v2/";

  /** Reads it; another version names nothing. */
  public static Path of(String path) {
    var dot = path.lastIndexOf('.');
    var suffix = dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
    var bare = suffix.isEmpty() ? path : path.substring(0, dot);
    return new Path(
        suffix,
        bare.startsWith(PREFIX)
            ? List.of(bare.substring(PREFIX.length()).split("/", -1))
            : List.of());
  }

  /** The first segment. */
  public String resource() {
    return segments.isEmpty() ? "" : segments.getFirst();
  }

  /** The second segment, where there are two that hold something. */
  public Optional<String> one() {
    return segments.size() == 2 && !segments.getLast().isEmpty()
        ? Optional.of(segments.getLast())
        : Optional.empty();
  }

  /** Whether there is no second segment. */
  public boolean isWhole() {
    return segments.size() == 1;
  }
}
