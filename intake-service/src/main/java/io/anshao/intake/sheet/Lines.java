package io.anshao.intake.sheet;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.sheet.Unreadable.Why;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The rows of a file under their heads. */
final class Lines {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Lines() {}

  /**
   * The rows but for the heads.
   *
   * @throws Problem 422 when it is no such file, holds too much, or its heads are not known
   */
  static List<Line> read(byte[] file) {
    try {
      var grid = isZip(file) ? Workbook.read(file) : TextFile.read(file);
      if (grid.rows().isEmpty()) {
        throw new Unreadable(Why.EMPTY);
      }
      var heads = heads(grid.rows().getFirst().cells());
      return grid.rows().stream().skip(1).map(row -> line(row, heads, grid.isSince1904())).toList();
    } catch (Unreadable e) {
      var why = e.why();
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, why.slug(), why.title(), why.titleEn());
    }
  }

  private static boolean isZip(byte[] file) {
    return file.length >= ZIP.length && Arrays.equals(file, 0, 4, ZIP, 0, 4);
  }

  /** Where each column is; what is wrong with the heads is told at once. */
  private static Map<Integer, Column> heads(List<String> cells) {
    var errors = new FieldErrors();
    var heads = new HashMap<Integer, Column>();
    for (int i = 0; i < cells.size(); i++) {
      var head = cells.get(i);
      var column = Column.under(head);
      var field = "columns[" + i + "]";
      if (column.isPresent()) {
        errors.check(
            heads.containsValue(column.get()),
            field,
            "duplicate",
            "这个列名出现了两次。",
            "This head is there twice.");
        heads.put(i, column.get());
      } else {
        errors.check(
            !head.isBlank(),
            field,
            "unknown-column",
            "没有这个列名，请对照模板。",
            "There is no such head; compare it with the template.");
      }
    }
    for (var needed : List.of(Column.CHANNEL, Column.DESCRIPTION)) {
      errors.check(
          !heads.containsValue(needed),
          "columns",
          "missing-column",
          "缺少“" + needed.title() + "”列。",
          "The column " + needed.title() + " is missing.");
    }
    errors.throwIfAny();
    return heads;
  }

  private static Line line(Grid.Row row, Map<Integer, Column> heads, boolean isSince1904) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      var text = row.cells().get(i).strip();
      var column = heads.get(i);
      if (column != null && !text.isEmpty()) {
        cells.put(column, text);
      }
    }
    return new Line(row.number(), cells, isSince1904);
  }
}
