package io.anshao.cases.visit;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The checklists of a district and the key of a person's visits, by HTTP. */
@ServiceTest
class ChecklistTests {

  @Autowired private StaffApi staff;

  private String district;
  private Member inspector;

  @BeforeEach
  void makeADistrict() {
    district = staff.freshDistrict();
    inspector = staff.unit(district, "xfjy", "inspector");
  }

  @Test
  void comeWithThePackAndAreReadByStaffOfTheDistrictAlone() {
    var lists = get(inspector, "");

    assertThat(lists.path("version").asInt()).isEqualTo(1);
    assertThat(lists.path("lists").get(0).path("items").get(0).path("law").asString())
        .isEqualTo("消防法第十六条");
    var elsewhere = staff.unit(staff.freshDistrict(), "xfjy", "inspector");
    staff.as(elsewhere).get().uri(uri("")).exchange().expectStatus().isNotFound();
  }

  @Test
  void areReplacedByAnAdministratorWhileEarlierVersionsStayReadable() {
    put(staff.as(inspector), 1, one("checked")).expectStatus().isForbidden();
    put(staff.administrator(), 1, one("checked")).expectStatus().isOk();
    put(staff.administrator(), 1, one("checked")).expectStatus().isOk();
    put(staff.administrator(), 1, one("other")).expectStatus().isEqualTo(409);

    assertThat(get(inspector, "").path("version").asInt()).isEqualTo(2);
    assertThat(get(inspector, "").path("lists").size()).isEqualTo(1);
    assertThat(get(inspector, "?version=1").path("lists").size()).isGreaterThan(20);
    staff.as(inspector).get().uri(uri("?version=3")).exchange().expectStatus().isNotFound();
  }

  @Test
  void nameEveryWrongField() {
    var item = Map.of("code", "Not a code", "text", "", "textEn", "x", "law", "法");
    var list =
        Map.of(
            "code",
            "own",
            "title",
            "自定",
            "titleEn",
            "Own",
            "hazardTypes",
            List.of("weather"),
            "items",
            List.of(item));

    var problem = json(put(staff.administrator(), 1, List.of(list)).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder(
            "lists[0].hazardTypes[0]", "lists[0].items[0].code", "lists[0].items[0].text");
  }

  @Test
  void aKeyIsThePersonsOwnAndForWhoMakesVisits() {
    var mine = key(inspector);
    var theirs = key(staff.unit(district, "xfjy", "unit_handler"));

    assertThat(mine).hasSize(44).isEqualTo(key(inspector)).isNotEqualTo(theirs);
    for (var other :
        List.of(staff.office(district, "triager"), staff.unit(district, "xfjy", "unit_clerk"))) {
      staff.as(other).get().uri("/api/v1/field-key").exchange().expectStatus().isForbidden();
    }
  }

  private String key(Member member) {
    var answer = staff.as(member).get().uri("/api/v1/field-key").exchange();
    return json(answer.expectStatus().isOk()).path("key").asString();
  }

  private JsonNode get(Member member, String query) {
    return json(staff.as(member).get().uri(uri(query)).exchange().expectStatus().isOk());
  }

  private ResponseSpec put(WebTestClient client, int version, List<?> lists) {
    return client
        .put()
        .uri(uri(""))
        .bodyValue(Map.of("version", version, "reason", "试行", "lists", lists))
        .exchange();
  }

  private static List<?> one(String code) {
    var item = Map.of("code", code, "text", "通道畅通", "textEn", "Clear", "law", "消防法第二十八条");
    return List.of(
        Map.of(
            "code",
            "own",
            "title",
            "自定",
            "titleEn",
            "Own",
            "hazardTypes",
            List.of("fire_exit"),
            "items",
            List.of(item)));
  }

  private String uri(String query) {
    return "/api/v1/districts/" + district + "/checklists" + query;
  }
}
