package io.anshao.cases.campaign;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Campaigns by HTTP. */
@ServiceTest
class CampaignTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast();
  }

  @Test
  void isOfferedAtTriageAndReportedByUnit() {
    var campaign = made("安全出口专项", "2021-06-01", "2021-06-30", List.of("fire_exit"));
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    var form = cases.action(cast.triager(), id, "accept").at("/schema/properties/campaign");
    assertThat(form.path("enum").toString() + form.path("oneOf")).contains(campaign);

    var body = new HashMap<String, Object>(accept());
    body.put("campaign", campaign);
    cases.give(cast.triager(), id, "accept", body);
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));

    assertThat(cases.view(cast.triager(), id).path("tracks").toString()).contains("安全出口专项");
    var report = report(campaign, "");
    assertThat(figure(report.path("total"), "received")).isEqualTo(1);
    assertThat(figure(report.path("total"), "hazards_found")).isEqualTo(1);
    assertThat(report.path("units")).hasSize(1);
    assertThat(report.at("/units/0/unit").asString()).isEqualTo("xfjy");
    assertThat(figure(report.at("/units/0/figures"), "cases")).isEqualTo(1);
    assertThat(figure(report(campaign, "?asOf=2021-06-07").path("total"), "received")).isZero();
    var counted = metrics(campaign);
    assertThat(figure(counted.path("items"), "received")).isEqualTo(1);
  }

  @Test
  void isChangedWithAReasonAndKnowsOnlyWhatTheDistrictHas() {
    var first = made("大排查", "2021-06-01", "2021-06-30", List.of());
    var second = made("大整治", "2021-06-01", "2021-06-30", List.of());
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());

    cases.give(cast.triager(), id, "change-campaign", Map.of("campaign", first, "reason", "排查中发现"));
    cases.give(cast.leader(), id, "change-campaign", Map.of("campaign", second, "reason", "归入整治"));

    assertThat(figure(report(first, "").path("total"), "received")).isZero();
    assertThat(figure(report(second, "").path("total"), "received")).isEqualTo(1);
    cases
        .send(
            cast.triager(),
            id,
            "change-campaign",
            cases.action(cast.triager(), id, "change-campaign").path("etag").asString(),
            UUID.randomUUID(),
            Map.of("campaign", UUID.randomUUID().toString(), "reason", "—"))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void isMadeOnceForAKeyAndEndedBeforeItsTime() {
    var key = UUID.randomUUID();
    var body = entry("三合一专项", "2021-06-01", "2021-12-31", List.of());
    var made = json(make(cast.leader(), body, key).expectStatus().isCreated());
    var again = json(make(cast.leader(), body, key).expectStatus().isCreated());
    assertThat(again.path("id")).isEqualTo(made.path("id"));
    assertThat(made.path("running").asBoolean()).isTrue();
    make(cast.leader(), entry("别的", "2021-06-01", "2021-12-31", List.of()), key)
        .expectStatus()
        .isEqualTo(422);

    var ended = json(end(cast.leader(), made.path("id").asString()).expectStatus().isOk());

    assertThat(ended.path("running").asBoolean()).isFalse();
    assertThat(ended.path("endedOn").asString()).isEqualTo("2021-06-08");
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    var late = new HashMap<String, Object>(accept());
    late.put("campaign", made.path("id").asString());
    cases
        .send(
            cast.triager(),
            id,
            "accept",
            cases.action(cast.triager(), id, "accept").path("etag").asString(),
            UUID.randomUUID(),
            late)
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void namesEveryWrongFieldAndTheRightPeople() {
    var wrong =
        Map.of(
            "name",
            " ",
            "from",
            "2021-07-01",
            "to",
            "2021-06-01",
            "areas",
            List.of("fire", "moon"));
    var answer = json(make(cast.leader(), wrong, UUID.randomUUID()).expectStatus().isEqualTo(422));
    assertThat(answer.path("errors").findValuesAsString("field"))
        .containsExactly("name", "to", "areas[1]");

    var body = entry("越权", "2021-06-01", "2021-06-30", List.of());
    make(cast.triager(), body, UUID.randomUUID()).expectStatus().isForbidden();
    make(cast.unitLeader(), body, UUID.randomUUID()).expectStatus().isForbidden();
    var campaign = made("本区的", "2021-06-01", "2021-06-30", List.of());
    var foreigner = staff.office(staff.freshDistrict(), "office_leader");
    end(foreigner, campaign).expectStatus().isNotFound();
    staff
        .as(cast.inspector())
        .get()
        .uri("/api/v1/campaigns/" + campaign + "/report")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private String made(String name, String from, String to, List<String> types) {
    return json(make(cast.leader(), entry(name, from, to, types), UUID.randomUUID())
            .expectStatus()
            .isCreated())
        .path("id")
        .asString();
  }

  private static Map<String, Object> entry(
      String name, String from, String to, List<String> types) {
    return Map.of("name", name, "from", from, "to", to, "hazardTypes", types, "goals", "全覆盖");
  }

  private ResponseSpec make(Member member, Map<String, ?> body, UUID key) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/campaigns")
        .header("Idempotency-Key", key.toString())
        .bodyValue(body)
        .exchange();
  }

  private ResponseSpec end(Member member, String id) {
    return staff.as(member).post().uri("/api/v1/campaigns/" + id + "/ending").exchange();
  }

  private JsonNode report(String id, String query) {
    return get("/api/v1/campaigns/" + id + "/report" + query);
  }

  private JsonNode metrics(String campaign) {
    return get("/api/v1/metrics?from=2021-06-01&to=2021-06-30&campaign=" + campaign);
  }

  private JsonNode get(String uri) {
    return json(staff.as(cast.leader()).get().uri(uri).exchange().expectStatus().isOk());
  }

  private static int figure(JsonNode items, String key) {
    return items
        .valueStream()
        .filter(each -> each.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asInt();
  }
}
