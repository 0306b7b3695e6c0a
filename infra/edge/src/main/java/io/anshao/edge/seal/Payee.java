package io.anshao.edge.seal;

/**
 * To whom a reward is paid.
 *
 * @param idNumber 公民身份号码, 18 characters (GB 11643)
 * @param account number of the account at that bank
 */
public record Payee(String name, String idNumber, String bank, String account) {

  /** Never prints whom. */
  @Override
  public String toString() {
    return "Payee";
  }
}
