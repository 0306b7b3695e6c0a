package io.anshao.cases.people.domain;

import java.util.Locale;

/** Long enough, and not the name: composition rules only make people write passwords down. */
public final class PasswordRule {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 128;

  private PasswordRule() {}

  /** Whether a person of that name may choose the password. */
  public static boolean allows(String password, String username) {
    return password.length() >= SHORTEST
        && password.length() <= LONGEST
        && !password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
        && password.chars().distinct().count() > 3
        && password.chars().noneMatch(Character::isISOControl);
  }
}
