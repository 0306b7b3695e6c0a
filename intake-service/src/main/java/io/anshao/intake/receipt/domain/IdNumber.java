package io.anshao.intake.receipt.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 公民身份号码 (GB 11643-1999; DOMAIN 7.4). Asked for at payment alone. */
public final class IdNumber {

  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private IdNumber() {}

  /** The number in its 18 characters; empty when the day of birth or the check does not fit. */
  public static Optional<String> of(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    return Optional.of(plain)
        .filter(n -> SHAPE.matcher(n).matches())
        .filter(n -> n.charAt(17) == check(n))
        .filter(n -> isDay(n.substring(6, 14)));
  }

  private static char check(String number) {
    var sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK.charAt(sum % CHECK.length());
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text, BIRTH);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
