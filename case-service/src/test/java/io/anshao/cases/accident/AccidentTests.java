package io.anshao.cases.accident;

import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An alleged death holds the ordinary way until a leader of the committee decides. */
@ServiceTest
class AccidentTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  @Test
  void holdsTheAssignmentAndSaysWhy() {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-10-20T14:02:00");
    var id = cases.open(tip(cast.district(), "2021-10-20T14:02:00"), cast.triager());
    cases.give(
        cast.triager(),
        id,
        "accept",
        Map.of("hazardType", "fire_exit", "severity", "L1_emergency", "summary", "爆炸"));

    var view = cases.give(cast.triager(), id, "allege-death", Map.of("reason", "称有人死亡"));

    assertThat(clockOf(view, "accident_report").path("dueAt").asString())
        .isEqualTo("2021-10-20T07:02:00Z");
    assertThat(clockOf(view, "death_decision").path("dueAt").asString())
        .isEqualTo("2021-10-20T08:02:00Z");
    var held = cases.action(cast.triager(), id, "assign");
    assertThat(held.path("allowed").asBoolean()).isFalse();
    assertThat(held.path("reason").asString()).contains("第七十三条");

    var committee = staff.office(cast.district(), "committee_leader");
    cases.give(committee, id, "organise-verification", Map.of("decision", "由区政府组织核实"));

    assertThat(cases.action(cast.triager(), id, "assign").path("allowed").asBoolean()).isTrue();
    var assigned =
        cases.give(
            cast.triager(),
            id,
            "assign",
            Map.of("leadUnit", "xfjy", "coUnits", List.of(), "brief", "核查"));
    assertThat(assigned.path("state").asString()).isEqualTo("assigned");
  }
}
