package io.anshao.cases.law;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class LawsByHttpTests {

  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  private String district;

  @BeforeEach
  void makeADistrict() {
    district = staff.freshDistrict();
    clock.set(district, "2021-10-08T10:00:00");
  }

  @Test
  void givesWhoWritesAnOrderTheArticleAndItsEdition() {
    var handler = staff.as(staff.unit(district, "xfjy", "unit_handler"));
    var first = json(ask(handler, district, "锁闭 疏散通道")).path("items").get(0);
    assertThat(first.path("citation").asString()).isEqualTo("《中华人民共和国安全生产法》第四十二条");
    assertThat(first.path("edition").asString()).isEqualTo("2021年修正");
    assertThat(first.path("text").asString()).contains("禁止占用、锁闭、封堵");
  }

  @Test
  void givesOnlyWhatIsInForceOnThatDay() {
    clock.set(district, "2021-06-08T10:00:00");
    var items = json(ask(staff.administrator(), district, "安全生产法 42")).path("items");
    assertThat(items.isEmpty()).isTrue();
  }

  @Test
  void tellsNobodyOfAnotherDistrictAndNobodyWithoutAToken() {
    var stranger = staff.as(staff.office(staff.freshDistrict(), "triager"));
    ask(stranger, district, "42").expectStatus().isNotFound();
    ask(staff.anyone(), district, "42").expectStatus().isUnauthorized();
  }

  private static WebTestClient.ResponseSpec ask(WebTestClient as, String district, String words) {
    return as.get()
        .uri(
            uri ->
                uri.path("/api/v1/districts/" + district + "/laws").queryParam("q", words).build())
        .exchange();
  }
}
