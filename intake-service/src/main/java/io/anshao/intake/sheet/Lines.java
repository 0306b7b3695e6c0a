package io.anshao.intake.sheet;

import io.anshao.edge.sheet.SheetHeads;
import io.anshao.edge.sheet.SheetLines;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import java.util.List;
import java.util.Optional;

/** The rows of a file of tips. */
final class Lines {

  private static final SheetHeads<Column> HEADS =
      new SheetHeads<>() {
        @Override
        public Optional<Column> under(String head) {
          return Column.under(head);
        }

        @Override
        public String titleOf(Column column) {
          return column.title();
        }

        @Override
        public List<Column> needed() {
          return List.of(Column.CHANNEL, Column.DESCRIPTION);
        }
      };

  private Lines() {}

  /**
   * The rows but for the heads.
   *
   * @throws io.anshao.edge.problem.Problem 422 when it is no such file, holds too much, or its
   *     heads are not known
   */
  static List<Line> read(byte[] file) {
    return SheetLines.read(file, HEADS).stream()
        .map(line -> new Line(line.number(), line.cells(), line.isSince1904()))
        .toList();
  }
}
