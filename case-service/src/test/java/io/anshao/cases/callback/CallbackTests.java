package io.anshao.cases.callback;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Rating;
import io.anshao.contracts.tip.TipRated;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.outbox.OutboxRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Calls to reporters, by HTTP. */
@ServiceTest
class CallbackTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast();
  }

  @Test
  void listsWhoIsToBeCalledWithWhatTheyWereToldAndNothingElse() {
    var tip = withContact();
    var id = closed(tip);
    settle(tip, "tip-closed", Outcome.DELIVERED);

    var task = awaitTask(cast.triager(), id, "owed");

    assertThat(task.path("tipNumber").asString()).isEqualTo(tip.tipNumber());
    assertThat(task.path("dueAt").asString()).isEqualTo("2021-06-16T15:59:59Z");
    assertThat(task.at("/told/finding").asString()).isEqualTo("unsubstantiated");
    assertThat(task.at("/told/measure").asString()).isEqualTo("现场未见上锁");
    assertThat(task.toString()).doesNotContain("纺织厂", "安全出口");

    cases.give(cast.triager(), id, "take-callback", Map.of("tip", tip.tipId().toString()));
    var mine = tasks(cast.triager(), "owed&takenBy=me");
    assertThat(mine).extracting(each -> each.path("caseId").asString()).contains(id.toString());
    assertThat(tasks(cast.leader(), "owed&takenBy=me"))
        .extracting(each -> each.path("caseId").asString())
        .doesNotContain(id.toString());
  }

  @Test
  void keepsWhatTheReporterSaysAndOffersAReviewToTheDiscontent() {
    var tip = withContact();
    var id = closed(tip);
    settle(tip, "tip-closed", Outcome.DELIVERED);
    awaitTask(cast.triager(), id, "owed");
    var incomplete =
        cases.send(
            cast.triager(),
            id,
            "record-callback",
            cases.action(cast.triager(), id, "record-callback").path("etag").asString(),
            UUID.randomUUID(),
            Map.of("tip", tip.tipId().toString(), "outcome", "reached"));
    incomplete.expectStatus().isEqualTo(409);

    cases.give(
        cast.triager(),
        id,
        "record-callback",
        Map.of("tip", tip.tipId().toString(), "outcome", "unreachable"));
    assertThat(awaitTask(cast.triager(), id, "owed").path("nextOn").asString())
        .isEqualTo("2021-06-09");
    var answer =
        cases.give(
            cast.triager(),
            id,
            "record-callback",
            Map.of(
                "tip",
                tip.tipId().toString(),
                "outcome",
                "reached",
                "satisfaction",
                "very_dissatisfied",
                "inTime",
                "yes",
                "resolved",
                "no",
                "words",
                "第二天又锁上了"));

    assertThat(answer.toString()).contains("结论复查");
    assertThat(clockOf(cases.view(cast.triager(), id), "callback").path("metAt").asString())
        .isNotEmpty();
    var ended = awaitTask(cast.triager(), id, "ended");
    assertThat(ended.path("rating").asString()).isEqualTo("very_dissatisfied");
    var figures = figures();
    assertThat(figures.at("/response_rate/numerator").asInt()).isPositive();
    assertThat(figures.at("/resolution_rate/denominator").asInt()).isPositive();
    assertThat(figures.at("/satisfaction_rate/denominator").asInt()).isPositive();
  }

  @Test
  void tellsTheUnitNothingOfAReporterThatCanBeReached() {
    var tip = withContact();
    var id = closed(tip);
    settle(tip, "tip-closed", Outcome.DELIVERED);
    awaitTask(cast.triager(), id, "owed");

    var view = cases.view(cast.unitLeader(), id).toString();
    var events = cases.get(cast.unitLeader(), id, "events").toString();

    assertThat(view).doesNotContain("first_response", "callback", "回访");
    assertThat(events).doesNotContain("callback", "回访");
    list(cast.unitLeader(), "owed").expectStatus().isForbidden();
    list(cast.inspector(), "owed").expectStatus().isForbidden();
  }

  @Test
  void isSparedTheCallByARatingOfTheReporter() {
    var tip = withContact();
    var id = closed(tip);
    settle(tip, "tip-closed", Outcome.DELIVERED);
    awaitTask(cast.triager(), id, "owed");

    var rated =
        new TipRated(
            tip.tipId(),
            cast.district(),
            Rating.SATISFIED,
            true,
            true,
            "谢谢",
            at("2021-06-08T13:00:00"));
    cases.publish(
        OutboxRecord.of(
            "/anshao/intake",
            rated,
            tip.tipId().toString(),
            2,
            cast.district(),
            rated.at(),
            null,
            null));

    assertThat(awaitTask(cast.triager(), id, "ended").path("rating").asString())
        .isEqualTo("satisfied");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void waitsForAFirstContactUntilAMessageArrivesOrSomebodyCalls() {
    var byMail = withContact();
    var first = cases.open(byMail, cast.triager());
    cases.give(cast.triager(), first, "accept", accept());
    settle(byMail, "tip-accepted", Outcome.DELIVERED);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !firstResponse(first).path("metAt").asString("").isEmpty());

    var byCall = withContact();
    var second = cases.open(byCall, cast.triager());
    cases.give(cast.triager(), second, "accept", accept());
    assertThat(firstResponse(second).path("dueAt").asString()).isEqualTo("2021-06-09T02:05:00Z");
    cases.give(cast.triager(), second, "record-contact", Map.of("outcome", "unreachable"));
    assertThat(firstResponse(second).path("metAt").asString("")).isEmpty();
    cases.give(cast.triager(), second, "record-contact", Map.of("outcome", "reached"));
    assertThat(firstResponse(second).path("metAt").asString("")).isNotEmpty();
  }

  @Test
  void namesEveryWrongParameter() {
    var answer =
        json(list(cast.triager(), "gone&overdue=maybe&limit=0").expectStatus().isEqualTo(422));

    assertThat(answer.path("errors").findValuesAsString("field"))
        .containsExactly("state", "overdue", "limit");
  }

  private JsonNode firstResponse(UUID id) {
    return clockOf(cases.view(cast.triager(), id), "first_response");
  }

  private JsonNode figures() {
    var all =
        json(
            staff
                .as(cast.leader())
                .get()
                .uri("/api/v1/metrics?from=2021-06-01&to=2021-06-30")
                .exchange()
                .expectStatus()
                .isOk());
    var byKey = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
    all.path("items").forEach(each -> byKey.set(each.path("key").asString(), each));
    return byKey;
  }

  private JsonNode awaitTask(Member member, UUID id, String state) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                tasks(member, state).stream()
                    .filter(each -> each.path("caseId").asString().equals(id.toString()))
                    .toList(),
            found -> found.size() == 1)
        .getFirst();
  }

  private List<JsonNode> tasks(Member member, String state) {
    return json(list(member, state + "&limit=200").expectStatus().isOk())
        .path("items")
        .valueStream()
        .toList();
  }

  private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec list(
      Member member, String state) {
    return staff.as(member).get().uri("/api/v1/callbacks?state=" + state).exchange();
  }

  private void settle(TipSubmitted tip, String template, Outcome outcome) {
    var message = UUID.randomUUID();
    var at = at("2021-06-08T10:05:00");
    cases.publish(
        OutboxRecord.of(
            "/anshao/notify",
            new NoticeSettled(message, tip.tipId(), template, outcome, at),
            message.toString(),
            1,
            cast.district(),
            at,
            null,
            null));
  }

  private TipSubmitted withContact() {
    return tip(
        cast.district(),
        "2021-06-08T09:12:00",
        IdentityMode.REAL_NAME,
        "public",
        ContactKind.PHONE);
  }

  private UUID closed(TipSubmitted tip) {
    var id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(
        cast.inspector(),
        id,
        "record-inspection",
        Map.of("finding", "unsubstantiated", "record", "未见上锁", "officers", List.of("李某", "王某")));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "查无实据", "measureForReporter", "现场未见上锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
    return id;
  }
}
