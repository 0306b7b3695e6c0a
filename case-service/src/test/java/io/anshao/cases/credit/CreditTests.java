package io.anshao.cases.credit;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.panel;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A punished firm is handed over to who punished, and what they decide is kept, by HTTP. */
@ServiceTest
class CreditTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  @Test
  void handsOverWhoWasPunishedAndKeepsWhatIsDecidedOutside() {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    var cast = cases.cast(district);
    var id = cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    assertThat(cases.offers(cast.leader(), id, "suggest-credit-by-office")).isFalse();
    cases.punish(cast, id, "91330205MA2ABCD21T", "2021-06-07");
    assertThat(cases.offers(cast.inspector(), id, "suggest-credit")).isFalse();

    cases.give(cast.unitLeader(), id, "suggest-credit", Map.of("reason", "拒不整改，隐患反复"));
    assertThat(cases.offers(cast.unitLeader(), id, "hand-over-credit")).isFalse();
    cases.give(
        cast.leader(), id, "hand-over-credit", Map.of("body", "区应急管理局", "letter", "北区安办函〔2021〕3号"));
    clock.set(district, "2021-07-08T10:05:00");
    var listed =
        cases.give(
            cast.leader(),
            id,
            "record-credit-listing",
            Map.of("number", "北应急信〔2021〕1号", "on", "2021-07-01"));
    assertThat(panel(listed, "credit").path("state").asString()).isEqualTo("已列入");
    assertThat(panel(listed, "credit").path("facts").toString())
        .contains("2024-07-01", "2022-07-01");
    var early = cases.action(cast.leader(), id, "record-credit-repair");
    var refused =
        cases.send(
            cast.leader(),
            id,
            "record-credit-repair",
            early.path("etag").asString(),
            UUID.randomUUID(),
            Map.of("number", "北应急信〔2021〕2号", "on", "2021-07-08"));
    assertThat(json(refused.expectStatus().is4xxClientError()).toString()).contains("满 12 个月");

    clock.set(district, "2022-07-02T10:05:00");
    var repaired =
        cases.give(
            cast.leader(),
            id,
            "record-credit-repair",
            Map.of("number", "北应急信〔2022〕1号", "on", "2022-07-01"));
    assertThat(panel(repaired, "credit").path("state").asString()).isEqualTo("已信用修复");
  }
}
