package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A2: somebody calls 12350 on the evening of Friday 2021-06-11, before 端午.
 *
 * <p>Asserted now: the operator must say what the caller was told; the number is sealed at once and
 * shown masked to this operator only; similar open cases within 200 m can be asked for before
 * saving; flammable but not happening is serious and to be triaged by 06-15; happening is an
 * emergency, to be triaged within half an hour the same night; the recording belongs to the tip.
 *
 * <p>Added later: the operator's desk with the drafts of dropped calls, and the page to the duty
 * leader.
 */
@OnPlatform
class ScenarioA2HotlineTests {

  private static final String CALLER = "13800000000";

  @Test
  void keysInACallBeforeTheHolidays(District district) {
    district.at("2021-06-11T20:40");
    var operator = district.operator();
    var untold = new HashMap<>(call(false));
    untold.remove("told");
    var refused = district.keysIn(operator, untold).expect(422).json();
    assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("told");

    var reply = district.keysIn(operator, call(false));

    assertThat(reply.expect(201).json().get("contact").asString()).isEqualTo("138****0000");
    var file = district.caseOf(district.keyedIn(reply));
    assertThat(file.json().get("severity").asString()).isEqualTo("L3_serious");
    assertThat(file.due("triage")).contains(OffsetDateTime.parse("2021-06-15T23:59:59+08:00"));
    var entry = file.tips().getFirst().get("entry");
    assertThat(entry.get("told").asString()).isEqualTo("pending");
    assertThat(entry.get("recordingId").asString()).isEqualTo("REC-20210611-7");
    assertThat(file.json().toString()).doesNotContain(CALLER, "138****0000");
    assertThat(operator.cases("near=29.8905,121.5526,200")).hasSize(1);
    assertThat(operator.cases("near=29.9905,121.5526,200")).isEmpty();
  }

  @Test
  void isAnEmergencyWhenItIsHappening(District district) {
    district.at("2021-06-11T20:40");

    var tip = district.keyedIn(district.keysIn(district.operator(), call(true)));

    var file = district.caseOf(tip);
    assertThat(file.json().get("severity").asString()).isEqualTo("L1_emergency");
    assertThat(file.due("triage")).contains(OffsetDateTime.parse("2021-06-11T21:10:00+08:00"));
    assertThat(tip.tracking().get("steps").size()).isPositive();
  }

  private static Map<String, Object> call(boolean isLeaking) {
    return Map.of(
        "channel", "hotline_12350",
        "description", "饭店后厨液化气瓶和明火在一间",
        "identityMode", "sealed",
        "contact", Map.of("kind", "phone", "value", CALLER),
        "location", Map.of("lat", 29.8905, "lng", 121.5526, "crs", "wgs84"),
        "answers", Map.of("injured", false, "ongoing", isLeaking, "flammable", true),
        "uploads", List.of(),
        "told", "pending",
        "recordingId", "REC-20210611-7");
  }
}
