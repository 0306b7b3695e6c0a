package io.anshao.intake.tip.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reporter's own words. Kept as they were written, but for white space around them. */
public final class Words {

  /** Characters of a description. */
  public static final int DESCRIPTION = 10_000;

  /** Characters of an address. */
  public static final int ADDRESS = 500;

  /** Characters of the name of a firm or a place. */
  public static final int NAME = 200;

  private Words() {}

  /** The words without white space around them; {@code null} when nothing is left. */
  public static @Nullable String strip(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What is wrong with a text of at most {@code longest} characters. */
  public static Optional<Fault> fault(@Nullable String text, int longest) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(Fault.TOO_LONG);
    }
    return text.codePoints().allMatch(Words::isStorable)
        ? Optional.empty()
        : Optional.of(Fault.BAD_CHARACTER);
  }

  /** Neither NUL nor half of a surrogate pair can be stored as UTF-8 text. */
  private static boolean isStorable(int codePoint) {
    return codePoint != 0
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
