package io.anshao.intake.sheet;

import io.anshao.edge.problem.Problem;
import io.anshao.testkit.Fuzzing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of tips is read or refused, whatever is in it. */
class SheetFuzzTests {

  private static final String CSV = "渠道,内容,联系电话,发生时间\r\n来信,\"后门\"\"锁\"\"了,\n每晚\",0574,2021/6/8\r\n";

  private static final Map<String, String> PARTS =
      Map.of(
          "xl/workbook.xml",
          "<workbook xmlns:r=\"u\"><workbookPr date1904=\"1\"/><sheets>"
              + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\""
              + " Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
          "xl/sharedStrings.xml",
          "<sst><si><t>渠道</t></si><si><r><t>内</t></r><r><t>容</t></r></si></sst>",
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\">"
              + "<v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>来信</t></is></c>"
              + "<c r=\"B2\"><v>44355.5</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row></sheetData>"
              + "</worksheet>");

  @Test
  void readsOrRefusesAnyText() {
    Fuzzing.with(
        List.of(CSV.getBytes(StandardCharsets.UTF_8), CSV.getBytes(Charset.forName("GB18030"))),
        SheetFuzzTests::readOrRefuse);
  }

  @Test
  void readsOrRefusesAnyArchive() throws IOException {
    Fuzzing.with(List.of(zip(Map.of())), SheetFuzzTests::readOrRefuse);
  }

  /** Behind the sums of the archive, which a random change does not pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml"
      })
  void readsOrRefusesAnyPartOfAWorkbook(String part) {
    Fuzzing.with(
        List.of(PARTS.getOrDefault(part, "").getBytes(StandardCharsets.UTF_8)),
        input -> readOrRefuse(zip(Map.of(part, input))));
  }

  private static void readOrRefuse(byte[] file) {
    try {
      Lines.read(file);
    } catch (Problem refused) {
      // says what is wrong with the file
    }
  }

  private static byte[] zip(Map<String, byte[]> changed) throws IOException {
    var all = new TreeMap<String, byte[]>();
    PARTS.forEach((name, part) -> all.put(name, part.getBytes(StandardCharsets.UTF_8)));
    all.putAll(changed);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
