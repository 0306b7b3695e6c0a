package io.anshao.cases.district;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A corrected calendar moves what is open: by the numbers first, then for good. */
@ServiceTest
class CalendarCorrectionTests {

  private static final String FRIDAY_EVENING = "2021-06-11T20:40:00";
  private static final Map<String, Object> NO_HOLIDAY = Map.of("days", List.of());

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  @Test
  void movesOpenDeadlinesAndTheQueue() {
    var district = staff.freshDistrict();
    var triager = cases.cast(district).triager();
    clock.set(district, FRIDAY_EVENING);
    var id = cases.open(tip(district, FRIDAY_EVENING), triager);
    assertThat(triage(cases.view(triager, id)).path("dueAt").asString())
        .isEqualTo("2021-06-15T15:59:59Z");
    var version = cases.view(triager, id).path("version").asLong();

    assertThat(tryOut(district))
        .isEqualTo(Map.of("open", 1, "later", 0, "earlier", 1, "graced", 0));
    assertThat(triage(cases.view(triager, id)).path("dueAt").asString())
        .isEqualTo("2021-06-15T15:59:59Z");
    correct(district);

    await()
        .untilAsserted(
            () ->
                assertThat(triage(cases.view(triager, id)).path("dueAt").asString())
                    .isEqualTo("2021-06-14T15:59:59Z"));
    var view = cases.view(triager, id);
    assertThat(triage(view).path("why").asString()).contains("06-12 至 06-13 周末");
    assertThat(view.path("version").asLong()).isEqualTo(version);
    assertThat(inQueue(triager).path("clock").path("dueAt").asString())
        .isEqualTo("2021-06-14T15:59:59Z");
  }

  @Test
  void givesAWorkingDayToWhatWouldBeLateAtOnce() {
    var district = staff.freshDistrict();
    var triager = cases.cast(district).triager();
    clock.set(district, FRIDAY_EVENING);
    var id = cases.open(tip(district, FRIDAY_EVENING), triager);
    clock.set(district, "2021-06-15T10:00:00");

    assertThat(tryOut(district))
        .isEqualTo(Map.of("open", 1, "later", 1, "earlier", 0, "graced", 1));
    correct(district);

    await()
        .untilAsserted(
            () ->
                assertThat(triage(cases.view(triager, id)).path("dueAt").asString())
                    .isEqualTo("2021-06-16T15:59:59Z"));
  }

  @Test
  void isTheAdministratorsAlone() {
    var district = staff.freshDistrict();
    var member = staff.office(district, "triager", "office_leader");
    for (var path : List.of("", "/dry-run")) {
      var call = path.isEmpty() ? staff.as(member).put() : staff.as(member).post();
      call.uri("/api/v1/districts/" + district + "/calendars/2021" + path)
          .bodyValue(NO_HOLIDAY)
          .exchange()
          .expectStatus()
          .isForbidden();
    }
  }

  private Map<?, ?> tryOut(String district) {
    return staff
        .administrator()
        .post()
        .uri("/api/v1/districts/" + district + "/calendars/2021/dry-run")
        .bodyValue(NO_HOLIDAY)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private void correct(String district) {
    staff
        .administrator()
        .put()
        .uri("/api/v1/districts/" + district + "/calendars/2021")
        .bodyValue(NO_HOLIDAY)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private JsonNode inQueue(StaffApi.Member member) {
    var answer = staff.as(member).get().uri("/api/v1/cases").exchange().expectStatus().isOk();
    return CaseApi.json(answer).path("items").get(0);
  }

  private static JsonNode triage(JsonNode view) {
    return view.path("clocks")
        .valueStream()
        .filter(c -> c.path("key").asString().equals("triage"))
        .findFirst()
        .orElseThrow();
  }
}
