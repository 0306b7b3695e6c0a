package io.anshao.cases.exposure.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of people, which a public text never holds (DOMAIN 2.7, 7.2, 7.4): telephone, identity,
 * bank card, plate; however they are written: full width, in Chinese figures, with spaces or
 * dashes.
 */
public final class PersonalNumbers {

  private static final String FIGURES = "〇零一二三四五六七八九幺";
  private static final String DIGITS = "001234567891";

  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:0?0?86)?1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern LANDLINE =
      Pattern.compile("(?<![0-9])0[0-9]{2,3}[2-9][0-9]{6,7}(?![0-9])");
  private static final Pattern IDENTITY =
      Pattern.compile("(?<![0-9a-z])[1-9][0-9]{16}[0-9x](?![0-9a-z])");
  private static final Pattern CARD = Pattern.compile("(?<![0-9a-z])[0-9]{16,19}(?![0-9a-z])");

  /** GA 36-2018: province, authority, five figures or letters, six of new-energy vehicles. */
  private static final Pattern PLATE =
      Pattern.compile(
          "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·.\\-—\\s]?"
              + "(?=[a-z]{0,5}[0-9])[a-z0-9]{5,6}(?![a-z0-9])");

  /** GB 11643: weights of the first seventeen digits, and the check character by the sum mod 11. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String CHECK = "10x98765432";

  private PersonalNumbers() {}

  /** Whether there is one in the text. */
  public static boolean areIn(String text) {
    var figures = figures(text);
    var joined = figures.replaceAll("(?<=[0-9])[\\s.\\-—–·()+]{1,3}(?=[0-9x])", "");
    return MOBILE.matcher(figures).find()
        || MOBILE.matcher(joined).find()
        || LANDLINE.matcher(joined).find()
        || IDENTITY.matcher(joined).results().anyMatch(found -> isIdentity(found.group()))
        || CARD.matcher(joined).results().anyMatch(found -> isCard(found.group()))
        || PLATE.matcher(figures).find();
  }

  private static String figures(String text) {
    var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var figures = new StringBuilder(normal.length());
    normal
        .chars()
        .forEach(
            character -> {
              var position = FIGURES.indexOf(character);
              figures.append(position < 0 ? (char) character : DIGITS.charAt(position));
            });
    return figures.toString();
  }

  /** The check character tells an identity number from a firm's code or an account. */
  private static boolean isIdentity(String number) {
    var sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK.charAt(sum % CHECK.length()) == number.charAt(WEIGHTS.length);
  }

  /** ISO/IEC 7812: the last digit makes the sum, every second one doubled, a multiple of ten. */
  private static boolean isCard(String number) {
    var sum = 0;
    for (int i = 0; i < number.length(); i++) {
      var digit = number.charAt(number.length() - 1 - i) - '0';
      var counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
