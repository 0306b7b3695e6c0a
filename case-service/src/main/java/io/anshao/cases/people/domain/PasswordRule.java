package io.anshao.cases.people.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Long enough, not the name, and not what everybody tries first: composition rules only make people
 * write passwords down.
 */
public final class PasswordRule {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 128;

  /** Of lists of the most used, those that are long enough. */
  private static final Set<String> KNOWN =
      Set.of(
          "1234567890",
          "0123456789",
          "0987654321",
          "9876543210",
          "1122334455",
          "1234512345",
          "1234554321",
          "123456123456",
          "123456654321",
          "123456789123",
          "1472583690",
          "5201314520",
          "5201314521",
          "1q2w3e4r5t",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "qazwsxedcrfv",
          "zaq12wsxcde3",
          "q1w2e3r4t5y6");

  /** A password of these alone, with digits and signs around, is one of the first that is tried. */
  private static final List<String> WORDS =
      List.of(
          "administrator",
          "qwertyuiop",
          "asdfghjkl",
          "woaiwojia",
          "password",
          "jiangbei",
          "iloveyou",
          "zxcvbnm",
          "letmein",
          "welcome",
          "passwd",
          "anquan",
          "anshao",
          "ningbo",
          "qwerty",
          "asdfgh",
          "woaini",
          "qazwsx",
          "admin",
          "abcdef",
          "abcd",
          "abc",
          "安全生产",
          "安哨",
          "密码");

  private PasswordRule() {}

  /** Whether a person of that name may choose the password. */
  public static boolean allows(String password, String username) {
    return password.length() >= SHORTEST
        && password.length() <= LONGEST
        && !password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
        && password.chars().distinct().count() > 3
        && password.chars().noneMatch(Character::isISOControl)
        && !isKnown(password.toLowerCase(Locale.ROOT));
  }

  private static boolean isKnown(String password) {
    var letters = password.codePoints().filter(Character::isLetter).toArray();
    var rest = new String(letters, 0, letters.length);
    for (var word : WORDS) {
      rest = rest.replace(word, "");
    }
    return KNOWN.contains(password) || (rest.isEmpty() && letters.length > 0);
  }
}
