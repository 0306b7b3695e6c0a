package io.anshao.edge.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a file as texts, row by row, within bounds that no file can move.
 *
 * @param rows with their numbers; empty ones are left out
 * @param isSince1904 how the file counts days
 */
record Grid(List<Row> rows, boolean isSince1904) {

  static final int MOST_ROWS = 1000;
  static final int MOST_COLUMNS = 40;

  /** A row; cells that are not there are empty. */
  record Row(int number, List<String> cells) {

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Takes rows until there are too many. */
  static final class Filling {

    private final List<Row> rows = new ArrayList<>();

    void add(int number, List<String> cells) throws Unreadable {
      var row = new Row(number, List.copyOf(cells));
      if (row.isEmpty()) {
        return;
      }
      // the heads are one more
      if (cells.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
        throw new Unreadable(Unreadable.Why.TOO_LARGE);
      }
      rows.add(row);
    }

    Grid grid(boolean isSince1904) {
      return new Grid(List.copyOf(rows), isSince1904);
    }
  }
}
