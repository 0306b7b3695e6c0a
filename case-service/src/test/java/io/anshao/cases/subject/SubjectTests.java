package io.anshao.cases.subject;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The history of a reported party, by HTTP. */
@ServiceTest
class SubjectTests {

  private static final String CODE = "91330205MA2ABCD21T";

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  @Test
  void tellsOfficeAndUnitsWhatEachMaySee() {
    var cast = cast();
    var first = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.punish(cast, first, CODE, "2021-06-07");
    var second = cases.open(tip(cast.district(), "2021-06-08T09:40:00"), cast.triager());

    var office = cases.get(cast.triager(), second, "subject");
    assertThat(office.path("basis").path("code").asString()).isEqualTo("uscc");
    assertThat(office.path("isPartial").asBoolean()).isFalse();
    assertThat(office.path("items").size()).isEqualTo(1);
    var item = office.path("items").get(0);
    assertThat(item.path("id").asString()).isEqualTo(first.toString());
    assertThat(item.path("finding").asString()).isEqualTo("substantiated");
    assertThat(item.path("penalties").get(0).path("yuan").asInt()).isEqualTo(20_000);
    assertCounts(office, 2, 1, 1);
    assertThat(office.path("closure").path("hasMajor").asBoolean()).isTrue();
    assertThat(office.path("closure").path("due").asBoolean()).isFalse();
    assertThat(office.path("closure").path("inDays").toString()).isEqualTo("[\"2021-06-07\"]");

    var unit = cases.get(cast.clerk(), first, "subject");
    assertThat(unit.path("isPartial").asBoolean()).isTrue();
    assertThat(unit.path("items").isEmpty()).isTrue();
    assertCounts(unit, 1, 1, 1);
    find(cast.stranger(), first).expectStatus().isNotFound();

    revoke(cast, first);
    assertCounts(cases.get(cast.triager(), second, "subject"), 2, 1, 0);
  }

  @Test
  void looksPartiesUpForTheOffice() {
    var cast = cast();
    cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());

    var byCode = lookUp(cast.triager(), "uscc=91330205ma2abcd21t");
    assertThat(json(byCode.expectStatus().isOk()).path("items").size()).isEqualTo(1);
    var byName = json(lookUp(cast.triager(), "name=测试 纺织厂").expectStatus().isOk());
    assertThat(byName.path("items").get(0).path("how").path("code").asString()).isEqualTo("name");
    var other = lookUp(cast.triager(), "uscc=91330205MA2AXYT15D&name=测试纺织厂").expectStatus().isOk();
    assertThat(json(other).path("items").isEmpty()).isTrue();
    lookUp(cast.clerk(), "uscc=" + CODE).expectStatus().isForbidden();
    var wrong = lookUp(cast.triager(), "uscc=12").expectStatus().isEqualTo(422);
    assertThat(json(wrong).path("errors").toString()).contains("uscc");
    lookUp(cast.triager(), "").expectStatus().isEqualTo(422);
  }

  @Test
  void warnsOfADoubtfulCodeAndTakesIt() {
    var cast = cast();
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    var accepted =
        cases.give(
            cast.triager(),
            id,
            "accept",
            with(accept(), Map.of("subject", "测试纺织厂", "uscc", "91330205ma2abcd21x")));
    assertThat(accepted.path("state").asString()).isEqualTo("accepted");
    assertThat(accepted.path("subject").path("uscc").asString()).isEqualTo("91330205MA2ABCD21X");
    assertThat(accepted.path("subject").path("hint").asString()).contains("校验码");

    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    var inspection = with(CaseApi.inspect(false), Map.of("subject", "测试纺织二厂", "uscc", CODE));
    var inspected = cases.give(cast.inspector(), id, "record-inspection", inspection);
    assertThat(inspected.path("subject").path("name").asString()).isEqualTo("测试纺织二厂");
    assertThat(inspected.path("subject").has("hint")).isFalse();
    assertThat(cases.get(cast.clerk(), id, "subject").path("counts").path("substantiated").asInt())
        .isEqualTo(1);
  }

  private Cast cast() {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    return cases.cast(district);
  }

  private void revoke(Cast cast, UUID id) {
    cases.give(cast.leader(), id, "revoke-penalty", Map.of("reason", "主体有误"));
  }

  private static void assertCounts(JsonNode history, int all, int substantiated, int penalties) {
    var counts = history.path("counts");
    assertThat(counts.path("cases").asInt()).isEqualTo(all);
    assertThat(counts.path("substantiated").asInt()).isEqualTo(substantiated);
    assertThat(counts.path("penaltiesInDays").asInt()).isEqualTo(penalties);
  }

  private ResponseSpec find(Member member, UUID id) {
    return staff.as(member).get().uri("/api/v1/cases/" + id + "/subject").exchange();
  }

  private ResponseSpec lookUp(Member member, String query) {
    return staff.as(member).get().uri("/api/v1/subjects?" + query).exchange();
  }
}
