package io.anshao.cases.metric;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** One definition: what the page shows is what its cases add up to, what is exported and gauged. */
@ServiceTest
class BoardByHttpTests {

  private static final String JUNE = "?from=2021-06-01&to=2021-06-20";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private FigureGauges gauges;
  @Autowired private MeterRegistry meters;
  @Autowired private CaseDatabase database;

  private Cast cast;

  @BeforeEach
  void makeADistrict() {
    cast = cases.cast(staff.freshDistrict());
  }

  @Test
  void showsTheSameOnThePageInItsListsItsExportAndItsGauges() throws Exception {
    foundAndLeftOpen();
    opened();
    rerouted();
    clock.set(cast.district(), "2021-06-20T10:00:00");
    untilNothingClimbs();
    gauges.count(List.of(cast.district())).block();
    var asOf = "&asOf=2021-06-20T02:00:00Z";

    var board = board(cast.leader(), JUNE + asOf + "&by=unit");
    var exported = exported(JUNE + asOf + "&by=unit");
    assertThat(value(board, "received")).isEqualTo(3);
    assertThat(value(board, "open_now")).isEqualTo(3);
    assertThat(value(board, "substantiated")).isEqualTo(1);
    assertThat(value(board, "hazards_found")).isEqualTo(1);
    assertThat(value(board, "overdue_now")).isEqualTo(2);
    for (var each : board.path("metrics")) {
      var metric = each.path("now");
      var key = metric.path("key").asString();
      assertThat(exported.get(key)).as(key).isEqualByComparingTo(decimal(metric.get("value")));
      assertThat(gauge(key)).as(key).isEqualTo(decimal(metric.get("value")).doubleValue());
      assertListIs(metric, each.path("ofCases").asBoolean(), JUNE + asOf);
    }
    assertGroupsAre(board, JUNE + asOf);
    assertThat(sheets(JUNE + asOf))
        .contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
  }

  @Test
  void staysWhatItWasAsOfThen() {
    var id = foundAndLeftOpen();
    clock.set(cast.district(), "2021-06-20T10:00:00");
    var query = JUNE + "&asOf=2021-06-15&by=street";
    var board = board(cast.leader(), query);
    var list = list(cast.leader(), "open_now", query);
    assertThat(list.path("count").asInt()).isEqualTo(1);

    cases.give(cast.inspector(), id, "record-reinspection", passed());
    close(id);

    assertThat(board(cast.leader(), query)).isEqualTo(board);
    assertThat(list(cast.leader(), "open_now", query).path("count").asInt()).isEqualTo(1);
    assertThat(list(cast.leader(), "open_now", query).at("/items/0/state").asString())
        .isEqualTo("closed");
    assertThat(list(cast.leader(), "open_now", JUNE).path("count").asInt()).isZero();
  }

  @Test
  void comparesWithTheSameDaysOfTheYearBefore() {
    clock.set(cast.district(), "2021-06-08T10:00:00");
    opened();
    clock.set(cast.district(), "2022-06-20T10:00:00");

    var board = board(cast.leader(), "?from=2022-06-01&to=2022-06-20&by=week");

    assertThat(value(board, "received")).isZero();
    assertThat(metric(board, "received").at("/last/value").asInt()).isEqualTo(1);
    assertThat(board.path("groups").size()).isEqualTo(4);
    assertThat(board.at("/groups/0/key").asString()).isEqualTo("2022-05-30");
    assertThat(figureOf(board, 0, "overdue_now").isNull()).isTrue();
    assertThat(figureOf(board, 0, "received").path("value").asInt()).isZero();
  }

  @Test
  void showsAUnitItsOwnAndNothingOfReporters() {
    rerouted();
    clock.set(cast.district(), "2021-06-20T10:00:00");

    var board = board(cast.stranger(), JUNE);
    assertThat(board.path("metrics").valueStream().map(m -> m.at("/now/key").asString()))
        .contains("return_rate")
        .doesNotContain("employee_tip_share");
    assertThat(metric(board, "satisfaction_rate").path("openable").asBoolean(true)).isFalse();
    var returned = list(cast.stranger(), "return_rate", JUNE);
    assertThat(returned.path("count").asInt()).isEqualTo(1);
    assertThat(returned.path("items").size()).isZero();
    assertThat(returned.path("outOfSight").asInt()).isEqualTo(1);
    var own = list(cast.unitLeader(), "open_now", JUNE);
    assertThat(own.at("/items/0/title").asString()).contains("核查二楼安全出口");
    for (var refused :
        List.of(
            "board" + JUNE + "&by=channel",
            "board" + JUNE + "&channel=web",
            "open_now/cases" + JUNE + "&unit=zjj",
            "map" + JUNE)) {
      ask(cast.unitLeader(), refused).expectStatus().isForbidden();
    }
    ask(cast.unitLeader(), "satisfaction_rate/cases" + JUNE).expectStatus().isNotFound();
    ask(cast.unitLeader(), "employee_tip_share/cases" + JUNE).expectStatus().isNotFound();
    ask(cast.leader(), "no_such/cases" + JUNE).expectStatus().isNotFound();
    for (var path : List.of("board", "board/export", "open_now/cases", "map")) {
      ask(cast.clerk(), path + JUNE).expectStatus().isForbidden();
    }
  }

  @Test
  void seesNothingOfAnotherDistrict() {
    opened();
    var elsewhere = staff.freshDistrict();
    clock.set(elsewhere, "2021-06-20T10:00:00");
    var stranger = staff.office(elsewhere, "assessor");

    assertThat(list(stranger, "received", JUNE).path("count").asInt()).isZero();
    assertThat(board(stranger, JUNE).path("groups").size()).isZero();
  }

  @Test
  void mapsWhereItIsWithoutSmallNumbers() {
    opened();
    clock.set(cast.district(), "2021-06-20T10:00:00");

    var map = json(ask(cast.triager(), "map" + JUNE + "&by=cell").expectStatus().isOk());

    assertThat(map.path("total").isNull() || map.path("total").isMissingNode()).isTrue();
    assertThat(map.path("places").size()).isEqualTo(1);
    assertThat(map.at("/places/0/value").isNumber()).isFalse();
    assertThat(map.at("/places/0/cell/south").asDouble()).isBetween(28.0, 90.0);
    var wrong = json(ask(cast.triager(), "map" + JUNE + "&by=x&metric=reward_paid"));
    assertThat(wrong.path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactly("metric", "by");
  }

  @Test
  void namesWhatIsWrongWithABoard() {
    clock.set(cast.district(), "2021-06-20T10:00:00");

    var unknown =
        json(ask(cast.triager(), "board" + JUNE + "&by=moon").expectStatus().isEqualTo(422));
    assertThat(unknown.at("/errors/0/field").asString()).isEqualTo("by");
    ask(cast.triager(), "board?from=2015-01-01&to=2021-06-20&by=week")
        .expectStatus()
        .isEqualTo(422);
    ask(cast.triager(), "board/export" + JUNE + "&format=exe").expectStatus().isEqualTo(422);
  }

  /** Figures without the case would be wrong and look right; those of other districts go on. */
  @Test
  void countsNothingWhereALogCannotBeRead() throws SQLException {
    var id = opened();
    database.asOwner("update case_event set bytes = '{}' where case_id = ?", id);

    var said = json(ask(cast.leader(), "board" + JUNE).expectStatus().isEqualTo(500));
    assertThat(said.path("type").asString()).endsWith(":broken-log");

    var elsewhere = staff.freshDistrict();
    gauges.count(List.of(cast.district(), elsewhere)).onErrorComplete().block();
    assertThat(meters.find("anshao.figure").tag("district", elsewhere).gauges()).isNotEmpty();
  }

  /** The clock stands, so what is late climbs at the very cut-off. */
  private void untilNothingClimbs() {
    var due =
        "select count(*) from escalation_due where district = ? and at <= '2021-06-20T02:00:00Z'";
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> database.rows(due, cast.district()).equals(List.of(List.of("0"))));
  }

  private void assertListIs(JsonNode metric, boolean isOfCases, String query) {
    var key = metric.path("key").asString();
    var list = list(cast.leader(), key, query);
    var items = list.path("items");
    assertThat(list.path("metric")).as(key).isEqualTo(metric);
    assertThat(items.size()).as(key).isEqualTo(list.path("count").asInt());
    if (isOfCases) {
      assertThat(items.size()).as(key).isEqualTo(metric.path("value").asInt());
    } else if (metric.path("unit").asString().equals("share")) {
      assertThat(sum(items, "hits")).as(key).isEqualTo(metric.path("numerator").asLong());
      assertThat(sum(items, "of")).as(key).isEqualTo(metric.path("denominator").asLong());
    }
  }

  /** A group is what its own list holds. */
  private void assertGroupsAre(JsonNode board, String query) {
    var metrics = board.path("metrics");
    for (var group : board.path("groups")) {
      for (int i = 0; i < metrics.size(); i++) {
        if (metrics.get(i).path("ofCases").asBoolean()) {
          var key = metrics.get(i).at("/now/key").asString();
          var unit = group.path("key").asString();
          assertThat(list(cast.leader(), key, query + "&unit=" + unit).path("items").size())
              .as("%s of %s", key, unit)
              .isEqualTo(group.path("figures").get(i).path("value").asInt());
        }
      }
    }
  }

  private double gauge(String key) {
    var value =
        meters
            .get("anshao.figure")
            .tags("district", cast.district(), "metric", key)
            .gauge()
            .value();
    return Double.isNaN(value) ? -1 : value;
  }

  /** The values of the first part of the CSV, by key; what is not there is not a number. */
  private Map<String, BigDecimal> exported(String query) {
    var csv = new String(export(query + "&format=csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains("\"导出人\"", "\"导出时间\"");
    var values = new HashMap<String, BigDecimal>();
    for (var line : csv.substring(0, csv.indexOf("\"代码\",\"分组\"")).split("\r\n")) {
      var fields = line.split(",");
      if (fields.length > 6 && !fields[0].equals("\"代码\"")) {
        values.put(
            fields[0].replace("\"", ""),
            fields[3].isEmpty() ? BigDecimal.valueOf(-1) : new BigDecimal(fields[3]));
      }
    }
    return values;
  }

  private List<String> sheets(String query) throws IOException {
    var file = Files.createTempFile("board", ".xlsx");
    Files.write(file, export(query + "&format=xlsx"));
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    } finally {
      Files.delete(file);
    }
  }

  private byte[] export(String query) {
    return ask(cast.leader(), "board/export" + query)
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult()
        .getResponseBody();
  }

  private UUID foundAndLeftOpen() {
    var id = opened();
    cases.bringIntoProgress(cast, id);
    clock.set(cast.district(), "2021-06-11T10:00:00");
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    return id;
  }

  private static Map<String, ?> passed() {
    return Map.of("result", "pass", "record", "门锁已拆除");
  }

  private void close(UUID id) {
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
  }

  /** To the wrong unit first, which returns it. */
  private void rerouted() {
    var id = opened();
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(
        cast.triager(),
        id,
        "assign",
        Map.of("leadUnit", "zjj", "coUnits", List.of(), "brief", "核查", "overrideReason", "在工地内"));
    cases.give(cast.stranger(), id, "return", Map.of("reason", "不在工地内"));
    cases.give(
        cast.triager(),
        id,
        "assign",
        Map.of("leadUnit", "xfjy", "coUnits", List.of(), "brief", "核查二楼安全出口"));
  }

  private UUID opened() {
    clock.set(cast.district(), "2021-06-08T10:00:00");
    return cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  private ResponseSpec ask(Member member, String query) {
    return staff.as(member).get().uri("/api/v1/metrics/" + query).exchange();
  }

  private JsonNode board(Member member, String query) {
    return json(ask(member, "board" + query).expectStatus().isOk());
  }

  private JsonNode list(Member member, String key, String query) {
    return json(ask(member, key + "/cases" + query).expectStatus().isOk());
  }

  private static long sum(JsonNode items, String field) {
    return items.valueStream().mapToLong(item -> item.path(field).asLong()).sum();
  }

  /** Minus one where there is no value, which no figure is. */
  private static BigDecimal decimal(JsonNode value) {
    return value.isNull() ? BigDecimal.valueOf(-1) : value.decimalValue();
  }

  private static int value(JsonNode board, String key) {
    return metric(board, key).at("/now/value").asInt();
  }

  private static JsonNode metric(JsonNode board, String key) {
    return board
        .path("metrics")
        .valueStream()
        .filter(metric -> metric.at("/now/key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode figureOf(JsonNode board, int group, String key) {
    var metrics = board.path("metrics");
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).at("/now/key").asString().equals(key)) {
        return board.path("groups").get(group).path("figures").get(i);
      }
    }
    throw new AssertionError(key);
  }
}
