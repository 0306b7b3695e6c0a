package io.anshao.intake.tip.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 as a reporter copies it. Only its form is asked for: some early codes are legal and fail
 * their own check character, and old registration numbers have 15 digits. DOMAIN 7.3.
 */
public final class Uscc {

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}|\\d{15}");

  private Uscc() {}

  /** The code in upper case, or nothing when it has another form. */
  public static Optional<String> normalise(String typed) {
    var plain = IGNORED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    return Optional.of(plain.toUpperCase(Locale.ROOT)).filter(code -> FORM.matcher(code).matches());
  }
}
