package io.anshao.intake.receipt.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code JB20210608-7K3M9Q}: the district's prefix, the day, six random characters. A serial would
 * tell how many tips came. MECHANICS 12.
 */
public record TipNumber(String value) {

  /** Random bytes that a number is made of. */
  public static final int RANDOM_BYTES = 4;

  private static final int RANDOM = 6;
  private static final Pattern FORM = Pattern.compile("([A-Z]{1,8})([0-9OIL]{8})([0-9A-Z]{6})");

  /** The number of a tip of that day. */
  public static TipNumber of(String prefix, LocalDate day, byte[] random) {
    return new TipNumber(
        prefix
            + DateTimeFormatter.BASIC_ISO_DATE.format(day)
            + "-"
            + Crockford.encode(random, RANDOM));
  }

  /** The number that somebody typed, already in upper case and without spaces and dashes. */
  static Optional<TipNumber> ofTyped(String typed) {
    var matcher = FORM.matcher(typed);
    return matcher.matches()
        ? Optional.of(
            new TipNumber(
                matcher.group(1)
                    + Crockford.normalise(matcher.group(2))
                    + "-"
                    + Crockford.normalise(matcher.group(3))))
        : Optional.empty();
  }
}
