package io.anshao.intake.sheet.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number as the file counts: the heads are row 1
 * @param cells what is written under each column; nothing where nothing is
 * @param isSince1904 how the file counts days
 */
public record Line(int number, Map<Column, String> cells, boolean isSince1904) {

  /** What is written under the column. */
  public @Nullable String get(Column column) {
    return cells.get(column);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Line[" + number + "]";
  }
}
