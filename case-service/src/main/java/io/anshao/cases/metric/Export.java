package io.anshao.cases.metric;

import io.anshao.cases.metric.BoardTable.Cell;
import io.anshao.cases.metric.BoardTable.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tables as files. Words never become a formula: what begins like one is preceded by an apostrophe.
 * Runs on a scheduler of its own, never on an event loop (MECHANICS 8).
 */
final class Export implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int WAITING = 64;

  /** By which spreadsheets know a formula, also behind white space that they skip. */
  private static final String FORMULA = "=+-@\t\r\n";

  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(THREADS, WAITING, "tables", 60, true);

  /** Kinds of files. */
  enum Kind {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String code;
    private final String type;

    Kind(String code, String type) {
      this.code = code;
      this.type = type;
    }

    String code() {
      return code;
    }

    MediaType mediaType() {
      return MediaType.parseMediaType(type);
    }

    static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }

  Mono<byte[]> of(BoardTable table, Kind kind) {
    return Mono.fromCallable(() -> kind == Kind.CSV ? csv(table) : xlsx(table))
        .subscribeOn(scheduler);
  }

  /** With a byte order mark, by which spreadsheets know UTF-8; parts are apart by an empty line. */
  static byte[] csv(BoardTable table) {
    return table.sheets().stream()
        .map(Export::lines)
        .collect(Collectors.joining("\r\n", "\uFEFF", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(Sheet sheet) {
    return sheet.rows().stream()
        .map(row -> row.stream().map(Export::field).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String field(Cell cell) {
    return switch (cell) {
      case Cell.Words(var text) -> '"' + harmless(text).replace("\"", "\"\"") + '"';
      case Cell.Value(var value) -> value.toPlainString();
      case Cell.Nothing() -> "";
    };
  }

  static byte[] xlsx(BoardTable table) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "anshao", "1.0")) {
      for (var sheet : table.sheets()) {
        fill(workbook.newWorksheet(sheet.name()), sheet.rows());
      }
    }
    return out.toByteArray();
  }

  private static void fill(Worksheet sheet, List<List<Cell>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        switch (rows.get(row).get(column)) {
          case Cell.Words(var text) -> sheet.value(row, column, harmless(text));
          case Cell.Value(var value) -> sheet.value(row, column, value);
          case Cell.Nothing() -> {}
        }
      }
    }
  }

  static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
