package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN 6, A11: on 2021-10-20 at 14:02 somebody writes of an explosion and a death, and eleven
 * more within ten minutes.
 *
 * <p>Asserted now: an emergency; the alleged death opens the clocks for reporting up (1 h) and for
 * the decision (2 h) and nobody is given the matter, until a leader of the committee has it
 * verified; the twelve tips are one incident, every reporter is told to keep away, and later the
 * same by one text. That 200 at once lose nothing and get different receipts is shown by {@code
 * ConcurrentSubmitTests}; that the leader on duty is called by phone and by mail until somebody
 * acknowledges by {@code console/notices.spec.ts} and {@code AlarmTests}.
 *
 * <p>Added later: the hold on statistics (issue 7), the link to 信访 for people who gather.
 */
@OnPlatform
class ScenarioA11AllegedDeathTests {

  @Test
  void givesTheMatterToNobodyBeforeALeaderDecides(District district) {
    district.at("2021-10-20T14:02");
    var call =
        Map.of(
            "channel", "hotline_119",
            "identityMode", "anonymous",
            "description", "爆炸，有人死",
            "answers", Map.of("injured", true, "ongoing", true, "flammable", true),
            "told", "pending");
    var tip = district.keyedIn(district.keysIn(district.operator(), call));
    var id = district.caseOf(tip).id();
    assertThat(district.triager().opens(id).json().get("severity").asString())
        .isEqualTo("L1_emergency");
    district.operator().does(id, "allege-death", Map.of("reason", "来电称有人死亡"));
    new Handling(district, id).accept();

    var file = district.triager().opens(id);

    assertThat(file.due("accident_report")).contains(at("15:02:00"));
    assertThat(file.due("death_decision")).contains(at("16:02:00"));
    assertThat(file.allowed()).doesNotContain("assign", "decline");
    var brief = Map.of("leadUnit", "xfjy", "coUnits", List.of(), "brief", "请核查。");
    assertThat(
            district
                .triager()
                .tries(id, "assign", brief)
                .expect(409)
                .json()
                .get("reason")
                .asString())
        .isEqualTo("death-undecided");
    district.at("2021-10-20T14:40");
    district.officeLeader().does(id, "report-accident", Map.of("to", "区政府、市应急管理局"));
    district.committeeLeader().does(id, "organise-verification", Map.of("decision", "由区政府组织核实"));
    assertThat(district.triager().does(id, "assign", brief).state()).isEqualTo("assigned");
  }

  @Test
  void seesTwelveTipsAsOneIncident(District district) {
    district.at("2021-10-20T14:02");
    var tips = new ArrayList<SentTip>();
    for (int i = 0; i < 12; i++) {
      tips.add(
          district
              .reporter()
              .stands(29.890470 + i * 0.0002, 121.552600, "wgs84")
              .writes("爆炸了，有人死")
              .sends());
    }

    var incident =
        await()
            .until(
                () -> incidents(district),
                all -> all.size() == 1 && all.getFirst().get("cases").size() == 12)
            .getFirst();

    for (var tip : tips) {
      await().until(() -> tip.tracking().toString().contains("请立即远离现场"));
    }
    var told =
        district
            .officeLeader()
            .post(
                "/api/v1/incidents/" + incident.get("id").asString() + "/feedback",
                Map.of("text", "现场已封控，火已扑灭。"));
    assertThat(told.expect(200).json().get("cases").asInt()).isEqualTo(12);
    for (var tip : tips) {
      await().until(() -> tip.tracking().toString().contains("现场已封控，火已扑灭。"));
      assertThat(tip.status()).isEqualTo("registered");
    }
  }

  private static List<JsonNode> incidents(District district) {
    return district
        .triager()
        .get("/api/v1/incidents")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse("2021-10-20T" + time + "+08:00");
  }
}
