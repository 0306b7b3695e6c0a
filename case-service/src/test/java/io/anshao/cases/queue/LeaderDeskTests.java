package io.anshao.cases.queue;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.story;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a leader sees: what is late and whose, and what waits for a second person. */
@ServiceTest
class LeaderDeskTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Cast cast;

  @BeforeEach
  void makeADistrict() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-09-02T09:00:00");
  }

  @Test
  void countsWhatIsLateByUnitAndRungAndTheListBehindEachFigureAgrees() {
    var ordered = ordered();
    var untouched = cases.open(tip(cast.district(), "2021-09-02T09:00:00"), cast.triager());
    clock.set(cast.district(), "2021-09-18T08:00:00");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(desk(cast.leader()).path("whose").toString()).contains("urging"));

    var desk = desk(cast.leader());

    assertThat(desk.path("late").asInt()).isEqualTo(2);
    assertThat(list(cast.leader(), "overdue=true&lead=xfjy&rung=urging")).containsExactly(ordered);
    assertThat(list(cast.leader(), "overdue=true&lead=none")).containsExactly(untouched);
    assertThat(list(cast.leader(), "overdue=true&rung=letter")).isEmpty();
    assertThat(names(desk.path("whose"), "name")).contains("区消防救援大队");
    assertThat(desk.at("/rungs/1/code").asString()).isEqualTo("urging");
    assertThat(desk.at("/rungs/1/count").asInt()).isEqualTo(1);
  }

  @Test
  void namesTheHandlersToTheLeaderOfAUnitAndNothingOfOthers() {
    ordered();
    clock.set(cast.district(), "2021-09-18T08:00:00");
    var stranger = staff.unit(cast.district(), "zjj", "unit_leader");
    var elsewhere = staff.office(staff.freshDistrict(), "office_leader");

    var own = desk(cast.unitLeader());
    var handler = own.at("/whose/0/id").asString();

    assertThat(own.path("late").asInt()).isEqualTo(1);
    assertThat(own.at("/whose/0/name").asString()).isEqualTo("试验员");
    assertThat(list(cast.unitLeader(), "overdue=true&handler=" + handler)).hasSize(1);
    assertThat(desk(stranger).path("late").asInt()).isZero();
    assertThat(desk(stranger).path("waiting").isEmpty()).isTrue();
    assertThat(desk(elsewhere).path("late").asInt()).isZero();
    assertThat(desk(elsewhere).path("waiting").isEmpty()).isTrue();
  }

  @Test
  void listsWhatWaitsForTheSecondPersonAndNotForTheFirst() {
    var both = staff.office(cast.district(), "triager", "office_leader");
    var declined = cases.open(tip(cast.district(), "2021-09-02T09:00:00"), cast.triager());
    cases.give(
        both, declined, "decline", Map.of("reasonCode", "not_a_report", "text", "不属于本平台受理范围。"));
    var extended = ordered();
    cases.give(
        cast.unitLeader(),
        extended,
        "request-extension",
        Map.of("until", "2021-10-20", "reason", "设备到货需要时间"));

    assertThat(waiting(cast.leader()))
        .containsExactlyInAnyOrder(declined + " approve-decline", extended + " approve-extension");
    assertThat(waiting(both)).containsExactly(extended + " approve-extension");
    cases.give(cast.leader(), declined, "reject-decline", Map.of("reason", "属于安全生产事项"));
    assertThat(waiting(cast.leader())).containsExactly(extended + " approve-extension");
    assertThat(waiting(cast.unitLeader())).isEmpty();
  }

  @Test
  void listsAStoryOfTheMediaUntilItIsAnswered() {
    var broadcast = cases.open(story(cast.district(), "2021-09-02T09:00:00"), cast.triager());
    cases.open(tip(cast.district(), "2021-09-02T09:00:00"), cast.triager());

    assertThat(waiting(cast.leader())).containsExactly(broadcast + " reply-to-media");
    assertThat(waiting(cast.unitLeader())).isEmpty();

    cases.give(cast.triager(), broadcast, "reply-to-media", Map.of("reply", "已派员核查。"));
    assertThat(waiting(cast.leader())).isEmpty();
  }

  @Test
  void isThereForLeadersAlone() {
    for (var member : List.of(cast.triager(), cast.clerk(), cast.inspector())) {
      staff.as(member).get().uri("/api/v1/leader-desk").exchange().expectStatus().isForbidden();
    }
    staff.anyone().get().uri("/api/v1/leader-desk").exchange().expectStatus().isUnauthorized();
  }

  /** A hazard to be treated by 17 September. */
  private UUID ordered() {
    var id = cases.open(tip(cast.district(), "2021-09-02T09:00:00"), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var hazard = cases.view(cast.inspector(), id).at("/hazards/0/id").asString();
    cases.give(
        cast.inspector(),
        id,
        "order-rectification",
        Map.of(
            "items",
            List.of(Map.of("hazardId", hazard, "requirement", "拆除门锁", "dueOn", "2021-09-17"))));
    return id;
  }

  private JsonNode desk(Member member) {
    return json(staff.as(member).get().uri("/api/v1/leader-desk").exchange().expectStatus().isOk());
  }

  private List<String> waiting(Member member) {
    return desk(member)
        .path("waiting")
        .valueStream()
        .map(w -> w.at("/row/id").asString() + " " + w.at("/commands/0").asString())
        .toList();
  }

  private List<UUID> list(Member member, String query) {
    return json(staff
            .as(member)
            .get()
            .uri("/api/v1/cases?" + query)
            .exchange()
            .expectStatus()
            .isOk())
        .path("items")
        .valueStream()
        .map(row -> UUID.fromString(row.path("id").asString()))
        .toList();
  }

  private static List<String> names(JsonNode lines, String field) {
    return lines.valueStream().map(line -> line.path(field).asString()).toList();
  }
}
