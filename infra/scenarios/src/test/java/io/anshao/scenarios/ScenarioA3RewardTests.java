package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A3: a welder reports on 2021-09-06 that the dust extraction stands still, sealed.
 *
 * <p>Asserted now: the unit reads the brief and none of her words; a wrong code tells nothing;
 * fined 120,000 yuan on 2021-09-24, to be made public by Saturday 10-09, a working day; the reward
 * is 15 % and a fifth more, 21,600; approved by another person, told on 10-12, to be claimed by
 * 12-11; an anonymous tip earns nothing but a hint. The table of sums is in {@code
 * RewardSchemeTests}.
 *
 * <p>Added later: the inspection issued as 双随机, changing an anonymous tip to a sealed one, the
 * claim by receipt code at the custodians, and the payout ledger.
 */
@OnPlatform
class ScenarioA3RewardTests {

  private static final String WORDS = "粉尘车间除尘停用，我是夜班焊工。";

  @Test
  void rewardsAnInsiderWithoutKnowingWhoItIs(District district) {
    district.at("2021-09-06T22:10");
    var tip =
        district.reporter().isAn("employee").leaves("phone", "13876500001").writes(WORDS).sends();
    var id = closedWithAFine(district, tip);

    district.at("2021-10-11T10:00");
    var assessed = district.rewardOfficer().does(id, "assess-reward", Map.of());

    assertThat(assessed.json().toString()).contains("21600", "浙江2020");
    assertThat(district.rewardOfficer().opens(id).allowed()).doesNotContain("approve-reward");
    var approved = district.officeLeader().does(id, "approve-reward", Map.of());
    assertThat(approved.json().toString()).contains("JL202100001");
    district.at("2021-10-12T10:00");
    var told = district.rewardOfficer().does(id, "notify-reward", Map.of());
    assertThat(told.due("reward_claim")).contains(endOf("2021-12-11"));
    assertThat(told.json().toString()).doesNotContain("13876500001", "138****0001");
    assertThat(tip.track("0000-0000-0000-0000").status()).isEqualTo(401);
  }

  @Test
  void rewardsNobodyWhoIsAnonymous(District district) {
    district.at("2021-09-06T22:10");
    var id = closedWithAFine(district, district.reporter().writes("粉尘车间除尘停用。").sends());

    var refused = district.rewardOfficer().tries(id, "assess-reward", Map.of());

    assertThat(refused.expect(409).json().get("reason").asString()).isEqualTo("reward-name-needed");
  }

  private static String closedWithAFine(District district, SentTip tip) {
    var id = district.caseOf(tip).id();
    var handling = new Handling(district, id);
    handling.accept();
    district.at("2021-09-13T10:00");
    handling.fromAcceptedToRectified();
    assertThat(district.clerk().opens(id).json().toString()).doesNotContain("夜班焊工");
    district.handler().does(id, "suggest-penalty", Map.of("basis", "安全生产法第一百零一条"));
    district.unitLeader().does(id, "file-penalty", Map.of());
    district.at("2021-09-24T10:00");
    assertThat(district.unitLeader().opens(id).allowed()).contains("record-penalty-decision");
    var fined =
        district
            .unitLeader()
            .does(
                id,
                "record-penalty-decision",
                Map.of("number", "甬北应急罚〔2021〕9号", "decidedOn", "2021-09-24", "yuan", 120_000));
    assertThat(fined.due("penalty_publicity")).contains(endOf("2021-10-09"));
    district.unitLeader().does(id, "publish-penalty", Map.of());
    handling.close(district.triager());
    return id;
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
