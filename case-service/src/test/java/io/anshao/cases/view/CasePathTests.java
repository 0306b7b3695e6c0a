package io.anshao.cases.view;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One case from its tip to its end and beyond, by HTTP. */
@ServiceTest
class CasePathTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  /** DOMAIN 6, A1. */
  @Test
  void closesWhatWasFixedOnTheSpotByTheDatesOf2021() {
    var district = staff.freshDistrict();
    var cast = cases.cast(district);
    clock.set(district, "2021-06-08T09:12:00");
    var id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    var view = cases.view(cast.triager(), id);
    assertThat(view.path("number").asString()).matches("JBAQ2021\\d{6}");
    assertThat(view.path("state").asString()).isEqualTo("registered");
    assertThat(due(view, "triage")).isEqualTo("2021-06-09T15:59:59Z");
    assertThat(primary(view)).isEqualTo("accept");

    clock.set(district, "2021-06-08T10:05:00");
    view = cases.give(cast.triager(), id, "accept", accept());
    assertThat(due(view, "handle_total")).isEqualTo("2021-07-08T15:59:59Z");
    cases.give(cast.triager(), id, "assign", assign());
    clock.set(district, "2021-06-08T14:00:00");
    view = cases.give(cast.clerk(), id, "sign-for", Map.of());
    assertThat(due(view, "first_inspection")).isEqualTo("2021-06-11T15:59:59Z");

    clock.set(district, "2021-06-11T10:00:00");
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    cases.give(
        cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "门锁已拆除"));
    view =
        cases.give(
            cast.unitLeader(),
            id,
            "submit-closure",
            Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    assertThat(view.path("state").asString()).isEqualTo("pending_closure");
    view = cases.give(cast.triager(), id, "approve-closure", Map.of());
    assertThat(view.path("state").asString()).isEqualTo("closed");
    assertThat(due(view, "feedback")).isEqualTo("2021-06-21T15:59:59Z");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void goesThroughOrderReworkClosureAndReopening() {
    var district = staff.freshDistrict();
    var cast = cases.cast(district);
    clock.set(district, "2021-06-08T09:12:00");
    var id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var order = cases.action(cast.inspector(), id, "order-rectification");
    assertThat(order.at("/schema/properties/items/default/0/hazardId").asString()).isEqualTo("h1");
    var view =
        cases.give(
            cast.inspector(),
            id,
            "order-rectification",
            Map.of(
                "items",
                List.of(Map.of("hazardId", "h1", "requirement", "拆除门锁", "dueOn", "2021-06-18"))));
    assertThat(due(view, "rectify")).isEqualTo("2021-06-18T15:59:59Z");
    cases.give(cast.inspector(), id, "report-rectification", Map.of("statement", "已拆除"));
    view =
        cases.give(
            cast.inspector(),
            id,
            "record-reinspection",
            Map.of(
                "result",
                "fail",
                "record",
                "仍上锁",
                "failedHazards",
                List.of("h1"),
                "newDueOn",
                "2021-06-22"));
    assertThat(view.path("state").asString()).isEqualTo("rework");
    cases.give(cast.inspector(), id, "report-rectification", Map.of("statement", "又拆除"));
    cases.give(cast.inspector(), id, "start-reinspection", Map.of());
    view =
        cases.give(
            cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "到位"));
    assertThat(view.at("/hazards/0/state").asString()).isEqualTo("written-off");
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实", "measureForReporter", "责令拆除门锁"));
    cases.give(cast.triager(), id, "reject-closure", Map.of("reason", "结论不清"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
    view = cases.give(cast.leader(), id, "reopen", Map.of("reason", "又上锁"));
    assertThat(view.path("state").asString()).isEqualTo("reopened");
    assertThat(events(cast.triager(), id))
        .containsExactly(
            "registered",
            "accepted",
            "assigned",
            "signed-for",
            "inspected",
            "rectification-ordered",
            "order-issued",
            "rectification-reported",
            "reinspection-started",
            "reinspection-failed",
            "rectification-reported",
            "reinspection-started",
            "reinspection-passed",
            "closure-submitted",
            "closure-rejected",
            "closure-submitted",
            "closed",
            "reopened");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void declinesByTwoPeople() {
    var district = staff.freshDistrict();
    var cast = cases.cast(district);
    var both = staff.office(district, "triager", "office_leader");
    var id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());

    var view = cases.give(both, id, "decline", Map.of("reasonCode", "unclear", "text", "请补充地点"));
    assertThat(view.path("pending").asString()).isEqualTo("decline");
    var own = cases.action(both, id, "approve-decline");
    assertThat(own.path("allowed").asBoolean()).isFalse();
    assertThat(own.path("reason").asString()).contains("另一人");
    view = cases.give(cast.leader(), id, "approve-decline", Map.of());

    assertThat(view.path("state").asString()).isEqualTo("declined");
    assertThat(view.path("actions").valueStream().map(a -> a.path("etag").asString()))
        .noneMatch(etag -> etag.startsWith("main-"));
  }

  private List<String> events(StaffApi.Member member, UUID id) {
    var names = new ArrayList<String>();
    cases
        .get(member, id, "events")
        .path("items")
        .forEach(e -> names.add(e.path("event").asString()));
    return names;
  }

  private static String due(JsonNode view, String key) {
    return StreamSupport.stream(view.path("clocks").spliterator(), false)
        .filter(c -> c.path("key").asString().equals(key))
        .reduce((_, last) -> last)
        .orElseThrow()
        .path("dueAt")
        .asString();
  }

  private static String primary(JsonNode view) {
    return StreamSupport.stream(view.path("actions").spliterator(), false)
        .filter(a -> a.path("primary").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("command")
        .asString();
  }
}
