package io.anshao.intake.receipt.domain;

/**
 * Crockford's base32: no I, L, O, U, so that a number can be copied by hand and read out. What is
 * easily taken for a digit is read as one.
 */
final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int MASK = 31;

  private Crockford() {}

  /** The first {@code characters} × 5 bits. */
  static String encode(byte[] bytes, int characters) {
    var text = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) {
      text.append(ALPHABET.charAt(bitsAt(bytes, i * BITS)));
    }
    return text.toString();
  }

  private static int bitsAt(byte[] bytes, int bit) {
    var first = Byte.toUnsignedInt(bytes[bit / 8]);
    var second = bit / 8 + 1 < bytes.length ? Byte.toUnsignedInt(bytes[bit / 8 + 1]) : 0;
    return (first << 8 | second) >> 16 - BITS - bit % 8 & MASK;
  }

  /** Reads O as 0, I and L as 1, in upper case. */
  static String normalise(String upperCase) {
    return upperCase.replace('O', '0').replace('I', '1').replace('L', '1');
  }

  static boolean isAll(String text) {
    return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }
}
