package io.anshao.cases.lists;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Streets and categories of a district, replaced by an administrator in editions. */
@ServiceTest
class DistrictListsTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private Streets streets;
  @Autowired private Categories categories;

  private String district;

  @BeforeEach
  void makeADistrict() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
  }

  @Test
  void aStreetIsTakenOverByAnotherUnitAndANewOneIsFoundByItsNames() {
    var next = list("streets");
    next.getFirst().put("unit", "t_kongpu");
    next.add(street(district + "009", "滨江新城街道", "t_gaoxin", "滨江新城"));

    var answer = json(change(1, Map.of("streets", next)).expectStatus().isOk());

    assertThat(answer.path("version").asInt()).isEqualTo(2);
    assertThat(streets.territories(district).get(district + "001").value()).isEqualTo("t_kongpu");
    assertThat(streets.at(district, Optional.empty(), Optional.of("江北区滨江新城1号")))
        .contains(district + "009");
    assertThat(answer.path("categories")).hasSameSizeAs(get("").path("categories"));
    assertThat(get("?version=1").path("streets")).hasSize(8);
    assertThat(get("?version=2").path("streets")).hasSize(9);
    staff.administrator().get().uri(uri("?version=3")).exchange().expectStatus().isNotFound();
  }

  @Test
  void aClosedCategoryIsOfferedNoMoreAndStillNamesWhatWas() {
    var next = list("categories");
    next.stream()
        .filter(each -> each.get("code").equals(StringNode.valueOf("hot_work")))
        .forEach(each -> each.put("open", false));
    next.add(category("hazard_type", "battery_swap", "fire"));
    change(1, Map.of("categories", next)).expectStatus().isOk();

    var cast = cases.cast(district);
    var id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    var types = cases.action(cast.triager(), id, "accept").at("/schema/properties/hazardType/enum");
    assertThat(types.valueStream().map(JsonNode::asString))
        .contains("battery_swap", "fire_exit")
        .doesNotContain("hot_work");
    assertThat(categories.find(district, "hazard_type", "hot_work").orElseThrow().name())
        .isNotBlank();
  }

  @Test
  void nameEveryWrongFieldAndLetNothingGo() {
    var streets = list("streets");
    streets.removeFirst();
    streets.add(street("330999001", "孔浦街道", "xfjy", "一"));
    var categories = list("categories");
    categories.removeFirst();
    categories.add(category("channel", "pigeon", ""));
    categories.add(category("hazard_type", "Not a code", "nothing"));
    var last = list("streets").size() - 1;
    var end = list("categories").size() - 1;

    var problem =
        json(
            change(1, Map.of("streets", streets, "categories", categories))
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.path("errors").valueStream().map(each -> each.path("field").asString()))
        .containsExactlyInAnyOrder(
            "streets",
            "streets[" + last + "].code",
            "streets[" + last + "].unit",
            "streets[" + last + "].name",
            "streets[" + last + "].aliases[0]",
            "categories",
            "categories[" + end + "].code",
            "categories[" + (end + 1) + "].code",
            "categories[" + (end + 1) + "].parent");
  }

  @Test
  void areChangedByAdministratorsOfTheDistrictAloneAndBySeenVersion() {
    var body = Map.of("streets", list("streets"));
    var triager = staff.as(staff.office(district, "triager"));
    change(triager, 1, body).expectStatus().isForbidden();
    var elsewhere = staff.as(staff.office(staff.freshDistrict(), "administrator"));
    change(elsewhere, 1, body).expectStatus().isNotFound();
    elsewhere.get().uri(uri("")).exchange().expectStatus().isNotFound();

    change(1, body).expectStatus().isOk();
    var other = list("streets");
    other.getFirst().put("name", "新外滩街道");
    assertThat(json(change(1, Map.of("streets", other)).expectStatus().isEqualTo(409)).toString())
        .contains("lost-race");
    triager.get().uri(uri("")).exchange().expectStatus().isOk();
  }

  private static Map<String, Object> street(String code, String name, String unit, String alias) {
    return Map.of("code", code, "name", name, "unit", unit, "aliases", List.of(alias));
  }

  private static Map<String, Object> category(String taxonomy, String code, String parent) {
    return Map.of(
        "taxonomy",
        taxonomy,
        "code",
        code,
        "parent",
        parent,
        "name",
        "换电柜",
        "nameEn",
        "Battery exchange");
  }

  private ResponseSpec change(int version, Map<String, ?> lists) {
    return change(staff.administrator(), version, lists);
  }

  private ResponseSpec change(WebTestClient client, int version, Map<String, ?> lists) {
    var body = new HashMap<String, Object>(lists);
    body.put("version", version);
    body.put("reason", "区划调整");
    return client.put().uri(uri("")).bodyValue(body).exchange();
  }

  /** As they are now, to be changed. */
  private List<Map<String, Object>> list(String name) {
    var all = new ArrayList<Map<String, Object>>();
    for (var each : get("").path(name)) {
      var entry = new HashMap<String, Object>();
      each.properties().forEach(field -> entry.put(field.getKey(), field.getValue()));
      all.add(entry);
    }
    return all;
  }

  private JsonNode get(String query) {
    return json(staff.administrator().get().uri(uri(query)).exchange().expectStatus().isOk());
  }

  private String uri(String query) {
    return "/api/v1/districts/" + district + "/lists" + query;
  }
}
