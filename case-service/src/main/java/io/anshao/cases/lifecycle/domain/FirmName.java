package io.anshao.cases.lifecycle.domain;

import java.text.Normalizer;
import java.util.Locale;

/** A firm by its name: what differs in width, case, spaces and brackets alone is the same. */
public final class FirmName {

  private FirmName() {}

  /** What equal names have in common; empty when nothing is left. */
  public static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A 统一社会信用代码 as it is compared. */
  public static String code(String uscc) {
    return Normalizer.normalize(uscc, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
