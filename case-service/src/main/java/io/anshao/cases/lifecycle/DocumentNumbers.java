package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.DocumentSeries;
import java.sql.Connection;
import java.sql.SQLException;

/** Numbers of documents, per district, series and year. */
@FunctionalInterface
public interface DocumentNumbers {

  /** The next number; it is given back when the transaction fails. */
  String next(Connection tx, String district, DocumentSeries series, int year) throws SQLException;
}
