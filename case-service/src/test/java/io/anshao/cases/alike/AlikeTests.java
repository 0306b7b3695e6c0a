package io.anshao.cases.alike;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tipAtTheMill;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What the office is shown that may be about the same matter, by HTTP. */
@ServiceTest
class AlikeTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  private String district = "";
  private Member triager;
  private UUID one;

  @BeforeEach
  void oneCase() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    triager = staff.office(district, "triager");
    one = cases.open(tipAtTheMill(district, "2021-06-08T09:12:00"), triager);
  }

  @Test
  void showsWhatIsAlikeWithEveryReason() {
    var other = cases.open(tipAtTheMill(district, "2021-06-08T09:40:00"), triager);

    var items = cases.get(triager, other, "duplicates").path("items");

    assertThat(items.size()).isEqualTo(1);
    assertThat(items.get(0).path("caseId").asString()).isEqualTo(one.toString());
    assertThat(items.get(0).path("score").asDouble()).isGreaterThan(0.9);
    assertThat(items.get(0).path("reasons").toString())
        .contains("统一社会信用代码相同", "单位名称相近（100%）", "相距 0 米", "文字相似（100%）", "照片相同");
    assertThat(items.get(0).path("photo").asString()).contains("grant=");
  }

  @Test
  void showsItBeforeItIsSaved() {
    var near =
        draft(
            triager,
            Map.of("description", "厂里安全出口锁了", "location", Map.of("lat", 29.8910, "lng", 121.5526)));
    assertThat(json(near.expectStatus().isOk()).path("items").get(0).path("caseId").asString())
        .isEqualTo(one.toString());
    var far = draft(triager, Map.of("location", Map.of("lat", 29.9910, "lng", 121.5526)));
    assertThat(json(far.expectStatus().isOk()).path("items").isEmpty()).isTrue();
    var onChineseMap = Map.of("lat", 29.887883, "lng", 121.556753, "crs", "gcj02");
    var pasted = draft(triager, Map.of("location", onChineseMap));
    assertThat(json(pasted.expectStatus().isOk()).path("items").get(0).path("caseId").asString())
        .isEqualTo(one.toString());
    var late = tipAtTheMill(district, "2021-06-08T09:40:00");
    clock.set(district, "2021-10-08T10:05:00");
    var afterwards = draft(triager, Map.of("description", late.description()));
    assertThat(json(afterwards.expectStatus().isOk()).path("items").isEmpty()).isTrue();
  }

  @Test
  void isForTheOfficeOfTheDistrictAlone() {
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var foreigner = staff.office(staff.freshDistrict(), "triager");
    for (var stranger : new Member[] {clerk, foreigner}) {
      staff
          .as(stranger)
          .get()
          .uri("/api/v1/cases/" + one + "/duplicates")
          .exchange()
          .expectStatus()
          .isNotFound();
    }
    draft(clerk, Map.of("description", "安全出口上锁")).expectStatus().isForbidden();
    assertThat(
            json(draft(foreigner, Map.of("description", "二楼安全出口上锁，夜里有人加班。")).expectStatus().isOk())
                .path("items")
                .isEmpty())
        .isTrue();
  }

  @Test
  void namesEveryWrongFieldOfADraft() {
    var wrong =
        draft(
            triager,
            Map.of(
                "description",
                "字".repeat(10_001),
                "location",
                Map.of("lat", 91, "lng", 0, "crs", "x")));
    assertThat(json(wrong.expectStatus().isEqualTo(422)).path("errors").toString())
        .contains("description", "location", "location.crs");
  }

  private ResponseSpec draft(Member member, Map<String, ?> body) {
    return staff.as(member).post().uri("/api/v1/cases/duplicates").bodyValue(body).exchange();
  }
}
