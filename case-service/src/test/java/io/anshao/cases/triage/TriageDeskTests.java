package io.anshao.cases.triage;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Who is given which tip, what was skipped, and where a tip would go. */
@ServiceTest
class TriageDeskTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private String district;
  private Member triager;
  private Member colleague;
  private List<UUID> all;

  @BeforeEach
  void openCases() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    triager = staff.office(district, "triager");
    colleague = staff.office(district, "triager");
    all =
        IntStream.range(0, 3)
            .mapToObj(_ -> cases.open(tip(district, "2021-06-08T09:12:00"), triager))
            .toList();
  }

  @Test
  void givesTheFirstThatNobodyIsDecidingOn() {
    assertThat(given(claim(triager, all, 1, false))).containsExactly(all.get(0));
    assertThat(given(claim(triager, all, 1, false))).containsExactly(all.get(0));
    assertThat(given(claim(colleague, all, 2, false))).containsExactly(all.get(1), all.get(2));
    assertThat(given(claim(triager, all, 3, false))).containsExactly(all.get(0));

    leave(colleague, all.get(2));
    assertThat(given(claim(triager, all, 3, false))).containsExactly(all.get(0), all.get(2));
  }

  @Test
  void givesNothingThatAColleagueHasOpenToDecide() {
    be(colleague, all.get(0), "editing");
    be(colleague, all.get(1), "looking");

    assertThat(given(claim(triager, all, 1, false))).containsExactly(all.get(1));
  }

  @Test
  void givesEachToOneOfManyWhoAskAtOnce() {
    var asking =
        IntStream.range(0, 8)
            .mapToObj(_ -> staff.office(district, "triager"))
            .map(each -> CompletableFuture.supplyAsync(() -> given(claim(each, all, 1, false))))
            .toList();

    var given = new ArrayList<UUID>();
    asking.forEach(each -> given.addAll(each.join()));

    assertThat(given).doesNotHaveDuplicates().isSubsetOf(all).isNotEmpty();
  }

  @Test
  void givesOnlyWhatIsStillToBeJudged() {
    cases.give(colleague, all.get(0), "accept", CaseApi.accept());
    cases.give(
        colleague,
        all.get(1),
        "draft-referral",
        Map.of("receiver", "city_bureau", "addressee", "市局", "reason", "市管企业", "materials", "照片"));

    assertThat(given(claim(triager, all, 3, false))).containsExactly(all.get(2));
  }

  @Test
  void givesNothingToWhoMayNotAccept() {
    var others =
        List.of(
            staff.office(district, "operator"),
            staff.office(district, "office_leader"),
            staff.office(district, "auditor"),
            staff.unit(district, "xfjy", "unit_clerk"));
    for (var other : others) {
      claim(other, all, 1, false).expectStatus().isForbidden();
      skip(other, all.get(0), UUID.randomUUID(), "unclear").expectStatus().isForbidden();
      preview(other, all.get(0), "hazardType=fire_exit").expectStatus().isForbidden();
    }
    var elsewhere = staff.office(staff.freshDistrict(), "triager");
    assertThat(given(claim(elsewhere, all, 1, false))).isEmpty();
    skip(elsewhere, all.get(0), UUID.randomUUID(), "unclear").expectStatus().isNotFound();
    preview(elsewhere, all.get(0), "hazardType=fire_exit").expectStatus().isNotFound();
  }

  @Test
  void namesWhatIsWrongWithAWish() {
    assertThat(fields(claim(triager, List.of(), 9, false))).containsExactly("cases", "most");
    assertThat(fields(skip(triager, all.get(0), UUID.randomUUID(), "bored")))
        .containsExactly("reason");
    assertThat(fields(preview(triager, all.get(0), "hazardType=fire_exit&severity=bad")))
        .containsExactly("severity");
  }

  @Test
  void givesASkippedOneAgainAfterItsNextEvent() {
    var first = all.get(0);
    skip(triager, first, UUID.randomUUID(), "not_my_field").expectStatus().isNoContent();

    assertThat(given(claim(triager, all, 3, false))).containsExactly(all.get(1), all.get(2));
    assertThat(given(claim(triager, all, 3, true))).contains(first);
    leave(triager, first);
    assertThat(given(claim(colleague, all, 1, false))).containsExactly(first);
    leave(colleague, first);

    cases.give(colleague, first, "request-supplement", Map.of("question", "在几楼？"));
    cases.give(colleague, first, "end-supplement", Map.of());
    assertThat(given(claim(triager, all, 3, false))).contains(first);
  }

  @Test
  void countsWhatWasSkippedForWhoLeads() {
    var key = UUID.randomUUID();
    skip(triager, all.get(0), key, "not_my_field").expectStatus().isNoContent();
    skip(triager, all.get(0), key, "not_my_field").expectStatus().isNoContent();
    skip(colleague, all.get(0), UUID.randomUUID(), "unclear").expectStatus().isNoContent();
    skip(triager, all.get(1), UUID.randomUUID(), "unclear").expectStatus().isNoContent();

    var counts = json(counts(staff.office(district, "office_leader")).expectStatus().isOk());
    assertThat(counts.path("total").asInt()).isEqualTo(3);
    assertThat(counts.path("byReason").valueStream().map(r -> r.path("title").asString()))
        .containsExactly("看不明白", "不熟悉这一行业");
    assertThat(counts.at("/byPerson/0/count").asInt()).isEqualTo(2);
    assertThat(counts.at("/byPerson/0/id").asString()).isEqualTo(triager.id().toString());

    counts(triager).expectStatus().isForbidden();
    counts(staff.unit(district, "xfjy", "unit_leader")).expectStatus().isForbidden();
    clock.set(district, "2021-06-20T10:05:00");
    assertThat(json(counts(staff.office(district, "office_leader"))).path("total").asInt())
        .isZero();
  }

  @Test
  void saysWhereATipWouldGoAndByWhichRule() {
    // a new district's rules are known a moment after it is
    await()
        .untilAsserted(
            () -> assertThat(proposed().path("description").asString()).contains("建议依据："));
    var unit = proposed();

    cases.give(
        triager,
        all.get(0),
        "accept",
        CaseApi.with(CaseApi.accept(), Map.of("hazardType", "fire_exit")));
    var real = cases.action(triager, all.get(0), "assign").at("/schema/properties/leadUnit");
    assertThat(unit.path("default")).isEqualTo(real.path("default"));
    assertThat(unit.path("description")).isEqualTo(real.path("description"));
    assertThat(cases.view(triager, all.get(1)).path("state").asString()).isEqualTo("registered");
  }

  private JsonNode proposed() {
    var schema = json(preview(triager, all.get(0), "hazardType=fire_exit").expectStatus().isOk());
    return schema.at("/schema/properties/leadUnit");
  }

  @Test
  void keepsTheWordsOfInsidersOutOfTheBriefThatItOffers() {
    var sealed =
        tip(district, "2021-06-08T09:12:00", IdentityMode.SEALED, "employee", ContactKind.PHONE);
    var id = cases.open(sealed, triager);

    assertThat(brief(id).path("default").isMissingNode()).isTrue();
    assertThat(brief(all.get(0)).path("default").asString()).contains("安全出口");
  }

  private JsonNode brief(UUID id) {
    return json(preview(triager, id, "hazardType=fire_exit")).at("/schema/properties/brief");
  }

  private ResponseSpec claim(Member member, List<UUID> wished, int most, boolean skipped) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/triage/claims")
        .bodyValue(Map.of("cases", wished, "most", most, "skipped", skipped))
        .exchange();
  }

  private static List<UUID> given(ResponseSpec answer) {
    return json(answer.expectStatus().isOk())
        .path("items")
        .valueStream()
        .map(each -> UUID.fromString(each.asString()))
        .toList();
  }

  private ResponseSpec skip(Member member, UUID id, UUID key, String reason) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/cases/" + id + "/skips")
        .header("Idempotency-Key", key.toString())
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }

  private ResponseSpec counts(Member member) {
    return staff.as(member).get().uri("/api/v1/triage/skips?days=7").exchange();
  }

  private ResponseSpec preview(Member member, UUID id, String query) {
    return staff.as(member).get().uri("/api/v1/cases/" + id + "/assignment?" + query).exchange();
  }

  private void be(Member member, UUID id, String mode) {
    staff
        .as(member)
        .post()
        .uri("/api/v1/cases/" + id + "/presence")
        .bodyValue(Map.of("mode", mode))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  private void leave(Member member, UUID id) {
    staff
        .as(member)
        .delete()
        .uri("/api/v1/cases/" + id + "/presence")
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  private static List<String> fields(ResponseSpec answer) {
    return json(answer.expectStatus().isEqualTo(422))
        .path("errors")
        .valueStream()
        .map(each -> each.path("field").asString())
        .toList();
  }
}
