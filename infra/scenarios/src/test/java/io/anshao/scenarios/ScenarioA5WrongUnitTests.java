package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A5: a tip about a forklift is sent to the wrong unit on Wednesday 2021-06-16.
 *
 * <p>Asserted now: the leader of 区住建局 returns it the next morning and names 区市场监管局; the office
 * reroutes it by 06-18; the total clock runs on from acceptance, the unit's clock begins anew, and
 * 区住建局 has no late mark; when the second unit returns it too, the office designates one for good
 * and nobody returns it any more; a return on 06-18 would have been late.
 *
 * <p>Added later: the late marks in the figures of each unit (DOMAIN 5.4).
 */
@OnPlatform
class ScenarioA5WrongUnitTests {

  private static final String HOUSING = "zjj";
  private static final String MARKET = "scjg";
  private static final String EMERGENCY = "yjglj";

  @Test
  void findsTheRightUnitAndKeepsTheClock(District district) {
    var id = assignedToHousing(district);
    isReturnedInTime(district, id);
    isReroutedWithTheSameTotalClock(district, id);
    isDesignatedWhenTheSecondUnitReturnsIt(district, id);
  }

  @Test
  void refusesToReturnAfterAWorkingDay(District district) {
    var id = assignedToHousing(district);
    var leader = district.of(HOUSING, "unit_leader");
    var etag = leader.opens(id).etagOf("return");
    district.at("2021-06-18T09:00");
    assertThat(leader.opens(id).allowed()).doesNotContain("return");

    var reply =
        leader.post(
            "/api/v1/cases/" + id + "/commands/return",
            Map.of("reason", "不属于住建职责"),
            Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString()));

    assertThat(reply.expect(409).json().get("reason").asString()).isEqualTo("return-late");
  }

  private static String assignedToHousing(District district) {
    district.at("2021-06-16T10:00");
    var tip = district.reporter().writes("工地上叉车无证驾驶，还载人。").sends();
    var id = district.caseOf(tip).id();
    new Handling(district, id).accept();
    district.triager().does(id, "assign", to(HOUSING));
    return id;
  }

  private static void isReturnedInTime(District district, String id) {
    district.at("2021-06-17T09:00");

    var file =
        district
            .of(HOUSING, "unit_leader")
            .does(id, "return", Map.of("reason", "叉车属特种设备", "suggestedUnit", MARKET));

    assertThat(file.state()).isEqualTo("returned");
    assertThat(file.due("return_review")).contains(endOf("2021-06-18"));
    assertThat(file.clock("sign_for").orElseThrow().get("light").asString()).isEqualTo("green");
  }

  private static void isReroutedWithTheSameTotalClock(District district, String id) {
    district.at("2021-06-18T10:00");

    var file = district.triager().does(id, "assign", to(MARKET));

    assertThat(file.state()).isEqualTo("assigned");
    assertThat(file.due("handle_total")).contains(endOf("2021-07-16"));
    assertThat(file.due("sign_for")).contains(endOf("2021-06-21"));
    assertThat(file.json().get("clocks").valueStream().map(clock -> clock.get("light").asString()))
        .doesNotContain("red");
    assertThat(district.of(HOUSING, "unit_leader").get("/api/v1/cases/" + id).status())
        .isEqualTo(404);
  }

  private static void isDesignatedWhenTheSecondUnitReturnsIt(District district, String id) {
    district.at("2021-06-18T15:00");
    district.of(MARKET, "unit_leader").does(id, "return", Map.of("reason", "施工现场由住建监管"));
    district.triager().does(id, "assign", to(EMERGENCY));

    var leader = district.of(EMERGENCY, "unit_leader").opens(id);

    assertThat(leader.allowed()).doesNotContain("return");
    var signed = district.of(EMERGENCY, "unit_clerk").does(id, "sign-for", Map.of());
    assertThat(signed.state()).isEqualTo("in_progress");
    assertThat(signed.due("handle_total")).contains(endOf("2021-07-16"));
  }

  private static Map<String, ?> to(String unit) {
    return Map.of("leadUnit", unit, "coUnits", List.of(), "brief", "请核查叉车作业。");
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
