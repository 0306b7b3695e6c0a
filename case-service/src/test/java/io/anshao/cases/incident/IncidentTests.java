package io.anshao.cases.incident;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.tip.TipSubmitted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Many tips at once, by HTTP. */
@ServiceTest
class IncidentTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  private String district = "";
  private Member triager;
  private Member leader;

  @BeforeEach
  void office() {
    district = staff.freshDistrict();
    clock.set(district, "2021-10-20T14:20:00");
    triager = staff.office(district, "triager");
    leader = staff.office(district, "duty_leader");
  }

  @Test
  void isOneCardHoweverManyTipsComeAtOnce() {
    var tips = tips(12);
    tips.forEach(cases::publish);

    var incident = awaitIncident(12);

    assertThat(incident.path("cases").get(0).path("id").asString())
        .isEqualTo(NameUuid.ofCase(tips.getFirst().tipId()).toString());
    assertThat(open(triager)).hasSize(1);
    var answered =
        json(tell(leader, incident, "火已扑灭，请勿围观。", UUID.randomUUID()).expectStatus().isOk());
    assertThat(answered.path("cases").asInt()).isEqualTo(12);
    for (var tip : tips) {
      var view = cases.view(triager, NameUuid.ofCase(tip.tipId()));
      assertThat(view.path("tracks").toString()).contains("火已扑灭");
    }
  }

  @Test
  void answersOnceForAKey() {
    tips(5).forEach(cases::publish);
    var incident = awaitIncident(5);
    var key = UUID.randomUUID();

    tell(leader, incident, "请远离。", key).expectStatus().isOk();
    tell(leader, incident, "请远离。", key).expectStatus().isOk();

    var id = UUID.fromString(incident.path("cases").get(0).path("id").asString());
    var told =
        cases
            .get(triager, id, "events")
            .path("items")
            .valueStream()
            .filter(event -> event.path("event").asString().equals("reporters-told"));
    assertThat(told).hasSize(1);
  }

  @Test
  void letsACaseGoThatOnlyHappenedNearBy() {
    tips(5).forEach(cases::publish);
    var incident = awaitIncident(5);
    var id = UUID.fromString(incident.path("cases").get(0).path("id").asString());

    cases.give(triager, id, "leave-incident", Map.of("reason", "另一件事"));

    assertThat(open(triager).getFirst().path("cases").size()).isEqualTo(4);
    assertThat(cases.view(triager, id).path("tracks").isEmpty()).isTrue();
  }

  @Test
  void isClosedByALeaderAndBeginsAnewAfterwards() {
    tips(5).forEach(cases::publish);
    var incident = awaitIncident(5);
    closing(triager, incident).expectStatus().isForbidden();
    closing(leader, incident).expectStatus().isOk();
    assertThat(open(triager)).isEmpty();

    tips(5).forEach(cases::publish);

    assertThat(awaitIncident(5).path("id")).isNotEqualTo(incident.path("id"));
  }

  @Test
  void isTheOfficesOfItsDistrictAlone() {
    tips(5).forEach(cases::publish);
    var incident = awaitIncident(5);
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var foreigner = staff.office(staff.freshDistrict(), "duty_leader");

    list(clerk).expectStatus().isForbidden();
    assertThat(open(foreigner)).isEmpty();
    tell(triager, incident, "请远离。", UUID.randomUUID()).expectStatus().isForbidden();
    tell(foreigner, incident, "请远离。", UUID.randomUUID()).expectStatus().isNotFound();
    tell(leader, incident, " ", UUID.randomUUID()).expectStatus().isEqualTo(422);
  }

  private List<TipSubmitted> tips(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> CaseApi.tipAtTheMill(district, "2021-10-20T14:%02d:00".formatted(2 + i)))
        .toList();
  }

  private JsonNode awaitIncident(int size) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> open(triager),
            all -> all.size() == 1 && all.getFirst().path("cases").size() == size)
        .getFirst();
  }

  private List<JsonNode> open(Member member) {
    return json(list(member).expectStatus().isOk()).path("items").valueStream().toList();
  }

  private ResponseSpec list(Member member) {
    return staff.as(member).get().uri("/api/v1/incidents").exchange();
  }

  private ResponseSpec tell(Member member, JsonNode incident, String text, UUID key) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/incidents/" + incident.path("id").asString() + "/feedback")
        .header("Idempotency-Key", key.toString())
        .bodyValue(Map.of("text", text))
        .exchange();
  }

  private ResponseSpec closing(Member member, JsonNode incident) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/incidents/" + incident.path("id").asString() + "/closing")
        .exchange();
  }
}
