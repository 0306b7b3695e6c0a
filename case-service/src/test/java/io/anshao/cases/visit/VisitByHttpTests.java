package io.anshao.cases.visit;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A visit travels with the record of an inspection, stands in the log and is shown with it. */
@ServiceTest
class VisitByHttpTests {

  private static final String PICTURE = UUID.randomUUID().toString();
  private static final String SIGNATURE = UUID.randomUUID().toString();

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
  void isShownWithItsWordsAndPictures() {
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", record(visit()));

    var visit = inspected(cast.inspector()).path("visit");
    assertThat(visit.path("place").path("lat").asDouble()).isEqualTo(29.89047);
    var check = visit.path("checks").get(0);
    assertThat(check.path("verdict").asString()).isEqualTo("fail");
    assertThat(check.path("note").asString()).isEqualTo("堆满纸箱");
    var shot = visit.path("shots").get(0).path("photo");
    assertThat(shot.path("url").asString()).contains(PICTURE);
    assertThat(shot.path("takenAt").asString()).isEqualTo("2021-06-11T02:01:00Z");
    var signature = visit.path("signatures").get(1);
    assertThat(signature.path("by").asString()).isEqualTo("firm");
    assertThat(signature.path("name").asString()).isEqualTo("张某");
    assertThat(signature.path("drawn").path("url").asString()).contains(SIGNATURE);
    assertThat(inspected(cast.inspector()).path("text").asString()).doesNotContain("堆满纸箱");
    var hazard = cases.view(cast.inspector(), id).path("hazards").get(0);
    assertThat(hazard.path("proposedDueOn").asString()).isEqualTo("2021-06-25");
    var order = cases.action(cast.inspector(), id, "order-rectification");
    assertThat(order.at("/schema/properties/items/default/0/dueOn").asString())
        .isEqualTo("2021-06-25");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void leavesNoWordInTheBytesOfTheLog() {
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", record(visit()));

    assertThat(inspected(cast.triager()).path("data").toString())
        .contains("fire_exit", PICTURE, "29.890470")
        .doesNotContain("堆满纸箱", "张某");
  }

  @Test
  void isRefusedFromAnotherUnitAndAnotherRole() {
    cases.bringIntoProgress(cast, id);
    var etag = cases.action(cast.inspector(), id, "record-inspection").path("etag").asString();
    for (var other : List.of(cast.stranger(), cast.triager(), cast.clerk())) {
      var status =
          cases
              .send(other, id, "record-inspection", etag, UUID.randomUUID(), record(visit()))
              .expectBody()
              .returnResult()
              .getStatus()
              .value();
      assertThat(status).isEqualTo(other == cast.stranger() ? 404 : 403);
    }
    assertThat(cases.view(cast.inspector(), id).path("state").asString()).isEqualTo("in_progress");
  }

  @Test
  void saysWhatIsWrongWithIt() {
    cases.bringIntoProgress(cast, id);
    var wrong =
        with(visit(), Map.of("startedAt", "yesterday", "place", Map.of("lat", 100, "lng", 0)));

    var problem = json(send(wrong).expectStatus().isEqualTo(422));
    assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder("visit.startedAt", "visit.place");

    var unknown =
        json(send(with(visit(), Map.of("checklistVersion", 9))).expectStatus().is4xxClientError());
    assertThat(unknown.toString()).contains("checklist-unknown");
    var unsigned =
        json(
            send(with(visit(), Map.of("signatures", List.of()))).expectStatus().is4xxClientError());
    assertThat(unsigned.toString()).contains("inspector-unsigned");
  }

  @Test
  void aRecordMadeAtADeskIsSignedOnGlass() {
    cases.bringIntoProgress(cast, id);
    var form = cases.action(cast.inspector(), id, "record-inspection").at("/schema/properties");
    assertThat(form.at("/firmSignature/x-widget").asString()).isEqualTo("signature");

    var half = sign(Map.of("inspectorSignature", signed("李某")));
    assertThat(json(half.expectStatus().is4xxClientError()).toString()).contains("firm-unsigned");
    var wrong = sign(Map.of("firmSignature", Map.of("name", "张某", "at", "soon")));
    assertThat(json(wrong.expectStatus().isEqualTo(422)).toString()).contains("firmSignature.at");
    cases.give(
        cast.inspector(),
        id,
        "record-inspection",
        with(
            inspect(false),
            Map.of("inspectorSignature", signed("李某"), "firmSignature", signed("张某"))));

    var signatures = inspected(cast.inspector()).path("visit").path("signatures");
    assertThat(signatures.valueStream().map(each -> each.path("name").asString()))
        .containsExactly("李某", "张某");
    assertThat(signatures.get(1).path("drawn").path("url").asString()).contains(SIGNATURE);
    assertThat(inspected(cast.triager()).path("data").toString()).doesNotContain("张某");
  }

  @Test
  void aRefusalToSignAtADeskNeedsItsWitness() {
    cases.bringIntoProgress(cast, id);
    var refused =
        Map.<String, Object>of("inspectorSignature", signed("李某"), "refusal", "负责人看过记录，拒绝签字");
    assertThat(json(sign(refused).expectStatus().is4xxClientError()).toString())
        .contains("witness-missing");
    cases.give(
        cast.inspector(),
        id,
        "record-inspection",
        with(with(inspect(false), refused), Map.of("witness", "社区网格员王某")));

    assertThat(inspected(cast.inspector()).at("/visit/refusal/witness").asString())
        .isEqualTo("社区网格员王某");
  }

  private static Map<String, ?> signed(String name) {
    return Map.of("name", name, "drawn", SIGNATURE, "at", "2021-06-11T02:38:00Z");
  }

  private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec sign(
      Map<String, ?> more) {
    var etag = cases.action(cast.inspector(), id, "record-inspection").path("etag").asString();
    return cases.send(
        cast.inspector(),
        id,
        "record-inspection",
        etag,
        UUID.randomUUID(),
        with(inspect(false), more));
  }

  @Test
  void unitsSeeThePlaceWhereTheOfficeLetsThem() {
    cases.give(cast.triager(), id, "accept", accept());
    var form = cases.action(cast.triager(), id, "assign");
    assertThat(form.at("/schema/properties/placeShown/default").asBoolean()).isTrue();
    cases.give(cast.triager(), id, "assign", with(assign(), Map.of("placeShown", true)));
    assertThat(cases.view(cast.clerk(), id).path("location").path("lat").isNumber()).isTrue();

    var other = cases.open(tip(cast.district(), "2021-06-08T09:13:00"), cast.triager());
    cases.give(cast.triager(), other, "accept", accept());
    cases.give(cast.triager(), other, "assign", assign());
    assertThat(
            cases.view(cast.clerk(), other).path("location").isMissingNode()
                || cases.view(cast.clerk(), other).path("location").isNull())
        .isTrue();
    assertThat(cases.view(cast.triager(), other).path("location").path("lat").isNumber()).isTrue();
  }

  @Test
  void thePlaceOfAnEmployeesTipStaysWithTheOfficeUnlessItSaysOtherwise() {
    var insider =
        cases.open(
            tip(
                cast.district(),
                "2021-06-08T09:14:00",
                IdentityMode.ANONYMOUS,
                "employee",
                ContactKind.NONE),
            cast.triager());
    cases.give(cast.triager(), insider, "accept", accept());

    var form = cases.action(cast.triager(), insider, "assign");
    assertThat(form.at("/schema/properties/placeShown/default").asBoolean(true)).isFalse();
  }

  private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec send(
      Map<String, ?> visit) {
    var etag = cases.action(cast.inspector(), id, "record-inspection").path("etag").asString();
    return cases.send(
        cast.inspector(), id, "record-inspection", etag, UUID.randomUUID(), record(visit));
  }

  private JsonNode inspected(StaffApi.Member member) {
    for (var event : cases.get(member, id, "events").path("items")) {
      if (event.path("event").asString().equals("inspected")) {
        return event;
      }
    }
    throw new AssertionError("no inspection");
  }

  private static Map<String, ?> record(Map<String, ?> visit) {
    var hazard =
        Map.of(
            "description",
            "安全出口上锁",
            "level",
            "general",
            "fixedOnSpot",
            false,
            "proposedDueOn",
            "2021-06-25",
            "before",
            List.of(PICTURE));
    return with(inspect(false), Map.of("hazards", List.of(hazard), "visit", visit));
  }

  private static Map<String, ?> visit() {
    return Map.of(
        "startedAt",
        "2021-06-11T02:00:00Z",
        "finishedAt",
        "2021-06-11T02:40:00Z",
        "place",
        Map.of("lat", 29.89047, "lng", 121.5526, "accuracyM", 12),
        "checklist",
        "fire_exit",
        "checklistVersion",
        1,
        "checks",
        List.of(
            Map.of("item", "clear", "verdict", "fail", "note", "堆满纸箱", "photos", List.of(PICTURE))),
        "shots",
        List.of(Map.of("photo", PICTURE, "takenAt", "2021-06-11T02:01:00Z")),
        "signatures",
        List.of(
            Map.of("by", "inspector", "name", "李某", "at", "2021-06-11T02:38:00Z"),
            Map.of("by", "firm", "name", "张某", "drawn", SIGNATURE, "at", "2021-06-11T02:39:00Z")));
  }
}
