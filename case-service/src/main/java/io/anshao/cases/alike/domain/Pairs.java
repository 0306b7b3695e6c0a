package io.anshao.cases.alike.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A text as the pairs of its neighbouring letters: what two Chinese texts are compared by. */
public final class Pairs {

  private Pairs() {}

  /** Half and full width, upper and lower case are one; pairs do not reach over a comma. */
  public static Set<String> of(String text) {
    var pairs = new LinkedHashSet<String>();
    var before = -1;
    for (var letter :
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .toArray()) {
      if (!Character.isLetterOrDigit(letter)) {
        before = -1;
        continue;
      }
      if (before >= 0) {
        pairs.add(Character.toString(before) + Character.toString(letter));
      }
      before = letter;
    }
    return pairs;
  }
}
