package io.anshao.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTests {

  private static final String CSV = "渠道,内容,联系电话\r\n来信,\"后门\"\"锁\"\"了,\n每晚\",0574-87654321\r\n";

  @Test
  void readsCommaSeparatedTextInEveryCharset() {
    for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      var lines = Lines.read(CSV.getBytes(charset));

      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst().number()).isEqualTo(2);
      assertThat(lines.getFirst().get(Column.DESCRIPTION)).isEqualTo("后门\"锁\"了,\n每晚");
      assertThat(lines.getFirst().get(Column.PHONE)).isEqualTo("0574-87654321");
    }
    assertThat(Lines.read(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(Lines.read(CSV.replace(',', ';').getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(Lines.read("渠道\t内容\n来信\tx\n\n来访\ty".getBytes(StandardCharsets.UTF_8)))
        .extracting(Line::number)
        .containsExactly(2, 4);
  }

  /** Written by a library apart from our own code. */
  @Test
  void readsWorkbooksAsTheTextsTheyShow() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("第一页");
      var heads = new String[] {"渠道", " 内容* ", "发生时间", "联系电话", "纬度", "外部编号"};
      for (int i = 0; i < heads.length; i++) {
        sheet.value(0, i, heads[i]);
      }
      sheet.value(1, 0, 12345);
      sheet.value(1, 1, "=1+1 <b>&\"字😀");
      sheet.value(1, 2, LocalDateTime.of(2021, 6, 8, 9, 12));
      sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
      sheet.value(1, 3, 13800000000L);
      sheet.value(1, 4, 29.89047);
      sheet.inlineString(1, 5, "007");
      sheet.formula(3, 1, "SUM(1,1)");
      sheet.value(3, 0, "来信");
      book.newWorksheet("别的").value(0, 0, "不读");
    }

    var lines = Lines.read(out.toByteArray());

    assertThat(lines).extracting(Line::number).containsExactly(2, 4);
    var line = lines.getFirst();
    assertThat(line.get(Column.CHANNEL)).isEqualTo("12345");
    assertThat(line.get(Column.DESCRIPTION)).isEqualTo("=1+1 <b>&\"字😀");
    assertThat(line.get(Column.OCCURRED_AT)).startsWith("44355.38");
    assertThat(line.get(Column.PHONE)).isEqualTo("13800000000");
    assertThat(line.get(Column.LAT)).isEqualTo("29.89047");
    assertThat(line.get(Column.NUMBER)).isEqualTo("007");
    assertThat(lines.getLast().get(Column.DESCRIPTION)).isNull();
  }

  @Test
  void showsWhatFormulasGaveAndSharedTextsWithoutHowTheyAreSpoken() throws IOException {
    var lines =
        Lines.read(
            book(
                """
                <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
                <row><c t="s"><v>2</v></c><c t="str"><f>1+1</f><v>二</v></c></row>
                <row><c t="inlineStr"><is><t>来访</t></is></c><c><f>9</f><v>1.38E10</v></c></row>
                <row><c t="s"><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>\
                """,
                """
                <sst><si><t>渠道</t></si><si><r><t>内</t></r><r><t>容</t></r><rPh><t>nei</t></rPh></si>
                <si><t>来信</t></si></sst>\
                """));

    assertThat(lines)
        .extracting(line -> line.get(Column.DESCRIPTION))
        .containsExactly("二", "13800000000", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row><c r=\"1\"><v>1</v></c></row>",
        "<row r=\"99999999999\"><c><v>1</v></c></row>",
        "<row><c t=\"s\"><v>99</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c>",
        "<row><c><v>&a;</v></c></row>"
      })
  void refusesWorkbooksThatLie(String rows) throws IOException {
    assertThat(slug(book(rows, "<sst/>"))).isEqualTo("sheet-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!ENTITY a \"b\">", "\u0001"})
  void refusesADocumentType(String within) throws IOException {
    var parts = parts("<row><c><v>1</v></c></row>", "<sst/>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE x ["
            + within
            + "]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>");
    assertThat(slug(zip(parts))).isEqualTo("sheet-unreadable");
  }

  @Test
  void refusesBombs() throws IOException {
    var parts = parts("<row/>", "<sst/>");
    parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(17 << 20) + "</t></si></sst>");
    var bomb = zip(parts);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(slug(bomb)).isEqualTo("sheet-too-large");

    var many = parts("<row/>", "<sst/>");
    IntStream.range(0, 300).forEach(i -> many.put("x" + i, ""));
    assertThat(slug(zip(many))).isEqualTo("sheet-too-large");

    assertThat(slug(book("<row><c r=\"XFD1\"><v>1</v></c></row>", "<sst/>")))
        .isEqualTo("sheet-too-large");
    assertThat(slug(text("渠道,内容\n" + "来信,x\n".repeat(1001)))).isEqualTo("sheet-too-large");
    assertThat(Lines.read(text("渠道,内容\n" + "来信,x\n".repeat(1000)))).hasSize(1000);
    assertThat(slug(text("渠道,内容\n" + "来信" + ",x".repeat(50)))).isEqualTo("sheet-too-large");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThat(slug(new byte[0])).isEqualTo("sheet-empty");
    assertThat(slug(text(" \n,\n"))).isEqualTo("sheet-empty");
    assertThat(slug(text("渠道,内容\n\"没有收尾"))).isIn("sheet-unreadable", "invalid-fields", "");
    assertThat(slug(new byte[] {'P', 'K', 3, 4})).isEqualTo("sheet-unreadable");
    assertThat(slug(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .isEqualTo("sheet-unreadable");
    var random = new Random(11);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 4) {
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
      }
      assertThat(slug(bytes)).isNotEmpty();
    }
  }

  /** What was damaged on the way is a refusal, whichever byte it was. */
  @Test
  void refusesOrReadsDamagedWorkbooksAndFailsOnNone() throws IOException {
    var whole = book("<row><c><v>1</v></c></row>", "<sst><si><t>渠道</t></si></sst>");
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      var damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

      assertThatThrownBy(() -> Lines.read(damaged)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void namesEveryHeadThatIsWrong() {
    var problem =
        catchThrowableOfType(Problem.class, () -> Lines.read(text("渠道,渠道,手机号码,内 容\n来信,x,y,z")));

    assertThat(String.valueOf(problem.getBody().getProperties()))
        .contains("columns[1]", "columns[2]")
        .doesNotContain("手机号码", "missing-column");
    assertThat(slug(text("地点\nx"))).isEqualTo("invalid-fields");
  }

  private static String slug(byte[] file) {
    try {
      Lines.read(file);
      return "";
    } catch (Problem refusal) {
      return refusal.slug();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] book(String rows, String texts) throws IOException {
    return zip(parts(rows, texts));
  }

  private static Map<String, String> parts(String rows, String texts) {
    var relation = "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>";
    var parts = new TreeMap<String, String>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"u\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + relation.formatted("r1", "worksheet", "worksheets/sheet1.xml")
            + relation.formatted("r2", "sharedStrings", "/xl/sharedStrings.xml")
            + "</Relationships>");
    parts.put("xl/sharedStrings.xml", texts);
    parts.put(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
