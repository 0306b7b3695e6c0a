package io.anshao.cases.petition;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.panel;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition that rests on the penalties of several cases, by HTTP. */
@ServiceTest
class PetitionTests {

  private static final String CODE = "91330205MA2ABCD21T";

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  @Test
  void restsOnThePenaltiesOfAllCasesOfTheParty() {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    var cast = cases.cast(district);
    var committee = staff.office(district, "committee_leader");
    var first = punished(cast, CODE, "2021-01-10");
    var second = punished(cast, CODE, "2021-03-10");
    punished(cast, "91330205MA2AXYT15D", "2021-05-10");
    assertThat(cases.offers(cast.unitLeader(), first, "propose-petition")).isFalse();

    var third = punished(cast, CODE, "2021-06-07");
    assertThat(cases.offers(cast.unitLeader(), first, "propose-petition")).isTrue();
    assertThat(cases.offers(cast.leader(), first, "propose-petition-by-office")).isTrue();
    assertThat(cases.get(cast.triager(), second, "subject").path("closure").path("due").asBoolean())
        .isTrue();

    cases.give(cast.unitLeader(), third, "propose-petition", Map.of("reason", "屡罚不改"));
    cases.give(cast.unitLeader(), first, "propose-petition", Map.of("reason", "屡罚不改"));
    var approved = cases.give(committee, third, "approve-petition", Map.of());
    assertThat(panel(approved, "petition").path("state").asString()).isEqualTo("已提请");
    assertThat(panel(approved, "petition").path("facts").toString())
        .contains("2021-01-10、2021-03-10、2021-06-07");

    cases.give(cast.leader(), second, "revoke-penalty", Map.of("reason", "主体有误"));
    assertThat(cases.offers(cast.unitLeader(), second, "propose-petition")).isFalse();
    var gone = cases.action(committee, first, "approve-petition");
    assertThat(gone.path("allowed").asBoolean()).isFalse();
    var refused =
        cases.send(
            committee,
            first,
            "approve-petition",
            gone.path("etag").asString(),
            UUID.randomUUID(),
            Map.of());
    assertThat(json(refused.expectStatus().isEqualTo(409)).path("reason").asString())
        .isEqualTo("petition-grounds-gone");
    cases.give(committee, first, "reject-petition", Map.of("reason", "处罚已撤销"));
  }

  private UUID punished(Cast cast, String code, String decidedOn) {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.punish(cast, id, code, decidedOn);
    return id;
  }
}
