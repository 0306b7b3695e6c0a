package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.report.Reports.filled;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The closing 统计表 of a season, cell by cell, and how it proves itself. */
@ServiceTest
class TableByHttpTests {

  /** What the cases of {@link Season2021} make of the fire brigade's table. */
  private static final Map<String, String> GOLDEN =
      Map.ofEntries(
          entry("5", "1"),
          entry("6", "2"),
          entry("7.1", "2"),
          entry("7.2", "5"),
          entry("8.1", "1"),
          entry("8.2", "0"),
          entry("8.3", "0"),
          entry("8.4", "1"),
          entry("8.5", "1"),
          entry("9.1", "0"),
          entry("9.2", "0"),
          entry("10.1", "2"),
          entry("10.2", "4"),
          entry("12.2", "1"),
          entry("13.1", "1"),
          entry("13.2", "1"),
          entry("13.3", "0"),
          entry("14", "0"),
          entry("20.4", "1"),
          entry("21.1", "2"),
          entry("23.2", "0"),
          entry("23.3", "1"),
          entry("24.1", "0"),
          entry("24.2", "0"));

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private Reports reports;
  private Cast cast;
  private Season2021 june;
  private String season;

  @BeforeEach
  void makeASeason() {
    reports = new Reports(staff);
    cast = cases.cast(staff.freshDistrict());
    june = new Season2021(cases, clock, cast);
    june.at("2021-06-02T09:00:00");
    season = reports.season(cast.leader());
    june.happens();
    june.namesGoodAndBad(staff);
  }

  @Test
  void isWhatTheCasesSayCellByCellAndIsDerivedAnewFromTheLog() throws SQLException {
    var id = signed();

    var seen = reports.view(cast.leader(), id);
    assertThat(numbers(seen.path("computed"))).isEqualTo(new TreeMap<>(GOLDEN));
    assertThat(seen.at("/signed/cutOff").asString()).isEqualTo("2021-07-02T06:59:55Z");
    assertThat(seen.at("/line/timeliness").asString()).isEqualTo("in_time");
    var own = reports.view(cast.clerk(), id).path("computed");
    assertThat(numbers(own))
        .as("what could tell a unit who reported is the office's")
        .doesNotContainKeys("8.1", "8.4", "8.5", "20.4", "24.1")
        .containsEntry("10.2", "4");
    proven(recomputed(cast.leader(), id));

    june.goesOn();

    proven(recomputed(cast.leader(), id));
    assertThat(numbers(reports.view(cast.leader(), id).path("computed")))
        .isEqualTo(new TreeMap<>(GOLDEN));
    tampered(id);
  }

  private static void proven(JsonNode recomputed) {
    assertThat(recomputed.path("whole").asBoolean()).isTrue();
    assertThat(recomputed.path("equal").asBoolean()).isTrue();
    assertThat(recomputed.path("differences")).isEmpty();
  }

  /** The service cannot do it; whoever does it behind its back is found, whatever they change. */
  private void tampered(String id) throws SQLException {
    var change =
        "update report_snapshot set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
            + " '\"10.1\":\"2\"', '\"10.1\":\"9\"'), 'UTF8') where report = ?";
    assertThatThrownBy(() -> database.asApp(change, UUID.fromString(id)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    database.asOwner(change, UUID.fromString(id));

    var found = recomputed(cast.leader(), id);
    assertThat(found.path("whole").asBoolean()).isFalse();
    named(found);

    database.asOwner(
        "update report_snapshot set hash = sha256(bytes) where report = ?", UUID.fromString(id));
    var fitting = recomputed(cast.leader(), id);
    assertThat(fitting.path("whole").asBoolean()).isTrue();
    named(fitting);
  }

  private static void named(JsonNode found) {
    assertThat(found.path("equal").asBoolean()).isFalse();
    assertThat(found.path("differences").valueStream().map(d -> d.path("cell").asString()))
        .containsExactly("10.1");
    assertThat(found.at("/differences/0/stored").asInt()).isEqualTo(9);
    assertThat(found.at("/differences/0/derived").asInt()).isEqualTo(2);
  }

  @Test
  void looksLikeThePaperFormAndSaysWhoTookItAway() throws IOException {
    var id = signed();

    var sheet = sheet(document(cast.leader(), "/api/v1/reports/" + id, "xlsx"));
    assertThat(sheet.cells().get("A1")).isEqualTo("“安全生产月”活动情况统计表");
    assertThat(sheet.cells().get("A2")).isEqualTo("填报单位：区消防救援大队");
    assertThat(sheet.cells().get("C2")).isEqualTo("填报人：试验员");
    assertThat(sheet.cells().get("D2")).isEqualTo("联系电话：0574-00000000");
    assertThat(sheet.cells().get("G2")).isEqualTo("填报日期：2021-07-02");
    assertThat(sheet.cells().get("H2")).isEqualTo("审核人：试验员");
    var fines = sheet.rowOf("罚款");
    assertThat(sheet.cells().get("E" + fines)).isEqualTo("4");
    assertThat(sheet.cells().get("F" + fines)).isEqualTo("案件");
    assertThat(sheet.cells().get("E" + sheet.rowOf("天"))).isEqualTo("1");
    assertThat(sheet.xml())
        .contains("<mergeCell ref=\"A1:H1\"", "orientation=\"landscape\"", "paperSize=\"9\"");
    assertThat(sheet.cells().values()).anyMatch(words -> words.matches("由 试验员 于 2021-07-02 .*导出"));
    assertThat(sheet.cells().values()).anyMatch(words -> words.startsWith("SHA-256 "));

    var own = sheet(document(cast.clerk(), "/api/v1/reports/" + id, "xlsx"));
    assertThat(own.cells().get("E" + own.rowOf("企业员工"))).isNull();
    assertThat(own.cells().get("G" + own.rowOf("企业员工"))).isEqualTo("由安委办掌握");
    var pdf = document(cast.leader(), "/api/v1/reports/" + id, "pdf");
    try (var read = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(read).replaceAll("[\\s\\u3000]", "");
      assertThat(text).contains("填报单位：区消防救援大队", "由试验员于2021-07-02", "专题学习会");
      assertThat(read.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(read.getPage(0).getMediaBox().getHeight());
    }
    reports
        .get(cast.leader(), "/api/v1/reports/" + id + "/document?format=doc")
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void isSummedOverTheUnitsAndCountsTheDistrictsCasesOnce() throws IOException {
    signed();
    var uri = "/api/v1/report-seasons/" + season + "/periods/table/summary";

    var sum = json(reports.get(cast.leader(), uri).expectStatus().isOk());

    assertThat(sum.path("in").asInt()).isEqualTo(1);
    assertThat(sum.path("units").asInt()).isGreaterThan(25);
    var numbers = numbers(sum.path("numbers"));
    assertThat(numbers)
        .containsEntry("7.2", "6")
        .containsEntry("1.1", "1")
        .containsEntry("10.2", "4");
    var sheet = sheet(document(cast.leader(), uri, "xlsx"));
    assertThat(sheet.cells().get("A1")).isEqualTo("“安全生产月”活动情况统计表（汇总）");
    assertThat(sheet.cells().get("E" + sheet.rowOf("同期全部举报"))).isEqualTo("6");
  }

  @Test
  void countsAWeekByItselfAndShowsWhatADraftWouldSay() {
    var id = reports.line(cast.clerk(), season, "xfjy", "w2").path("id").asString();

    var live = json(reports.get(cast.leader(), "/api/v1/reports/" + id + "/figures"));

    assertThat(live.path("cutOff").asString()).isEqualTo("2021-06-08T09:30:00Z");
    assertThat(numbers(live.path("computed")))
        .containsEntry("w1.1", "5")
        .containsEntry("w1.2", "5")
        .containsEntry("w1.3", "0")
        .containsEntry("w1.4", "1")
        .containsEntry("w2.1", "2")
        .containsEntry("w2.3", "1");
    reports
        .get(cast.leader(), "/api/v1/reports/" + id + "/recompute")
        .expectStatus()
        .isEqualTo(409);
    assertThat(
            numbers(
                json(reports.get(cast.clerk(), "/api/v1/reports/" + id + "/figures"))
                    .path("computed")))
        .doesNotContainKey("w1.4");
  }

  /** Filled in and signed an hour before it is due; each typed number is 1. */
  private String signed() {
    var id = reports.line(cast.clerk(), season, "xfjy", "table").path("id").asString();
    june.at("2021-07-02T15:00:00");
    var content = filled(reports.view(cast.clerk(), id), 1);
    reports.save(cast.clerk(), id, content).expectStatus().isOk();
    reports.act(cast.unitLeader(), cast.clerk(), id, "submission", "").expectStatus().isOk();
    return id;
  }

  private JsonNode recomputed(Member reader, String id) {
    return json(reports.get(reader, "/api/v1/reports/" + id + "/recompute").expectStatus().isOk());
  }

  private byte[] document(Member reader, String of, String format) {
    var bytes =
        reports
            .get(reader, of + "/document?format=" + format)
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return bytes == null ? new byte[0] : bytes;
  }

  private static Map<String, String> numbers(JsonNode computed) {
    var numbers = new TreeMap<String, String>();
    computed.properties().forEach(e -> numbers.put(e.getKey(), plain(e.getValue().decimalValue())));
    return numbers;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** What stands in a worksheet, by cell. */
  private record Sheet(Map<String, String> cells, String xml) {

    /** The row that has these words among its indicators. */
    String rowOf(String words) {
      return cells.entrySet().stream()
          .filter(e -> e.getKey().matches("[CD][0-9]+") && e.getValue().equals(words))
          .map(e -> e.getKey().substring(1))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Sheet sheet(byte[] xlsx) throws IOException {
    var parts = new HashMap<String, String>();
    var file = Files.createTempFile("form", ".xlsx");
    Files.write(file, xlsx);
    try (var zip = new ZipFile(file.toFile())) {
      for (var each : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(each)) {
          parts.put(each.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    var strings =
        Pattern.compile("<si>.*?<t[^>]*>(.*?)</t>.*?</si>", Pattern.DOTALL)
            .matcher(parts.getOrDefault("xl/sharedStrings.xml", ""))
            .results()
            .map(m -> HtmlUtils.htmlUnescape(m.group(1)))
            .toList();
    var xml = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
    var cells =
        Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*)><v>(.*?)</v>")
            .matcher(xml)
            .results()
            .collect(
                Collectors.toMap(
                    m -> m.group(1),
                    m ->
                        m.group(2).contains("t=\"s\"")
                            ? strings.get(Integer.parseInt(m.group(3)))
                            : plain(new BigDecimal(m.group(3)))));
    return new Sheet(cells, xml);
  }
}
