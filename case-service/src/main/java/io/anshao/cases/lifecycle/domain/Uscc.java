package io.anshao.cases.lifecycle.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015) as somebody copied it. What is doubtful is said and never refused: some
 * early codes are legal and fail their own check character, and old registration numbers have 15
 * digits (DOMAIN 7.3).
 */
public final class Uscc {

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
  private static final Pattern OLD = Pattern.compile("\\d{15}");
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}|\\d{15}");
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private Uscc() {}

  /** What is doubtful about a code. */
  public enum Doubt {
    FORM(
        "代码应为 18 位数字和大写字母（旧注册号 15 位），请核对；不影响办理。",
        "A credit code has 18 characters, an old number 15."),
    LETTER("代码不使用字母 I、O、S、V、Z，请核对；不影响办理。", "A credit code has no I, O, S, V or Z; please compare."),
    CHECK(
        "末位校验码不符，请与营业执照核对；少数早期代码确实如此，不影响办理。",
        "Its check character does not fit; please compare. Some early codes are so.");

    private final String text;
    private final String textEn;

    Doubt(String text, String textEn) {
      this.text = text;
      this.textEn = textEn;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
      return text;
    }

    public String textEn() {
      return textEn;
    }
  }

  /** The code in upper case without spaces, or nothing when it has another form. */
  public static Optional<String> normalise(String typed) {
    return Optional.of(plain(typed)).filter(code -> FORM.matcher(code).matches());
  }

  /** What is doubtful about it; nothing for a code that fits and for an old number. */
  public static Optional<Doubt> doubt(String typed) {
    var code = plain(typed);
    if (OLD.matcher(code).matches()) {
      return Optional.empty();
    }
    if (!FORM.matcher(code).matches()) {
      return Optional.of(Doubt.FORM);
    }
    if (code.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
      return Optional.of(Doubt.LETTER);
    }
    return LETTERS.charAt(check(code)) == code.charAt(WEIGHTS.length)
        ? Optional.empty()
        : Optional.of(Doubt.CHECK);
  }

  private static int check(String code) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += LETTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return (LETTERS.length() - sum % LETTERS.length()) % LETTERS.length();
  }

  private static String plain(String typed) {
    return IGNORED
        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }
}
