package io.anshao.cases.document;

import io.anshao.cases.lifecycle.DocumentNumbers;
import io.anshao.cases.lifecycle.domain.DocumentSeries;
import java.sql.Connection;
import java.sql.SQLException;

/** Serials in a table: the row's lock orders the signers, and a rollback gives the number back. */
final class StoredNumbers implements DocumentNumbers {

  private static final String NEXT =
      """
      insert into document_serial (district, series, year, last)
      select district, series, ?, 1 from document_series where district = ? and series = ?
      on conflict (district, series, year) do update set last = document_serial.last + 1
      returning last,
        (select prefix from document_series s
          where s.district = document_serial.district and s.series = document_serial.series)""";

  @Override
  public String next(Connection tx, String district, DocumentSeries series, int year)
      throws SQLException {
    try (var next = tx.prepareStatement(NEXT)) {
      next.setInt(1, year);
      next.setString(2, district);
      next.setString(3, series.code());
      try (var rows = next.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("district " + district + " has no series " + series);
        }
        return series.text(rows.getString(2), year, rows.getLong(1));
      }
    }
  }
}
