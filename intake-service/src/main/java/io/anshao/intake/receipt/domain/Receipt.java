package io.anshao.intake.receipt.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number and code, as a reporter gives them. */
public record Receipt(TipNumber number, ReceiptCode code) {

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.]");

  /**
   * Reads {@code number:code} however it was typed: spaces, dashes, lower case, full-width
   * characters, O for 0, I and L for 1.
   */
  public static Optional<Receipt> parse(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var bare = IGNORED.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    var colon = bare.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var code = Crockford.normalise(bare.substring(colon + 1));
    if (code.length() != ReceiptCode.LENGTH || !Crockford.isAll(code)) {
      return Optional.empty();
    }
    return TipNumber.ofTyped(bare.substring(0, colon))
        .map(number -> new Receipt(number, new ReceiptCode(code)));
  }
}
