package io.anshao.scenarios;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The closing 统计表 of the demo's eight weeks, cell by cell. The numbers were worked out from the
 * demo's script and its seed, not taken from the service: 300 stories of which 4 are cancelled, 18
 * published with their 34 hazards, 31 with a major one. What happens in the district after the demo
 * counts in none of it.
 */
@OnPlatform
@Order(1)
class DemoSeasonTests {

  private static final int YEAR = 2039;
  private static final String PERIOD = "demo";
  private static final Duration SPAN = Duration.ofDays(60);

  /** What the script's stories make of the district's table; nothing of it depends on the day. */
  private static final Map<String, String> DISTRICT =
      golden("5=18 6=34 7.1=31 7.2=296 8.4=2 8.5=0 20.4=26");

  /** And of the table of the emergency bureau, to which dust and drums go. */
  private static final Map<String, String> BUREAU =
      golden("5=4 6=8 7.1=20 7.2=86 8.4=2 8.5=0 20.4=3");

  @Test
  void isWhatTheScriptSaysAndIsDerivedAnewFromTheLog(Platform platform) throws IOException {
    var leader = platform.staff("leader");
    var season =
        season(leader, Files.getLastModifiedTime(platform.data().resolve("demo")).toInstant());
    var report =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> line(leader, season, "yjglj"), Optional::isPresent)
            .orElseThrow()
            .path("id")
            .asString();

    var sum = leader.get("/api/v1/report-seasons/" + season + "/periods/demo/summary");
    assertThat(computed(sum.expect(200).json().path("numbers"))).isEqualTo(DISTRICT);
    var figures = leader.get("/api/v1/reports/" + report + "/figures").expect(200).json();
    assertThat(computed(figures.path("computed"))).isEqualTo(BUREAU);

    var uri = "/api/v1/reports/" + report;
    sign(platform, leader, uri);
    var seen = leader.get(uri).expect(200).json();
    assertThat(computed(seen.path("computed"))).isEqualTo(BUREAU);
    var again = leader.get(uri + "/recompute").expect(200).json();
    assertThat(again.path("whole").asBoolean()).isTrue();
    assertThat(again.path("equal").asBoolean()).isTrue();
    assertThat(again.path("differences")).isEmpty();
  }

  /** A season far from any other, one of whose periods is the demo's. */
  private static String season(Staff leader, Instant end) {
    var season = leader.post("/api/v1/report-seasons", Map.of("year", YEAR)).expect(201).json();
    var id = season.path("id").asString();
    var periods = new ArrayList<Object>();
    var isThere = false;
    for (var each : season.path("periods")) {
      periods.add(each);
      isThere |= each.path("code").asString().equals(PERIOD);
    }
    if (!isThere) {
      periods.add(
          Map.of(
              "code",
              PERIOD,
              "name",
              "演示期",
              "kind",
              "table",
              "from",
              end.minus(SPAN).toString(),
              "to",
              end.toString(),
              "dueAt",
              end.toString()));
      leader
          .put(
              "/api/v1/report-seasons/" + id,
              Map.of(
                  "version", season.path("version").asInt(),
                  "name", season.path("name").asString(),
                  "periods", periods))
          .expect(200);
    }
    return id;
  }

  private static Optional<JsonNode> line(Staff reader, String season, String unit) {
    return reader
        .get("/api/v1/reports?season=" + season)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("unit").asString().equals(unit))
        .filter(each -> each.at("/period/code").asString().equals(PERIOD))
        .findFirst();
  }

  /** Filled in and signed by the bureau's own people; once, for who runs it again. */
  private static void sign(Platform platform, Staff leader, String uri) {
    if (!leader.get(uri).expect(200).json().at("/line/status").asString().equals("draft")) {
      return;
    }
    var clerk = platform.staff("yjglj-clerk");
    var view = clerk.get(uri).expect(200).json();
    clerk
        .put(uri, Map.of("version", view.at("/line/version").asInt(), "content", filled(view)))
        .expect(200);
    var saved = clerk.get(uri).expect(200).json();
    platform
        .staff("yjglj-leader")
        .post(
            uri + "/submission", Map.of("version", saved.at("/line/version").asInt(), "reason", ""))
        .expect(200);
  }

  private static Map<String, Object> filled(JsonNode view) {
    var numbers = new HashMap<String, Object>();
    view.path("rows")
        .valueStream()
        .flatMap(row -> row.path("cells").valueStream())
        .filter(cell -> !cell.path("computed").asBoolean())
        .forEach(
            cell ->
                numbers.put(
                    cell.path("code").asString(),
                    Map.of("value", 1, "proofs", List.of(UUID.randomUUID()))));
    return Map.of(
        "numbers",
        numbers,
        "notes",
        Map.of(),
        "items",
        List.of(),
        "narrative",
        "演示期活动总结。",
        "phone",
        "0574-00000000");
  }

  /** The cells that cases fill: those named, and all others nothing. */
  private static Map<String, String> golden(String cells) {
    var all = new TreeMap<String, String>();
    for (var code :
        List.of(
            "5", "6", "7.1", "7.2", "8.1", "8.2", "8.3", "8.4", "8.5", "9.1", "9.2", "10.1", "10.2",
            "12.2", "13.1", "13.2", "13.3", "14", "20.4", "21.1", "23.2", "23.3", "24.1", "24.2")) {
      all.put(code, "0");
    }
    for (var cell : cells.split(" ")) {
      var parts = cell.split("=");
      all.put(parts[0], parts[1]);
    }
    return all;
  }

  /** Of the cells that cases fill; in a sum the others are there as well. */
  private static Map<String, String> computed(JsonNode numbers) {
    var found = new TreeMap<String, String>();
    DISTRICT.keySet().stream()
        .filter(numbers::has)
        .map(code -> entry(code, numbers.get(code).decimalValue().stripTrailingZeros()))
        .forEach(each -> found.put(each.getKey(), each.getValue().toPlainString()));
    return found;
  }
}
