package io.anshao.edge.sheet;

import io.anshao.edge.sheet.Unreadable.Why;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cell of an XLSX sheet while it is read.
 *
 * @param type {@code s} a shared text, {@code n} a number, {@code b} yes or no, {@code e} an error
 * @param text what it shows so far
 */
record CellText(int column, String type, String text) {

  static final CellText NONE = new CellText(0, "", "");

  /** Columns go to XFD. */
  private static final int LETTERS = 3;

  private static final int LONGEST_NUMBER = 40;

  /**
   * The cell with this address.
   *
   * @param next column where it is when it has none
   */
  static CellText at(String address, String type, int next) throws Unreadable {
    return new CellText(address.isEmpty() ? next : column(address), type, "");
  }

  private static int column(String address) throws Unreadable {
    var column = 0;
    var letters = 0;
    while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
      var letter = address.charAt(letters++);
      if (letter < 'A' || letter > 'Z' || letters > LETTERS) {
        throw new Unreadable(Why.FORM);
      }
      column = column * 26 + letter - 'A' + 1;
    }
    if (letters == 0) {
      throw new Unreadable(Why.FORM);
    }
    return column - 1;
  }

  /** The number, or the other where there is none. */
  static int number(String written, int otherwise) throws Unreadable {
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new Unreadable(Why.FORM);
    }
  }

  /** The same with its value; an error of a formula shows nothing. */
  CellText showing(String value, List<String> texts) throws Unreadable {
    var shown =
        switch (type) {
          case "s" -> shared(value, texts);
          case "", "n" -> plain(value);
          case "b" -> value.equals("1") ? "TRUE" : "FALSE";
          case "e" -> "";
          default -> value;
        };
    return new CellText(column, type, shown);
  }

  private static String shared(String value, List<String> texts) throws Unreadable {
    var index = number(value.strip(), -1);
    if (index < 0 || index >= texts.size()) {
      throw new Unreadable(Why.FORM);
    }
    return texts.get(index);
  }

  /** A telephone number may be written as 1.38E10. */
  private static String plain(String value) {
    if (value.length() > LONGEST_NUMBER) {
      return value;
    }
    try {
      var number = new BigDecimal(value.strip());
      return Math.abs(number.scale()) > LONGEST_NUMBER
          ? value
          : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
