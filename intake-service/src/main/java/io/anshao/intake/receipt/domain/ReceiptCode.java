package io.anshao.intake.receipt.domain;

/**
 * What leads back to a tip beside its number: 16 characters, 80 bits. Shown once, stored as a keyed
 * hash. MECHANICS 5.
 *
 * @param value without dashes
 */
public record ReceiptCode(String value) {

  /** Characters of a code. */
  public static final int LENGTH = 16;

  private static final int GROUP = 4;

  public ReceiptCode {
    if (value.length() != LENGTH || !Crockford.isAll(value)) {
      throw new IllegalArgumentException("not a receipt code");
    }
  }

  /** The code that the first 80 bits of a keyed hash spell. */
  public static ReceiptCode ofHash(byte[] hash) {
    return new ReceiptCode(Crockford.encode(hash, LENGTH));
  }

  /** In four groups, as it is shown. */
  public String inGroups() {
    var text = new StringBuilder(value);
    for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
      text.insert(at, '-');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "ReceiptCode";
  }
}
