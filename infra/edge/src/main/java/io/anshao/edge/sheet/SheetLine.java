package io.anshao.edge.sheet;

import java.util.Map;

/**
 * One row of a file under its heads.
 *
 * @param number as the file counts: the heads are row 1
 * @param cells what is written under each column; nothing where nothing is
 * @param isSince1904 how the file counts days
 */
public record SheetLine<C>(int number, Map<C, String> cells, boolean isSince1904) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "SheetLine[" + number + "]";
  }
}
