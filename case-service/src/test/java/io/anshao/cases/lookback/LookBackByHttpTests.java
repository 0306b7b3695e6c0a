package io.anshao.cases.lookback;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 回头看: owed by a clock, made on site by the unit, seen by the office, a relapse handled again. */
@ServiceTest
class LookBackByHttpTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  @Test
  void isOwedTwiceAndRecordedByWhoWasThere() {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:05:00");
    var id = closedAndShown(cast);
    var due = desk(cast.inspector()).path("due");
    assertThat(due.valueStream().map(each -> each.path("dueAt").asString().substring(0, 10)))
        .containsExactly("2021-07-08", "2021-09-06");
    assertThat(due.at("/0/mine").asBoolean()).isTrue();
    assertThat(desk(cast.triager()).at("/due/0/mine").asBoolean()).isFalse();
    assertThat(desk(cast.stranger()).path("due")).isEmpty();

    clock.set(cast.district(), "2021-07-07T10:00:00");
    visits(cast, id, "fixed", "通道畅通。");

    var first = desk(cast.triager());
    assertThat(first.path("due")).hasSize(1);
    assertThat(first.at("/done/0/fixed").asBoolean()).isTrue();
    assertThat(first.at("/done/0/record").asString()).isEqualTo("通道畅通。");
    assertThat(first.at("/done/0/who").asString()).isEqualTo("李某、王某");
    assertThat(first.at("/done/0/by").asString()).isNotEmpty();
    assertThat(cases.view(cast.leader(), id).path("state").asString()).isEqualTo("closed");

    clock.set(cast.district(), "2021-09-06T10:00:00");
    visits(cast, id, "relapsed", "又堆满货物。");

    assertThat(cases.view(cast.leader(), id).path("state").asString()).isEqualTo("reopened");
    assertThat(desk(cast.triager()).path("due")).isEmpty();
    assertThat(desk(cast.triager()).at("/done/0/fixed").asBoolean()).isFalse();
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void isForThoseAloneWhoVisitOrSeeToIt() {
    var district = staff.freshDistrict();
    for (var none : List.of("operator", "finance", "committee_leader")) {
      staff
          .as(staff.office(district, none))
          .get()
          .uri("/api/v1/look-backs")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    assertThat(desk(staff.office(district, "office_leader")).path("due")).isEmpty();
  }

  private UUID closedAndShown(Cast cast) {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    cases.give(
        cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "畅通"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实", "measureForReporter", "已清空"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
    var editor = staff.office(cast.district(), "editor");
    var draft = Map.of("title", "一企业占用通道", "problem", "通道被占用。", "place", "慈城镇");
    cases.give(editor, id, "draft-exposure", draft);
    cases.give(
        cast.leader(), id, "check-exposure", Map.of("decision", "approve", "basis", "安全生产法第一百零五条"));
    cases.give(cast.leader(), id, "review-exposure", Map.of("decision", "approve"));
    cases.give(editor, id, "publish-exposure", Map.of());
    return id;
  }

  private void visits(Cast cast, UUID id, String result, String seen) {
    cases.give(
        cast.inspector(),
        id,
        "record-look-back",
        Map.of(
            "result",
            result,
            "record",
            seen,
            "who",
            "李某、王某",
            "photos",
            List.of(UUID.randomUUID())));
  }

  private JsonNode desk(Member by) {
    return json(staff.as(by).get().uri("/api/v1/look-backs").exchange().expectStatus().isOk());
  }
}
