package io.anshao.edge.sheet;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.sheet.Unreadable.Why;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The rows of a file under their heads. */
public final class SheetLines {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private SheetLines() {}

  /**
   * The rows but for the heads.
   *
   * @throws Problem 422 when it is no such file, holds too much, or its heads are not known
   */
  public static <C> List<SheetLine<C>> read(byte[] file, SheetHeads<C> known) {
    try {
      var grid = isZip(file) ? Workbook.read(file) : TextFile.read(file);
      if (grid.rows().isEmpty()) {
        throw new Unreadable(Why.EMPTY);
      }
      var heads = heads(grid.rows().getFirst().cells(), known);
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
  private static <C> Map<Integer, C> heads(List<String> cells, SheetHeads<C> known) {
    var errors = new FieldErrors();
    var heads = new HashMap<Integer, C>();
    for (int i = 0; i < cells.size(); i++) {
      var head = cells.get(i);
      var column = known.under(head);
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
    for (var needed : known.needed()) {
      errors.check(
          !heads.containsValue(needed),
          "columns",
          "missing-column",
          "缺少“" + known.titleOf(needed) + "”列。",
          "The column " + known.titleOf(needed) + " is missing.");
    }
    errors.throwIfAny();
    return heads;
  }

  private static <C> SheetLine<C> line(Grid.Row row, Map<Integer, C> heads, boolean isSince1904) {
    var cells = new HashMap<C, String>();
    for (int i = 0; i < row.cells().size(); i++) {
      var text = row.cells().get(i).strip();
      var column = heads.get(i);
      if (column != null && !text.isEmpty()) {
        cells.put(column, text);
      }
    }
    return new SheetLine<>(row.number(), Map.copyOf(cells), isSince1904);
  }
}
