package io.anshao.cases.paper;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Words of people as they may stand in a page. */
public final class Html {

  private static final int CIRCLED_ONE = 0x2460;
  private static final int CIRCLED_TWENTY = 0x2473;

  private Html() {}

  /**
   * Without mark-up, and without signs that the font of documents lacks where others mean the same.
   */
  public static String text(String words) {
    return words.codePoints().mapToObj(Html::sign).collect(Collectors.joining());
  }

  private static String sign(int c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '{' -> "&#123;";
      case '\n' -> "<br />";
      case '〈' -> "《";
      case '〉' -> "》";
      default -> plain(c);
    };
  }

  /** {@code ①} is (1), {@code ⒈} is 1., {@code ℃} is °C, {@code Ⅱ} is II. */
  private static String plain(int c) {
    if (Character.isISOControl(c)) {
      return " ";
    }
    var sign = Character.toString(c);
    if (c >= CIRCLED_ONE && c <= CIRCLED_TWENTY) {
      return "(" + Normalizer.normalize(sign, Normalizer.Form.NFKC) + ")";
    }
    var isCompound = c >= 0x2100 && c <= 0x218F || c > CIRCLED_TWENTY && c <= 0x24FF;
    return isCompound ? Normalizer.normalize(sign, Normalizer.Form.NFKC) : sign;
  }
}
