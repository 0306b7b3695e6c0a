package io.anshao.cases.metric;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Figures over HTTP, from a log that real commands wrote. */
@ServiceTest
class MetricsByHttpTests {

  private static final String SUMMER = "?from=2021-06-01&to=2021-07-31";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Cast cast;

  @BeforeEach
  void makeADistrict() {
    cast = cases.cast(staff.freshDistrict());
  }

  @Test
  void tellsWhatWasKnownAtTheCutOffWhateverHappenedSince() {
    var closed = closedOnTheEleventh();
    reroutedAndLeftOpen();
    clock.set(cast.district(), "2021-07-12T10:00:00");

    var early = figures(cast.leader(), SUMMER + "&asOf=2021-06-08T12:00:00Z");
    var inTime = figures(cast.leader(), SUMMER + "&asOf=2021-07-07");
    var late = figures(cast.leader(), SUMMER + "&asOf=2021-07-08");
    assertRatio(early, "on_time_close", 0, 0);
    assertThat(figure(early, "cases").path("value").asInt()).isEqualTo(2);
    assertRatio(early, "acceptance_rate", 2, 2);
    assertRatio(early, "substantiation_rate", 0, 0);
    assertThat(figure(early, "avg_days_median").get("value").isNull()).isTrue();
    assertRatio(inTime, "on_time_close", 0, 0);
    assertRatio(inTime, "substantiation_rate", 1, 1);
    assertRatio(late, "on_time_close", 1, 2);
    assertRatio(late, "on_time_sign", 2, 2);
    assertRatio(late, "rectification_rate", 1, 1);
    assertRatio(late, "reopen_rate", 0, 1);
    assertThat(figure(late, "avg_days_median").path("value").asInt()).isEqualTo(3);
    assertThat(figure(late, "on_time_close").path("definition").asString()).contains("到期");

    cases.give(cast.leader(), closed, "reopen", Map.of("reason", "又上锁"));

    assertThat(figures(cast.leader(), SUMMER + "&asOf=2021-07-08")).isEqualTo(late);
    assertThat(figures(cast.leader(), SUMMER + "&asOf=2021-06-08T12:00:00Z")).isEqualTo(early);
    assertRatio(figures(cast.leader(), SUMMER), "reopen_rate", 1, 1);
    var columns = figures(cast.leader(), "/columns" + SUMMER + "&asOf=2021-07-08");
    assertThat(column(columns, "7.2").path("value").asInt()).isEqualTo(2);
    assertThat(column(columns, "7.1").path("value").asInt()).isZero();
  }

  @Test
  void countsACaseForTheUnitThatLedItAndShowsAUnitItsOwn() {
    reroutedAndLeftOpen();
    clock.set(cast.district(), "2021-07-12T10:00:00");

    var wrong = figures(cast.stranger(), SUMMER);
    assertRatio(wrong, "on_time_close", 0, 0);
    assertRatio(wrong, "return_rate", 1, 1);
    assertThat(wrong.path("items").valueStream().toList())
        .isEqualTo(
            figures(cast.leader(), SUMMER + "&unit=zjj")
                .path("items")
                .valueStream()
                // who reported is nothing for a unit
                .filter(item -> !item.path("key").asString().equals("employee_tip_share"))
                .toList());
    var right = figures(cast.unitLeader(), SUMMER);
    assertRatio(right, "on_time_close", 0, 1);
    assertThat(figure(right, "overdue_now").path("value").asInt()).isEqualTo(1);
    assertRatio(figures(cast.leader(), SUMMER + "&channel=letter"), "acceptance_rate", 0, 0);
    assertRatio(figures(cast.leader(), SUMMER + "&channel=web"), "acceptance_rate", 1, 1);
  }

  /** Two cases and their channel would tell a unit who reported. */
  @Test
  void tellsNoUnitByWhichWayTipsCame() {
    clock.set(cast.district(), "2021-07-12T10:00:00");

    var own = numbers(figures(cast.unitLeader(), "/columns" + SUMMER));

    assertThat(own).contains("7.1", "7.2").noneMatch(number -> number.startsWith("8."));
    assertThat(numbers(figures(cast.leader(), "/columns" + SUMMER)))
        .contains("8.1", "8.2", "8.3", "8.4", "8.5");
  }

  private static List<String> numbers(JsonNode columns) {
    return columns.path("items").valueStream().map(item -> item.path("number").asString()).toList();
  }

  @Test
  void refusesWhoHasNoRightToThem() {
    clock.set(cast.district(), "2021-07-12T10:00:00");

    ask(cast.clerk(), SUMMER).expectStatus().isForbidden();
    ask(cast.inspector(), "/columns" + SUMMER).expectStatus().isForbidden();
    ask(cast.unitLeader(), SUMMER + "&unit=zjj").expectStatus().isForbidden();
    ask(cast.unitLeader(), SUMMER + "&unit=xfjy").expectStatus().isOk();
    staff
        .administrator()
        .get()
        .uri("/api/v1/metrics" + SUMMER)
        .exchange()
        .expectStatus()
        .isForbidden();
    staff.anyone().get().uri("/api/v1/metrics").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void seesNothingOfAnotherDistrict() {
    reroutedAndLeftOpen();
    var elsewhere = staff.freshDistrict();
    clock.set(elsewhere, "2021-07-12T10:00:00");

    var figures = figures(staff.office(elsewhere, "assessor"), SUMMER);

    assertThat(figure(figures, "received").path("value").asInt()).isZero();
  }

  @Test
  void namesEveryWrongParameter() {
    clock.set(cast.district(), "2021-07-12T10:00:00");
    var query =
        "?to=soon&asOf=2021-07-13&unit=nobody&channel=pigeon&area=everywhere&street=nowhere";

    var problem = json(ask(cast.triager(), query).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactly("from", "to", "asOf", "unit", "channel", "area", "street");
    var reversed = ask(cast.triager(), "?from=2021-07-02&to=2021-07-01");
    assertThat(json(reversed.expectStatus().isEqualTo(422)).at("/errors/0/field").asString())
        .isEqualTo("to");
    ask(cast.triager(), "?from=-999999999-01-01&to=2021-07-01").expectStatus().isEqualTo(422);
  }

  private UUID closedOnTheEleventh() {
    var id = opened();
    cases.bringIntoProgress(cast, id);
    clock.set(cast.district(), "2021-06-11T10:00:00");
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    cases.give(
        cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "门锁已拆除"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
    return id;
  }

  /** To the wrong unit first, which returns it; the right one signs and does no more. */
  private void reroutedAndLeftOpen() {
    var id = opened();
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(
        cast.triager(),
        id,
        "assign",
        Map.of("leadUnit", "zjj", "coUnits", List.of(), "brief", "核查", "overrideReason", "在工地内"));
    cases.give(cast.stranger(), id, "return", Map.of("reason", "不在工地内"));
    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
  }

  private UUID opened() {
    clock.set(cast.district(), "2021-06-08T10:00:00");
    return cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  private ResponseSpec ask(Member member, String query) {
    return staff.as(member).get().uri("/api/v1/metrics" + query).exchange();
  }

  private JsonNode figures(Member member, String query) {
    return json(ask(member, query).expectStatus().isOk());
  }

  private static JsonNode figure(JsonNode figures, String key) {
    return item(figures, "key", key);
  }

  private static JsonNode column(JsonNode columns, String number) {
    return item(columns, "number", number);
  }

  private static JsonNode item(JsonNode figures, String field, String value) {
    return figures
        .path("items")
        .valueStream()
        .filter(item -> item.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRatio(JsonNode figures, String key, int numerator, int denominator) {
    var figure = figure(figures, key);
    assertThat(figure.path("numerator").asInt(-1)).as(key).isEqualTo(numerator);
    assertThat(figure.path("denominator").asInt(-1)).as(key).isEqualTo(denominator);
    assertThat(figure.get("value").isNull()).as(key).isEqualTo(denominator == 0);
  }
}
