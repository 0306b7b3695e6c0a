package io.anshao.cases.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.metric.BoardTable.Cell;
import io.anshao.cases.metric.BoardTable.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTests {

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\r=x"})
  void makesNoFormulaOfWords(String words) throws IOException {
    var table = table(new Cell.Words(words));

    assertThat(Export.harmless(words)).isEqualTo("'" + words);
    assertThat(csv(table)).contains("\"'" + words.replace("\"", "\"\"") + "\"");
    assertThat(sheet(table)).doesNotContain("<f>");
  }

  @Test
  void writesNumbersAsNumbersAndNothingAsNothing() throws IOException {
    var table =
        table(
            new Cell.Words("查实率, \"一\""),
            new Cell.Value(new BigDecimal("0.3333")),
            new Cell.Value(new BigDecimal("-3")),
            new Cell.Nothing());

    assertThat(csv(table)).isEqualTo("\uFEFF\"查实率, \"\"一\"\"\",0.3333,-3,\r\n");
    assertThat(sheet(table)).contains("<v>0.3333</v>", "<v>-3</v>");
  }

  private static BoardTable table(Cell... cells) {
    return new BoardTable(List.of(new Sheet("指标", List.of(List.of(cells)))));
  }

  private static String csv(BoardTable table) {
    return new String(Export.csv(table), StandardCharsets.UTF_8);
  }

  private static String sheet(BoardTable table) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Export.xlsx(table)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no sheet");
  }
}
