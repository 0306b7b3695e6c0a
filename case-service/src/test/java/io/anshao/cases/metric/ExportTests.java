package io.anshao.cases.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.metric.BoardTable.Cell;
import io.anshao.cases.metric.BoardTable.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipFile;
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
    var file = Files.createTempFile("table", ".xlsx");
    Files.write(file, Export.xlsx(table));
    try (var zip = new ZipFile(file.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }
}
