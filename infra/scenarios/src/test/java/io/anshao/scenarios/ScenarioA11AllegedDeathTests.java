package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A11, first part: on 2021-10-20 at 14:02 somebody writes of an explosion and a death.
 *
 * <p>Asserted now: an emergency; the alleged death opens the clocks for reporting up (1 h) and for
 * the decision (2 h) and nobody is given the matter, until a leader of the committee has it
 * verified.
 *
 * <p>Added later: the cluster of tips with one incident card, the page to the duty leader, one text
 * to all reporters, the hold on exposure and statistics. That 200 at once lose nothing and get
 * different receipts is shown by {@code ConcurrentSubmitTests}.
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

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse("2021-10-20T" + time + "+08:00");
  }
}
