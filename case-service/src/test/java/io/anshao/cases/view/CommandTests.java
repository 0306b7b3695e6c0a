package io.anshao.cases.view;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Who may give a command, what a repeated or a late one is answered, and what must be right in it.
 */
@ServiceTest
class CommandTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;

  private Cast cast;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast();
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  @Test
  void givesTheSameAnswerUnderTheSameKey() {
    var key = UUID.randomUUID();
    var etag = etag("accept");
    var first = json(cases.send(cast.triager(), id, "accept", etag, key, accept()));
    cases.give(cast.triager(), id, "assign", assign());

    var again =
        json(cases.send(cast.triager(), id, "accept", etag, key, accept()).expectStatus().isOk());

    assertThat(again.path("version")).isEqualTo(first.path("version"));
    assertThat(again.path("state").asString()).isEqualTo("accepted");
    assertThat(again.path("clocks")).isEqualTo(first.path("clocks"));
    assertThat(cases.view(cast.triager(), id).path("version").asInt()).isEqualTo(3);
  }

  @Test
  void givesTheSameAnswerWhenTheCaseHasLeftTheCallersSight() {
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    var key = UUID.randomUUID();
    var etag = cases.action(cast.unitLeader(), id, "return").path("etag").asString();
    var body = Map.of("reason", "不属于消防职责", "suggestedUnit", "zjj");
    var first = json(cases.send(cast.unitLeader(), id, "return", etag, key, body));
    cases.give(cast.triager(), id, "assign", Map.of("leadUnit", "zjj", "brief", "核查"));
    cases.find(cast.unitLeader(), id).expectStatus().isNotFound();

    var again =
        json(cases.send(cast.unitLeader(), id, "return", etag, key, body).expectStatus().isOk());

    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    var key = UUID.randomUUID();
    var etag = etag("accept");
    cases.send(cast.triager(), id, "accept", etag, key, accept()).expectStatus().isOk();
    var other = Map.of("hazardType", "fire_exit", "severity", "L4_general", "summary", "另一句话");

    var problem =
        json(
            cases
                .send(cast.triager(), id, "accept", etag, key, other)
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.path("type").asString()).endsWith("other-body");
  }

  @Test
  void letsOneOfManyWinAndTellsTheOthersWhatChanged() throws Exception {
    var etag = etag("accept");
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      calls.add(
          () ->
              cases
                  .send(cast.triager(), id, "accept", etag, UUID.randomUUID(), accept())
                  .expectBody()
                  .returnResult()
                  .getStatus()
                  .value());
    }
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var done : pool.invokeAll(calls)) {
        statuses.add(done.get());
      }
    }

    assertThat(statuses).containsOnlyOnce(200).filteredOn(s -> s == 409).hasSize(7);
    var late =
        json(
            cases
                .send(cast.triager(), id, "accept", etag, UUID.randomUUID(), accept())
                .expectStatus()
                .isEqualTo(409));
    assertThat(late.path("type").asString()).endsWith("lost-race");
    assertThat(late.at("/changes/0/event").asString()).isEqualTo("accepted");
    assertThat(cases.view(cast.triager(), id).path("version").asInt()).isEqualTo(2);
  }

  @Test
  void refusesWhatTheRulesForbidWithAReason() {
    cases.bringIntoProgress(cast, id);
    var action = cases.action(cast.unitLeader(), id, "submit-closure");
    assertThat(action.path("allowed").asBoolean()).isFalse();
    assertThat(action.path("reason").asString()).isEqualTo("还没有核查结论。");

    var problem =
        json(
            cases
                .send(
                    cast.unitLeader(),
                    id,
                    "submit-closure",
                    action.path("etag").asString(),
                    UUID.randomUUID(),
                    Map.of("conclusion", "属实", "measureForReporter", "责令拆除"))
                .expectStatus()
                .isEqualTo(409));

    assertThat(problem.path("type").asString()).endsWith("refused");
    assertThat(problem.path("reason").asString()).isEqualTo("no-finding");
    assertThat(problem.path("titleEn").asString()).contains("no finding");
  }

  @Test
  void namesEveryWrongField() {
    var wrong =
        Map.of("hazardType", "nothing", "severity", "huge", "summary", "长".repeat(81), "more", 1);

    var problem =
        json(
            cases
                .send(cast.triager(), id, "accept", etag("accept"), UUID.randomUUID(), wrong)
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.path("errors"))
        .extracting(e -> e.path("field").asString())
        .containsExactlyInAnyOrder("hazardType", "severity", "summary", "more");
  }

  @Test
  void answersNoMoreThanWasAskedFor() {
    var key = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      staff
          .as(cast.triager())
          .post()
          .uri("/api/v1/cases/" + id + "/commands/accept")
          .header("If-Match", "main-1")
          .header("Idempotency-Key", key.toString())
          .header("Prefer", "respond-async, return=minimal")
          .bodyValue(accept())
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("Preference-Applied", "return=minimal")
          .expectBody(Map.class)
          .isEqualTo(Map.of("id", id.toString(), "version", 2));
    }
  }

  @Test
  void asksForEtagAndKey() {
    staff
        .as(cast.triager())
        .post()
        .uri("/api/v1/cases/" + id + "/commands/accept")
        .bodyValue(accept())
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    staff
        .as(cast.triager())
        .post()
        .uri("/api/v1/cases/" + id + "/commands/accept")
        .header("If-Match", "main-1")
        .bodyValue(accept())
        .exchange()
        .expectStatus()
        .isBadRequest();
    cases
        .send(cast.triager(), id, "fly", "main-1", UUID.randomUUID(), Map.of())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void keepsOtherUnitsOut() {
    cases.find(cast.clerk(), id).expectStatus().isNotFound();
    cases.bringIntoProgress(cast, id);

    cases.find(cast.stranger(), id).expectStatus().isNotFound();
    cases
        .send(cast.stranger(), id, "record-inspection", "main-4", UUID.randomUUID(), Map.of())
        .expectStatus()
        .isNotFound();
    cases
        .send(cast.clerk(), id, "accept", "main-4", UUID.randomUUID(), accept())
        .expectStatus()
        .isForbidden();
    var elsewhere = staff.office(staff.freshDistrict(), "triager");
    cases.find(elsewhere, id).expectStatus().isNotFound();
  }

  @Test
  void showsUnitsTheBriefAndNoWordOfTheTip() {
    cases.bringIntoProgress(cast, id);

    var view = cases.view(cast.clerk(), id);
    var events = cases.get(cast.clerk(), id, "events");

    assertThat(view.path("brief").asString()).isEqualTo("核查二楼安全出口");
    assertThat(view.path("title").asString()).isEqualTo("核查二楼安全出口");
    assertThat(view.path("tips")).isEmpty();
    assertThat(view.toString() + events)
        .doesNotContain("夜里有人加班", "测试纺织厂 B 栋", "121.552600", "91330205MA2ABCD21T");
    var office = cases.view(cast.triager(), id);
    assertThat(office.at("/tips/0/description").asString()).contains("夜里有人加班");
    assertThat(office.at("/tips/0/photos/0/url").asString()).startsWith("http://intake.test");
  }

  @Test
  void givesUnitsMarkedCopiesOfTheChosenPictures() {
    cases.give(cast.triager(), id, "accept", accept());
    var photo = cases.view(cast.triager(), id).at("/tips/0/photos/0");
    var brief = new HashMap<String, Object>(assign());
    brief.put("photos", List.of(photo.path("id").asString()));
    cases.give(cast.triager(), id, "assign", brief);

    var unit = cases.view(cast.clerk(), id).at("/photos/0/url").asString();

    assertThat(granted(unit)).contains("安哨");
    assertThat(granted(photo.path("url").asString())).doesNotContain("mark");
  }

  /** What an address says that is signed into it. */
  private static String granted(String url) {
    var claims = url.substring(url.indexOf("grant=")).split("\\.")[1];
    return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
  }

  @Test
  void leavesTheBriefOfAWhistleBlowerToBeWrittenByHand() {
    var open = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    var whistle =
        tip(
            cast.district(),
            "2021-06-08T09:12:00",
            IdentityMode.SEALED,
            "employee",
            ContactKind.EMAIL);
    var sealed = cases.open(whistle, cast.triager());

    cases.give(cast.triager(), open, "accept", accept());
    cases.give(cast.triager(), sealed, "accept", accept());

    assertThat(preset(open).asString()).contains("夜里有人加班");
    assertThat(preset(sealed).isMissingNode()).isTrue();
  }

  private JsonNode preset(UUID caseId) {
    return cases.action(cast.triager(), caseId, "assign").at("/schema/properties/brief/default");
  }

  @Test
  void servesThePermissionTable() {
    var table =
        json(
            staff
                .as(cast.clerk())
                .get()
                .uri("/api/v1/permissions")
                .exchange()
                .expectStatus()
                .isOk());

    assertThat(table.path("items"))
        .extracting(l -> l.path("command").asString())
        .contains("accept", "approve-closure");
  }

  @Test
  void givesTwoCasesTwoNumbersInARow() {
    var district = staff.freshDistrict();
    var triager = staff.office(district, "triager");
    var one = cases.open(tip(district, "2021-06-08T09:12:00"), triager);
    var other = cases.open(tip(district, "2021-06-08T09:13:00"), triager);

    assertThat(List.of(number(triager, one), number(triager, other)))
        .containsExactlyInAnyOrder("JBAQ2021000001", "JBAQ2021000002");
  }

  private String number(Member member, UUID caseId) {
    return cases.view(member, caseId).path("number").asString();
  }

  private String etag(String command) {
    return cases.action(cast.triager(), id, command).path("etag").asString();
  }
}
