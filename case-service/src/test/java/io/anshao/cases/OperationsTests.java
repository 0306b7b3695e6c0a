package io.anshao.cases;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.StaffApi.Member;
import io.anshao.testkit.ServedMetrics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What an administrator sees and does with parked keys, and the state of the service in parts. */
@ServiceTest
class OperationsTests {

  private static final String PARKED = "/api/v1/operations/parked";

  /** No consumer of this name runs: what is parked for it stays. */
  private static final String CONSUMER = "nobody";

  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;

  private String district;
  private String key;
  private Member administrator;

  @BeforeEach
  void parkTwoRecordsOfOneKey() throws Exception {
    district = staff.freshDistrict();
    administrator = staff.office(district, "administrator");
    key = UUID.randomUUID().toString();
    park(1, "refused");
    park(2, "behind a parked record");
  }

  @AfterEach
  void leaveNothingParked() throws Exception {
    database.asOwner("delete from parked where consumer = ?", CONSUMER);
  }

  @Test
  void servesWhatAlarmsAndDashboardsName() {
    ServedMetrics.compare(
        "cases",
        () ->
            new String(
                staff
                    .anyone()
                    .get()
                    .uri("/actuator/prometheus")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody(),
                StandardCharsets.UTF_8));
  }

  @Test
  void showsAKeyByItsFirstRecordAndWithoutItsPayload() {
    var mine = key(staff.as(administrator));
    assertThat(mine.path("records").asInt()).isEqualTo(2);
    assertThat(mine.path("seq").asInt()).isEqualTo(1);
    assertThat(mine.path("reason").asString()).isEqualTo("refused");
    assertThat(mine.path("district").asString()).isEqualTo(district);
    assertThat(mine.path("isGivenUp").asBoolean()).isTrue();
    assertThat(mine.toString()).doesNotContain("secret");
  }

  @Test
  void triesAgainWhatWasGivenUp() {
    var again = post(staff.as(administrator), record() + "/retry", Map.of());
    again.expectStatus().isOk();
    var mine = key(staff.as(administrator));
    assertThat(mine.path("isGivenUp").asBoolean()).isFalse();
    assertThat(mine.path("attempts").asInt()).isZero();
  }

  @Test
  void dropsOneRecordOnceAndKeepsWhoAndWhy() throws Exception {
    var first = record();
    post(staff.as(administrator), first + "/skip", Map.of("reason", " 上游已更正 "))
        .expectStatus()
        .isOk();
    post(staff.as(administrator), first + "/skip", Map.of("reason", "again"))
        .expectStatus()
        .isNotFound();

    assertThat(key(staff.as(administrator)).path("seq").asInt()).isEqualTo(2);
    assertThat(database.rows("select seq, reason, skipped_by from parked_skip where key = ?", key))
        .containsExactly(List.of("1", "上游已更正", administrator.id().toString()));
  }

  @Test
  void asksWhyARecordIsDropped() {
    var refused = post(staff.as(administrator), record() + "/skip", Map.of("reason", " "));
    assertThat(json(refused.expectStatus().isEqualTo(422)).path("errors").get(0).path("field"))
        .hasToString("\"reason\"");
  }

  @Test
  void isForAdministratorsAndForThoseOfTheDistrict() {
    var stranger = staff.as(staff.office(staff.freshDistrict(), "administrator"));
    assertThat(keys(stranger)).isEmpty();
    post(stranger, record() + "/retry", Map.of()).expectStatus().isNotFound();
    post(stranger, record() + "/skip", Map.of("reason", "x")).expectStatus().isNotFound();
    assertThat(keys(staff.administrator())).isNotEmpty();

    for (var role : List.of("office_leader", "triager", "auditor")) {
      var wrong = staff.as(staff.office(district, role));
      wrong.get().uri(PARKED).exchange().expectStatus().isForbidden();
      wrong.get().uri("/api/v1/operations/state").exchange().expectStatus().isForbidden();
      post(wrong, record() + "/skip", Map.of("reason", "x")).expectStatus().isForbidden();
    }
    staff.anyone().get().uri(PARKED).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void tellsWhatTheServiceHangsOnAndWhetherFactsFlow() {
    await()
        .untilAsserted(
            () -> {
              var state =
                  json(
                      staff
                          .as(administrator)
                          .get()
                          .uri("/api/v1/operations/state")
                          .exchange()
                          .expectStatus()
                          .isOk());
              assertThat(state.path("service").asString()).isEqualTo("cases");
              assertThat(state.path("ready").asBoolean()).isTrue();
              assertThat(state.path("parts").toString()).contains("database", "districts", "UP");
              assertThat(state.path("flow").path("parkedKeys").asDouble()).isPositive();
              assertThat(state.path("flows").asBoolean()).isFalse();
            });
  }

  private long record() {
    return key(staff.as(administrator)).path("record").asLong();
  }

  private JsonNode key(WebTestClient as) {
    return keys(as).stream().findFirst().orElseThrow();
  }

  private List<JsonNode> keys(WebTestClient as) {
    var items = json(as.get().uri(PARKED).exchange().expectStatus().isOk()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.path("key").asString().equals(key))
        .toList();
  }

  private static ResponseSpec post(WebTestClient as, String what, Object body) {
    return as.post().uri(PARKED + "/" + what).bodyValue(body).exchange();
  }

  private void park(int seq, String reason) throws Exception {
    var headers =
        """
        {"ce_specversion":"1.0","ce_id":"%s","ce_source":"/anshao/intake","ce_type":"x",
         "ce_time":"2021-06-08T00:00:00Z","ce_subject":"%s","ce_district":"%s","ce_seq":"%d"}\
        """
            .formatted(UUID.randomUUID(), key, district, seq);
    database.asApp(
        "insert into parked (consumer, topic, partition, kafka_offset, key, seq, headers, payload,"
            + " attempts, next_at, given_up, reason) values (?, 'anshao.tips.v1', 0, ?, ?, ?, ?,"
            + " convert_to('secret', 'UTF8'), 20, now(), true, ?)",
        CONSUMER,
        (long) seq,
        key,
        (long) seq,
        headers,
        reason);
  }
}
