package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A8: a shop of twelve workers has a dust hazard that it cannot design a remedy for.
 *
 * <p>Asserted now: proposed by the handler, agreed to by the firm, planned with expert, day and
 * cost bearer while the dangerous process stays stopped; one longer time of thirty days at most, a
 * second is refused; after two visits the hazard is written off.
 *
 * <p>Column 23.3 of the statistics counts 1 家. Added later: the campaign in which it was found.
 */
@OnPlatform
class ScenarioA8AssistanceTests {

  @Test
  void helpsASmallFirmAndKeepsTheOrder(District district) {
    var id = isOrdered(district);
    var handler = district.handler();
    assertThat(handler.opens(id).allowed())
        .contains("propose-assistance")
        .doesNotContain("plan-assistance");
    assertThat(
            handler
                .tries(id, "propose-assistance", Map.of("reason", "无设计能力"))
                .expect(409)
                .json()
                .get("reason")
                .asString())
        .isEqualTo("assistance-not-small");
    handler.does(id, "propose-assistance", Map.of("reason", "无除尘设计能力", "isSmall", true));
    handler.does(id, "record-assistance-consent", Map.of("isAgreed", true, "statement", "同意"));
    var plan = Map.of("expert", "粉尘专家", "on", "2021-06-15", "bearer", "街道", "interim", "打磨工序停用");
    var planned = handler.does(id, "plan-assistance", plan);
    assertThat(planned.json().toString()).contains("打磨工序停用");

    var extended =
        district.officeLeader().does(id, "extend-for-assistance", Map.of("until", "2021-07-25"));

    assertThat(extended.due("rectify")).contains(endOf("2021-07-25"));
    assertThat(district.officeLeader().opens(id).allowed()).doesNotContain("extend-for-assistance");
    isMendedAfterTwoVisits(district, id);
  }

  private static String isOrdered(District district) {
    district.at("2021-06-08T09:00");
    var tip = district.reporter().writes("小厂打磨车间粉尘堆积。").sends();
    var id = district.caseOf(tip).id();
    var handling = new Handling(district, id);
    handling.accept();
    handling.findsAMajorHazard();
    district.at("2021-06-10T09:00");
    var hazard = district.handler().opens(id).hazards().getFirst().get("id").asString();
    var item = Map.of("hazardId", hazard, "requirement", "加装除尘", "dueOn", "2021-06-25");
    district.handler().does(id, "order-rectification", Map.of("items", List.of(item)));
    return id;
  }

  private static void isMendedAfterTwoVisits(District district, String id) {
    var handler = district.handler();
    district.at("2021-06-15T09:00");
    handler.does(id, "record-assistance-visit", Map.of("record", "现场勘察、出方案"));
    district.at("2021-07-05T09:00");
    handler.does(id, "record-assistance-visit", Map.of("record", "指导安装"));
    handler.does(id, "report-rectification", Map.of("statement", "已装除尘", "photos", List.of()));
    var result =
        Map.of("result", "pass", "record", "合格", "failedHazards", List.of(), "photos", List.of());
    var passed = district.inspector().does(id, "record-reinspection", result);
    assertThat(passed.hazards().getFirst().get("state").asString()).isEqualTo("written-off");
    var done = handler.does(id, "evaluate-assistance", Map.of("result", "隐患销号"));
    assertThat(done.json().toString()).contains("已完成，上门 2 次");
    var june = "/api/v1/metrics/columns?from=2021-06-01&to=2021-06-30";
    var columns = district.officeLeader().get(june).expect(200).json();
    assertThat(columns.path("items").valueStream())
        .filteredOn(column -> column.path("number").asString().equals("23.3"))
        .singleElement()
        .extracting(column -> column.path("value").asInt())
        .isEqualTo(1);
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
