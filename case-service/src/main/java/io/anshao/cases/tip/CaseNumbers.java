package io.anshao.cases.tip;

import java.sql.Connection;
import java.sql.SQLException;

/** Serial case numbers per district and year, for example {@code JBAQ2021000087}. */
final class CaseNumbers {

  private static final String KIND = "AQ";

  private static final String TAKE =
      """
      insert into case_serial (district, year, last) values (?, ?, ?)
      on conflict (district, year) do update set last = case_serial.last + excluded.last
      returning last""";

  /** Takes so many numbers; gives the first. They are given back when the transaction fails. */
  long take(Connection tx, String district, int year, int count) throws SQLException {
    try (var take = tx.prepareStatement(TAKE)) {
      take.setString(1, district);
      take.setInt(2, year);
      take.setLong(3, count);
      try (var rows = take.executeQuery()) {
        rows.next();
        return rows.getLong(1) - count + 1;
      }
    }
  }

  /** At least six digits; no code assumes six. */
  static String text(String prefix, int year, long serial) {
    return prefix + KIND + year + String.format("%06d", serial);
  }
}
