package io.anshao.cases.totp.domain;

import java.security.SecureRandom;
import java.util.Locale;

/** A code that stands for the device once, on the day it is lost: 50 random bits. */
public final class RecoveryCode {

  /** How many a person gets. */
  public static final int MANY = 10;

  /** Crockford's: no letter that looks like a digit. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  /** A new one as it is shown: two groups of five. */
  public static String random() {
    var text = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      text.append(i == HALF ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** As it is hashed, whatever way it was typed. */
  public static String normal(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Whether what was typed can be one, and no code of six digits. */
  public static boolean isLike(String typed) {
    return normal(typed).length() == 2 * HALF;
  }
}
