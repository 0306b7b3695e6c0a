package io.anshao.cases.report;

import static io.anshao.cases.CaseApi.json;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Reports as tests call for them. */
final class Reports {

  private final StaffApi staff;

  Reports(StaffApi staff) {
    this.staff = staff;
  }

  /** Draws the season of 2021 up. */
  String season(Member leader) {
    var made = post(leader, "/api/v1/report-seasons", Map.of("year", 2021));
    return json(made.expectStatus().isCreated()).path("id").asString();
  }

  /** The line of that unit's report of that period, as soon as there is one. */
  JsonNode line(Member reader, String season, String unit, String period) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> find(reader, season, unit, period), Optional::isPresent)
        .orElseThrow();
  }

  Optional<JsonNode> find(Member reader, String season, String unit, String period) {
    return lines(reader, season).stream()
        .filter(line -> line.path("unit").asString().equals(unit))
        .filter(line -> line.at("/period/code").asString().equals(period))
        .findFirst();
  }

  List<JsonNode> lines(Member reader, String season) {
    return json(get(reader, "/api/v1/reports?season=" + season).expectStatus().isOk())
        .path("items")
        .valueStream()
        .toList();
  }

  JsonNode view(Member reader, String id) {
    return json(get(reader, "/api/v1/reports/" + id).expectStatus().isOk());
  }

  ResponseSpec get(Member reader, String uri) {
    return staff.as(reader).get().uri(uri).exchange();
  }

  ResponseSpec save(Member writer, String id, Map<String, ?> content) {
    return save(writer, id, view(writer, id).at("/line/version").asInt(), content);
  }

  ResponseSpec save(Member writer, String id, int version, Map<String, ?> content) {
    return staff
        .as(writer)
        .put()
        .uri("/api/v1/reports/" + id)
        .bodyValue(Map.of("version", version, "content", content))
        .exchange();
  }

  /** Does something with the version that a reader of it sees now. */
  ResponseSpec act(Member by, Member reader, String id, String act, String reason) {
    var version = view(reader, id).at("/line/version").asInt();
    var body = Map.of("version", version, "reason", reason);
    return post(by, "/api/v1/reports/" + id + "/" + act, body);
  }

  ResponseSpec post(Member by, String uri, Object body) {
    return staff.as(by).post().uri(uri).headers(StaffApi.newKey()).bodyValue(body).exchange();
  }

  /** Everything that people fill in of a report of that shape, each number the same. */
  static Map<String, ?> filled(JsonNode view, int number) {
    var numbers = new HashMap<String, Object>();
    view.path("rows")
        .valueStream()
        .flatMap(row -> row.path("cells").valueStream())
        .filter(cell -> !cell.path("computed").asBoolean())
        .forEach(
            cell ->
                numbers.put(
                    cell.path("code").asString(),
                    Map.of("value", number, "proofs", List.of(UUID.randomUUID()))));
    return Map.of(
        "numbers",
        numbers,
        "notes",
        Map.of(),
        "items",
        List.of(
            Map.of(
                "activity",
                "drill",
                "title",
                "商场疏散演练",
                "date",
                "2021-06-07",
                "place",
                "文教街道",
                "participants",
                120,
                "text",
                "演练疏散。",
                "links",
                List.of("https://news.example.com/1"),
                "pictures",
                List.of(UUID.randomUUID()))),
        "narrative",
        "开展演练一场。",
        "phone",
        "0574-00000000");
  }
}
