package io.anshao.intake.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.anshao.edge.problem.Problem;
import io.anshao.testkit.Fuzzing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<byte[]> files() throws IOException {
    return Stream.of(
        CSV.getBytes(StandardCharsets.UTF_8),
        CSV.getBytes(Charset.forName("GB18030")),
        zip(Map.of()));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "1m")
  void readsOrRefusesAnyFile(byte[] input) {
    Fuzzing.around(input, SheetFuzzTests::readOrRefuse);
  }

  /** The name of a part, a line end, and what is in it. */
  static Stream<byte[]> parts() {
    return PARTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(part -> (part.getKey() + "\n" + part.getValue()).getBytes(StandardCharsets.UTF_8));
  }

  /** Behind the sums of the archive, which a changed file does not pass. */
  @MethodSource("parts")
  @FuzzTest(maxDuration = "1m")
  void readsOrRefusesAnyPartOfAWorkbook(byte[] input) {
    Fuzzing.around(
        input,
        each -> {
          // every byte is a character of this set, and comes back as it was
          var part = new String(each, StandardCharsets.ISO_8859_1).split("\n", 2);
          if (part.length == 2 && PARTS.containsKey(part[0])) {
            readOrRefuse(zip(Map.of(part[0], part[1].getBytes(StandardCharsets.ISO_8859_1))));
          }
        });
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
