package io.anshao.cases.routing;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the rules of a district say when a case is assigned, and how they are changed. */
@ServiceTest
class RoutingTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Cast cast;

  @BeforeEach
  void makeADistrict() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T09:12:00");
    await()
        .untilAsserted(
            () -> assertThat(get(staff.as(cast.triager())).path("version").asInt()).isEqualTo(1));
  }

  @Test
  void suggestsTheUnitOfTheRuleAndKeepsWhatBecameOfIt() {
    var id = accepted();
    var form = cases.action(cast.triager(), id, "assign").path("schema").path("properties");
    assertThat(form.at("/leadUnit/default").asString()).isEqualTo("xfjy");
    assertThat(form.at("/leadUnit/description").asString()).contains("消防救援大队");

    cases.give(
        cast.triager(),
        id,
        "assign",
        Map.of("leadUnit", "zjj", "coUnits", List.of(), "brief", "核查", "overrideReason", "在工地内"));

    var events = cases.get(cast.triager(), id, "events").path("items");
    var assigned = events.path(events.size() - 1).path("data").path("routed");
    assertThat(assigned.path("rule").asString()).isEqualTo("fire");
    assertThat(assigned.path("suggested").asString()).isEqualTo("xfjy");
    var overrides = get(staff.as(cast.triager())).path("overrides");
    assertThat(overrides.path("overridden").asInt()).isEqualTo(1);
    assertThat(overrides.path("withReason").asInt()).isEqualTo(1);
    assertThat(overrides.path("rate").asDouble()).isEqualTo(1.0);
  }

  @Test
  void shipsRulesThatLeaveNothingOpen() {
    var coverage = get(staff.as(cast.triager())).path("coverage");

    assertThat(coverage.path("uncovered")).isEmpty();
    assertThat(coverage.path("neverFires")).isEmpty();
    assertThat(coverage.path("disabled")).isEmpty();
  }

  @Test
  void triesRulesOnPastCasesAndThenPutsThemInForce() {
    var id = accepted();
    cases.give(
        cast.triager(),
        id,
        "assign",
        Map.of("leadUnit", "xfjy", "coUnits", List.of(), "brief", "核查"));
    var rules = List.of(Map.of("id", "all", "lead", "yjglj", "reason", "都由安委办办理"));

    var trial =
        json(staff
                .administrator()
                .post()
                .uri(path() + "/dry-run")
                .bodyValue(Map.of("rules", rules))
                .exchange()
                .expectStatus()
                .isOk())
            .path("trial");
    assertThat(trial.path("cases").asInt()).isEqualTo(1);
    assertThat(trial.path("other").asInt()).isEqualTo(1);
    assertThat(trial.at("/examples/0/suggested").asString()).isEqualTo("yjglj");

    var change = Map.of("version", 1, "reason", "试行", "rules", rules);
    json(put(staff.administrator(), change).expectStatus().isOk());
    var next = accepted();
    assertThat(
            cases
                .action(cast.triager(), next, "assign")
                .at("/schema/properties/leadUnit/default")
                .asString())
        .isEqualTo("yjglj");
    var late =
        Map.of(
            "version",
            1,
            "reason",
            "再改",
            "rules",
            List.of(rules.getFirst()),
            "keywords",
            Map.of("school", List.of("学校")));
    assertThat(
            json(put(staff.administrator(), late).expectStatus().isEqualTo(409))
                .path("type")
                .asString())
        .endsWith("lost-race");
  }

  @Test
  void namesEveryWrongFieldAndAsksForAnAdministrator() {
    var wrong =
        Map.of(
            "version",
            1,
            "reason",
            "试行",
            "rules",
            List.of(
                Map.of(
                    "id",
                    "A!",
                    "lead",
                    "nobody",
                    "reason",
                    "",
                    "when",
                    Map.of("hazardTypes", List.of("fire", "flood")))));

    var problem = json(put(staff.administrator(), wrong).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactlyInAnyOrder(
            "rules[0].id", "rules[0].lead", "rules[0].reason", "rules[0].when.hazardTypes[1]");
    put(staff.as(cast.leader()), wrong).expectStatus().isForbidden();
    staff
        .as(cases.cast(staff.freshDistrict()).triager())
        .get()
        .uri(path())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private UUID accepted() {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.give(
        cast.triager(),
        id,
        "accept",
        Map.of("hazardType", "fire_exit", "severity", "L3_serious", "summary", "安全出口上锁"));
    return id;
  }

  private WebTestClient.ResponseSpec put(WebTestClient client, Map<String, ?> body) {
    return client.put().uri(path()).bodyValue(body).exchange();
  }

  private JsonNode get(WebTestClient client) {
    return json(client.get().uri(path()).exchange().expectStatus().isOk());
  }

  private String path() {
    return "/api/v1/districts/" + cast.district() + "/routing";
  }
}
