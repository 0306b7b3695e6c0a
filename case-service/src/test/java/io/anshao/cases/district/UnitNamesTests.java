package io.anshao.cases.district;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.cases.lifecycle.Streets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Old and other names of units: who enters them, and that addresses are understood by them. */
@ServiceTest
class UnitNamesTests {

  private static final Map<String, ?> FERRY = alias("桃花渡街道", "北政发〔2021〕1号", "2021-06-01", null);

  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;
  @Autowired private Streets streets;

  @Test
  void comeWithThePack() {
    var waitan = unit(get(staff.freshDistrict()), "t_waitan");

    assertThat(waitan.at("/aliases").valueStream().map(each -> each.path("name").asString()))
        .containsExactly("中马街道", "白沙街道");
    assertThat(waitan.at("/aliases/0/source").asString()).isEqualTo("甬政发〔2020〕35号");
    assertThat(waitan.at("/aliases/0/from").asString()).isEqualTo("2020-06-16");
  }

  @Test
  void tellWhereAnAddressIsOnTheirDaysAlone() {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    assertThat(streetAt(district, "桃花渡街道8号")).isEmpty();

    var answer = json(put(staff.administrator(), district, "外滩街道", List.of(FERRY)));
    assertThat(answer.at("/aliases/0/name").asString()).isEqualTo("桃花渡街道");
    assertThat(unit(get(district), "t_waitan")).isEqualTo(answer);

    assertThat(streetAt(district, "江北区桃花渡街道8号")).contains(district + "001");
    assertThat(streets.territories(district).get(district + "001").value()).isEqualTo("t_waitan");
    clock.set(district, "2021-05-31T10:00:00");
    assertThat(streetAt(district, "江北区桃花渡街道8号")).isEmpty();
    assertThat(streetAt(staff.freshDistrict(), "桃花渡街道8号")).isEmpty();
  }

  @Test
  void stayWhenTheUnitIsRenamedWithoutThem() {
    var district = staff.freshDistrict();
    put(staff.administrator(), district, "外滩街道", List.of(FERRY)).expectStatus().isOk();

    put(staff.administrator(), district, "新外滩街道", null).expectStatus().isOk();
    var old = alias("外滩街道", "北政发〔2021〕2号", null, null);
    put(staff.administrator(), district, "新外滩街道", List.of(FERRY, old)).expectStatus().isOk();

    assertThat(unit(get(district), "t_waitan").path("aliases")).hasSize(2);
  }

  @Test
  void meanOneUnitOnOneDay() {
    var district = staff.freshDistrict();
    var wrong =
        List.of(
            alias("慈城镇", "某文件", null, null),
            alias("孔", "", null, null),
            alias("旧名", "某文件", "2021-06-02", "2021-06-01"),
            alias("旧名二", "某文件", null, null),
            alias("旧名二", "某文件", "2021-06-01", null),
            alias("庄桥", "某文件", null, null));

    var problem =
        json(put(staff.administrator(), district, "外滩街道", wrong).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors").valueStream().map(each -> each.path("field").asString()))
        .containsExactlyInAnyOrder(
            "aliases[0].name",
            "aliases[1].name",
            "aliases[1].source",
            "aliases[2].until",
            "aliases[4].name",
            "aliases[5].name");
    var early = alias("旧名", "某文件", null, "2021-05-31");
    var late = alias("旧名", "某文件", "2021-06-01", null);
    put(staff.administrator(), district, "外滩街道", List.of(early, late)).expectStatus().isOk();
  }

  @Test
  void areEnteredByAdministratorsOfTheDistrictAlone() {
    var district = staff.freshDistrict();
    var elsewhere = staff.freshDistrict();
    var names = List.<Map<String, ?>>of(FERRY);

    put(staff.as(staff.office(district, "triager")), district, "外滩街道", names)
        .expectStatus()
        .isForbidden();
    put(staff.as(staff.unit(district, "t_waitan", "unit_leader")), district, "外滩街道", names)
        .expectStatus()
        .isForbidden();
    put(staff.as(staff.office(elsewhere, "administrator")), district, "外滩街道", names)
        .expectStatus()
        .isNotFound();
    put(staff.as(staff.office(district, "administrator")), district, "外滩街道", names)
        .expectStatus()
        .isOk();
    assertThat(unit(get(elsewhere), "t_waitan").path("aliases")).hasSize(2);
  }

  private Optional<String> streetAt(String district, String address) {
    return streets.at(district, Optional.empty(), Optional.of(address));
  }

  private JsonNode get(String district) {
    return json(
        staff
            .administrator()
            .get()
            .uri("/api/v1/districts/" + district)
            .exchange()
            .expectStatus()
            .isOk());
  }

  private static JsonNode unit(JsonNode district, String code) {
    return district
        .path("units")
        .valueStream()
        .filter(each -> each.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static ResponseSpec put(
      WebTestClient client, String district, String name, @Nullable List<Map<String, ?>> aliases) {
    var body = new HashMap<String, Object>(Map.of("name", name, "open", true));
    if (aliases != null) {
      body.put("aliases", aliases);
    }
    return client
        .put()
        .uri("/api/v1/districts/" + district + "/units/t_waitan")
        .bodyValue(body)
        .exchange();
  }

  private static Map<String, ?> alias(
      String name, String source, @Nullable String from, @Nullable String until) {
    var alias = new HashMap<String, @Nullable Object>(Map.of("name", name, "source", source));
    alias.put("from", from);
    alias.put("until", until);
    return alias;
  }
}
