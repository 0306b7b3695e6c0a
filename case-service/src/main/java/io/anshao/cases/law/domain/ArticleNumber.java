package io.anshao.cases.law.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of articles as people type them and as laws write them. */
final class ArticleNumber {

  private static final Pattern TYPED = Pattern.compile("第?([1-9][0-9]{0,2})条?");
  private static final String DIGITS = "零一二三四五六七八九";

  private ArticleNumber() {}

  /** {@code 第四十二条} for {@code 42}, {@code 42条} and {@code 第42条}; empty for other words. */
  static Optional<String> of(String typed) {
    var found = TYPED.matcher(typed);
    return found.matches()
        ? Optional.of("第" + written(Integer.parseInt(found.group(1))) + "条")
        : Optional.empty();
  }

  private static String written(int number) {
    var hundreds = number / 100;
    var tens = number % 100 / 10;
    var ones = number % 10;
    var text = new StringBuilder();
    if (hundreds > 0) {
      text.append(digit(hundreds)).append('百');
    }
    if (tens > 0) {
      text.append(tens == 1 && hundreds == 0 ? "" : digit(tens)).append('十');
    } else if (hundreds > 0 && ones > 0) {
      text.append('零');
    }
    return ones > 0 ? text.append(digit(ones)).toString() : text.toString();
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }
}
