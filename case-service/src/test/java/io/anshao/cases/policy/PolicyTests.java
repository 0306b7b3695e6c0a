package io.anshao.cases.policy;

import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An administrator sets how long clocks run: for what begins from then on, or for all. */
@ServiceTest
class PolicyTests {

  private static final String MORNING = "2021-06-08T10:05:00";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private String district;
  private Member triager;
  private UUID old;

  @BeforeEach
  void openACase() {
    district = staff.freshDistrict();
    clock.set(district, MORNING);
    triager = staff.office(district, "triager");
    old = cases.open(tip(district, MORNING), triager);
  }

  @Test
  void holdsForClocksThatAreStartedAfterIt() {
    clock.set(district, "2021-06-08T11:00:00");
    var view = json(put(staff.administrator(), 1, slower(), false).expectStatus().isOk());
    assertThat(view.path("version").asInt()).isEqualTo(2);

    clock.set(district, "2021-06-08T12:00:00");
    var fresh = cases.open(tip(district, "2021-06-08T12:00:00"), triager);
    var after = clockOf(cases.view(triager, fresh), "triage");
    assertThat(after.path("dueAt").asString()).isEqualTo("2021-06-10T15:59:59Z");
    assertThat(after.path("policy").asInt()).isEqualTo(2);
    assertThat(after.path("basis").asString()).isEqualTo("区安委办〔2021〕9号");
    var before = clockOf(cases.view(triager, old), "triage");
    assertThat(before.path("dueAt").asString()).isEqualTo("2021-06-09T15:59:59Z");
    assertThat(before.path("policy").asInt()).isEqualTo(1);
    assertThat(before.path("basis").asString()).isEqualTo("本系统默认");
  }

  @Test
  void movesWhatRunsWhenAskedAndTellsHowManyBefore() {
    var trial =
        json(call(staff.administrator(), HttpMethod.POST, "/dry-run", Map.of("rows", slower())));
    assertThat(trial.path("open").asInt()).isEqualTo(1);
    assertThat(trial.path("later").asInt()).isEqualTo(1);
    assertThat(trial.path("earlier").asInt()).isZero();
    assertThat(clockOf(cases.view(triager, old), "triage").path("policy").asInt()).isEqualTo(1);

    put(staff.administrator(), 1, slower(), true).expectStatus().isOk();

    await()
        .untilAsserted(
            () ->
                assertThat(clockOf(cases.view(triager, old), "triage").path("dueAt").asString())
                    .isEqualTo("2021-06-10T15:59:59Z"));
    assertThat(clockOf(cases.view(triager, old), "triage").path("policy").asInt()).isEqualTo(2);
    var row = json(staff.as(triager).get().uri("/api/v1/cases").exchange()).path("items").get(0);
    assertThat(row.path("clock").path("dueAt").asString()).isEqualTo("2021-06-10T15:59:59Z");
  }

  @Test
  void namesEveryWrongRow() {
    var rows = slower();
    rows.set(0, row("triage", "registered", "soon", "PT30M", "0cd", ""));
    rows.add(row("lunch", "registered", "1wd", "1wd", "1wd", "x"));
    rows.removeIf(each -> "feedback".equals(each.get("key")));

    var problem = json(put(staff.administrator(), 1, rows, false).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
        .contains(
            "rows[0].general",
            "rows[0].emergency",
            "rows[0].basis",
            "rows[%d].key".formatted(rows.size() - 1),
            "rows");
  }

  @Test
  void isTheAdministratorsAndLosesNoChange() {
    put(staff.as(triager), 1, slower(), false).expectStatus().isForbidden();
    put(staff.administrator(), 1, slower(), false).expectStatus().isOk();
    put(staff.administrator(), 1, slower(), false).expectStatus().isOk();
    var other = slower();
    other.set(0, row("triage", "registered", "5wd", "PT30M", "PT30M", "另一依据"));
    put(staff.administrator(), 1, other, false).expectStatus().isEqualTo(409);
    assertThat(get(triager).path("version").asInt()).isEqualTo(2);
    var elsewhere = staff.office(staff.freshDistrict(), "triager");
    staff.as(elsewhere).get().uri(uri("")).exchange().expectStatus().isNotFound();
  }

  @Test
  void saysWhichYearsAreNotKnown() {
    clock.set(district, "2026-12-10T09:00:00");
    var view = json(staff.as(triager).get().uri("/api/v1/districts/" + district).exchange());
    assertThat(view.path("missingCalendarYears").valueStream().map(JsonNode::asInt))
        .containsExactly(2027);
    clock.set(district, MORNING);
    var known = json(staff.as(triager).get().uri("/api/v1/districts/" + district).exchange());
    assertThat(known.path("missingCalendarYears")).isEmpty();
  }

  /** The rows in force with two working days for triage. */
  private List<Map<String, String>> slower() {
    var rows = new ArrayList<Map<String, String>>();
    for (var each : get(triager).path("rows")) {
      var row = new HashMap<String, String>();
      each.properties().forEach(e -> row.put(e.getKey(), e.getValue().asString()));
      rows.add(row);
    }
    rows.set(0, row("triage", "registered", "2wd", "PT30M", "PT30M", "区安委办〔2021〕9号"));
    return rows;
  }

  private static Map<String, String> row(
      String key, String start, String general, String major, String emergency, String basis) {
    return Map.of(
        "key",
        key,
        "start",
        start,
        "general",
        general,
        "major",
        major,
        "emergency",
        emergency,
        "basis",
        basis);
  }

  private JsonNode get(Member member) {
    return json(staff.as(member).get().uri(uri("")).exchange().expectStatus().isOk());
  }

  private ResponseSpec put(
      WebTestClient client, int version, List<Map<String, String>> rows, boolean recalculate) {
    return call(
        client,
        HttpMethod.PUT,
        "",
        Map.of("version", version, "reason", "试行", "recalculate", recalculate, "rows", rows));
  }

  private ResponseSpec call(
      WebTestClient client, HttpMethod method, String path, Map<String, ?> body) {
    return client.method(method).uri(uri(path)).bodyValue(body).exchange();
  }

  private String uri(String path) {
    return "/api/v1/districts/" + district + "/clocks" + path;
  }
}
