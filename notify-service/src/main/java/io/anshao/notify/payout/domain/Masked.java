package io.anshao.notify.payout.domain;

/**
 * A payee as a list may show it (DOMAIN 7.4).
 *
 * @param name 张**
 * @param idNumber 330205********0017
 * @param account the last four digits
 */
public record Masked(String name, String idNumber, String account) {

  private static final int HEAD = 6;
  private static final int TAIL = 4;

  /** As much of it as shows. */
  public static Masked of(String name, String idNumber, String account) {
    return new Masked(name(name), idNumber(idNumber), tail(account));
  }

  private static String name(String name) {
    return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  private static String idNumber(String number) {
    return number.length() <= HEAD + TAIL
        ? "*".repeat(number.length())
        : number.substring(0, HEAD)
            + "*".repeat(number.length() - HEAD - TAIL)
            + number.substring(number.length() - TAIL);
  }

  private static String tail(String account) {
    return account.length() <= TAIL ? "*" : account.substring(account.length() - TAIL);
  }
}
