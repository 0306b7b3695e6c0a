package io.anshao.intake.tip.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a reporter can be reached: a telephone number in E.164 or an e-mail address. DOMAIN 7.2. */
public final class ContactAddress {

  private static final String AREA_CODE = "574";
  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Pd}().]");
  private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086)");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern LANDLINE = Pattern.compile("0?" + AREA_CODE + "(\\d{8})");
  private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{7}");
  private static final Pattern MAIL =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\\\\\p{Cc}]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
  private static final int LONGEST_MAIL = 254;
  private static final int LONGEST_HANDLE = 100;
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

  private ContactAddress() {}

  /** The number as {@code +8613800000000}, or nothing when it is none. */
  public static Optional<String> phone(String typed) {
    var plain = IGNORED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var national = COUNTRY.matcher(plain).replaceFirst("");
    if (MOBILE.matcher(national).matches()) {
      return Optional.of("+86" + national);
    }
    var landline = LANDLINE.matcher(national);
    if (landline.matches()) {
      return Optional.of("+86" + AREA_CODE + landline.group(1));
    }
    return LOCAL.matcher(national).matches()
        ? Optional.of("+86" + AREA_CODE + national)
        : Optional.empty();
  }

  /** A number of {@link #phone} as it may be shown: {@code 138****0000}, {@code 0574-****8680}. */
  public static String masked(String phone) {
    var national = phone.substring("+86".length());
    return MOBILE.matcher(national).matches()
        ? national.substring(0, 3) + "****" + national.substring(7)
        : "0" + AREA_CODE + "-****" + national.substring(national.length() - 4);
  }

  /** The account as {@code weibo:somebody}, or nothing when it is none. */
  public static Optional<String> account(String platform, String handle) {
    var plain = Normalizer.normalize(handle, Normalizer.Form.NFKC).strip();
    var isOne =
        !plain.isEmpty()
            && plain.codePointCount(0, plain.length()) <= LONGEST_HANDLE
            && !UNPRINTABLE.matcher(plain).find();
    return isOne ? Optional.of(platform + ":" + plain) : Optional.empty();
  }

  /** The address, its domain in lower case, or nothing when it is none. */
  public static Optional<String> email(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (plain.length() > LONGEST_MAIL || !MAIL.matcher(plain).matches()) {
      return Optional.empty();
    }
    var at = plain.lastIndexOf('@');
    return Optional.of(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT));
  }
}
