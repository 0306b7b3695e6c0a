package io.anshao.cases.samecontact;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.delivery.SameContactFound;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.outbox.OutboxRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * What notify-service tells of tips of one contact: who sees it, from both sides, and who never.
 */
@ServiceTest
class SameContactTests {

  private static final String MORNING = "2021-06-08T10:05:00";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private final Map<UUID, Long> told = new HashMap<>();
  private Cast cast;
  private TipSubmitted first;
  private TipSubmitted second;
  private UUID one;
  private UUID other;

  @BeforeEach
  void somebodyReportsTwice() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), MORNING);
    first = named();
    second = named();
    one = cases.open(first, cast.triager());
    other = cases.open(second, cast.triager());
  }

  @Test
  void isSeenFromBothCasesByWhoJudgesTips() {
    tell(second, first);

    for (var member : List.of(cast.triager(), cast.leader())) {
      assertThat(awaitOthers(member, other)).containsExactly(one.toString());
      assertThat(awaitOthers(member, one)).containsExactly(other.toString());
    }
    var seen = cases.get(cast.triager(), other, "same-contact");
    assertThat(seen.path("within").asInt()).isZero();
    assertThat(seen.path("items").get(0).path("tipNumber").asString()).isEqualTo(first.tipNumber());
  }

  @Test
  void isNothingThatAnybodyElseSees() {
    tell(second, first);
    awaitOthers(cast.triager(), other);
    cases.give(cast.triager(), other, "accept", accept());
    cases.give(cast.triager(), other, "assign", CaseApi.assign());
    var district = cast.district();

    for (var role : List.of("operator", "duty_leader", "reviewer", "editor", "auditor")) {
      look(staff.office(district, role), other).expectStatus().is4xxClientError();
    }
    look(cast.clerk(), other).expectStatus().isForbidden();
    look(cast.stranger(), other).expectStatus().isNotFound();
    look(staff.office(staff.freshDistrict(), "triager"), other).expectStatus().isNotFound();
    for (var member : List.of(cast.clerk(), cast.unitLeader())) {
      assertThat(cases.view(member, other) + cases.get(member, other, "events").toString())
          .doesNotContain(first.tipNumber(), first.tipId().toString());
    }
  }

  @Test
  void isNothingThatWhoIsTiedToTheSubjectSees() {
    tell(second, first);
    awaitOthers(cast.triager(), other);
    var tied = staff.office(cast.district(), "triager");
    staff
        .as(tied)
        .post()
        .uri("/api/v1/people/" + tied.id() + "/ties")
        .headers(StaffApi.newKey())
        .bodyValue(Map.of("name", "测试纺织厂"))
        .exchange()
        .expectStatus()
        .isCreated();

    await().untilAsserted(() -> look(tied, other).expectStatus().isForbidden());
  }

  @Test
  void showsNoCaseThatAccusesTheUnitOfWhoLooks() {
    tell(second, first);
    var ofTheUnit = staff.unit(cast.district(), "xfjy", "triager");
    assertThat(awaitOthers(ofTheUnit, other)).containsExactly(one.toString());

    cases.give(cast.triager(), one, "accept", accept());
    cases.give(
        cast.triager(),
        one,
        "accuse-unit",
        Map.of("kind", "official", "unit", "xfjy", "reason", "称消防人员收钱放行"));

    assertThat(others(ofTheUnit, other)).isEmpty();
    assertThat(others(cast.triager(), other)).containsExactly(one.toString());
  }

  @Test
  void followsTipsIntoTheCaseThatHandlesThem() {
    tell(second, first);
    awaitOthers(cast.triager(), other);

    cases.give(cast.triager(), other, "merge", Map.of("into", one.toString(), "reason", "同一处"));

    var seen = cases.get(cast.triager(), one, "same-contact");
    assertThat(seen.path("within").asInt()).isEqualTo(2);
    assertThat(seen.path("items").isEmpty()).isTrue();
  }

  @Test
  void isGoneWhenTheContactIsErased() {
    tell(second, first);
    awaitOthers(cast.triager(), one);

    tell(second);

    await()
        .untilAsserted(
            () ->
                assertThat(Stream.of(one, other).flatMap(id -> others(cast.triager(), id).stream()))
                    .isEmpty());
  }

  private List<String> awaitOthers(Member member, UUID id) {
    return await().until(() -> others(member, id), found -> !found.isEmpty());
  }

  private List<String> others(Member member, UUID id) {
    return json(look(member, id).expectStatus().isOk())
        .path("items")
        .valueStream()
        .map((JsonNode each) -> each.path("caseId").asString())
        .toList();
  }

  private ResponseSpec look(Member member, UUID id) {
    return staff.as(member).get().uri("/api/v1/cases/" + id + "/same-contact").exchange();
  }

  private TipSubmitted named() {
    return tip(cast.district(), MORNING, IdentityMode.REAL_NAME, "public", ContactKind.PHONE);
  }

  private void tell(TipSubmitted tip, TipSubmitted... same) {
    var at = at("2021-06-08T11:00:00");
    var ids = Stream.of(same).map(TipSubmitted::tipId).toList();
    cases.publish(
        OutboxRecord.of(
            "/anshao/notify",
            new SameContactFound(tip.tipId(), ids, at),
            SameContactFound.key(tip.tipId()),
            told.merge(tip.tipId(), 1L, Long::sum),
            cast.district(),
            at,
            null,
            null));
  }
}
