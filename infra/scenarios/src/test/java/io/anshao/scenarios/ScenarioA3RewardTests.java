package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN 6, A3: a welder reports on 2021-09-06 that the dust extraction stands still, sealed.
 *
 * <p>Asserted now: the unit reads the brief and none of her words; a wrong code tells nothing;
 * fined 120,000 yuan on 2021-09-24, to be made public by Saturday 10-09, a working day; the reward
 * is 15 % and a fifth more, 21,600; approved by another person, told on 10-12, to be claimed by
 * 12-11; the inspection goes out as a random one 双随机; claimed by the receipt code, returned by the
 * bank, claimed again and paid; nobody sees subject and person together; an anonymous tip earns
 * nothing before it is sealed; what nobody claims lapses. The table of sums is in {@code
 * RewardSchemeTests}.
 */
@OnPlatform
class ScenarioA3RewardTests {

  private static final String NUMBER = "JL202100001";
  private static final String WORDS = "粉尘车间除尘停用，我是夜班焊工。";
  private static final String SUBJECT = "测试焊接厂";
  private static final String ID_NUMBER = "330205199001010017";
  private static final String ACCOUNT = "6222021234567890123";
  private static final String NAME = "张测试";

  @Test
  void rewardsAnInsiderWithoutKnowingWhoItIs(District district) throws IOException {
    district.at("2021-09-06T22:10");
    var address = "welder.%s@example.org".formatted(district.code());
    var tip =
        district
            .reporter()
            .isAn("employee")
            .leaves("email", address)
            .names(SUBJECT, "测试路 1 号")
            .writes(WORDS)
            .sends();
    var id = closedWithAFine(district, tip);

    district.at("2021-10-11T10:00");
    var assessed = district.rewardOfficer().does(id, "assess-reward", Map.of());

    assertThat(assessed.json().toString()).contains("21600", "浙江2020");
    assertThat(district.rewardOfficer().opens(id).allowed()).doesNotContain("approve-reward");
    var approved = district.officeLeader().does(id, "approve-reward", Map.of());
    assertThat(approved.json().toString()).contains(NUMBER);
    assertThat(tip.reward()).isEmpty();
    district.at("2021-10-12T10:00");
    var told = district.rewardOfficer().does(id, "notify-reward", Map.of());
    assertThat(told.due("reward_claim")).contains(endOf("2021-12-11"));
    assertThat(told.json().toString()).doesNotContain(address);
    await().until(tip::reward, "waiting"::equals);
    assertThat(tip.tracking().get("reward").get("day").asString()).isEqualTo("2021-12-11");

    district.at("2021-10-20T10:00");
    claims(tip);
    var finance = district.finance();
    await().until(() -> waiting(district), items -> items.size() == 1);
    var listed = waiting(district).getFirst();
    assertThat(listed.get("rewardNo").asString()).isEqualTo(NUMBER);
    assertThat(listed.get("yuan").asInt()).isEqualTo(21_600);
    assertThat(listed.get("payee").toString())
        .contains("张**", "330205********0017", "0123")
        .doesNotContain(NAME, ID_NUMBER, ACCOUNT);
    isReturnedAndClaimedAgain(district, tip);
    pays(district, finance);

    await().until(tip::reward, "paid"::equals);
    await().until(() -> district.rewardOfficer().opens(id).json().toString().contains("已付款"));
    var ledger = finance.readsAtNotify(district.platform(), "/api/v1/payouts?status=paid");
    assertThat(ledger.text()).contains(NUMBER, "21600", "2021-10-27").doesNotContain("张", "0017");
    var metrics = "/api/v1/metrics?from=2021-10-01&to=2021-10-31";
    assertThat(metric(district.officeLeader().get(metrics), "reward_paid")).isEqualTo(1);
    isKnownToNobodyAsAWhole(district, address);
  }

  /** A wrong code tells nothing, a wrong field is named, and it is claimed once. */
  private static void claims(SentTip tip) {
    var wrong = tip.posts("reward-claim", "0000-0000-0000-0000", newKey(), payee());
    var unknown =
        new SentTip(tip.platform(), tip.tipId(), "JB20210906-000000", tip.code())
            .posts("reward-claim", payee());
    assertThat(wrong.expect(401).text()).isEqualTo(unknown.expect(401).text());
    var refused =
        tip.posts(
            "reward-claim", Map.of("name", " ", "idNumber", "330205199001010018", "account", "12"));
    assertThat(
            refused
                .expect(422)
                .json()
                .get("errors")
                .valueStream()
                .map(e -> e.get("field").asString()))
        .containsExactlyInAnyOrder("name", "idNumber", "bank", "account");

    var key = newKey();
    var claimed = tip.posts("reward-claim", tip.code(), key, payee()).expect(200).json();
    assertThat(claimed.get("reward").get("status").asString()).isEqualTo("claimed");
    tip.posts("reward-claim", tip.code(), key, payee()).expect(200);
    assertThat(reasonOf(tip.posts("reward-claim", payee()))).isEqualTo("reward-claimed");
  }

  private static void isReturnedAndClaimedAgain(District district, SentTip tip) {
    var platform = district.platform();
    var path = "/api/v1/payouts/" + NUMBER;
    district.triager().postsAtNotify(platform, path + "/openings", newKey(), Map.of()).expect(403);
    var elsewhere = District.make(platform, platform.administrator());
    elsewhere.finance().postsAtNotify(platform, path + "/openings", newKey(), Map.of()).expect(404);
    assertThat(elsewhere.finance().readsAtNotify(platform, "/api/v1/payouts").text())
        .doesNotContain(NUMBER);

    var finance = district.finance();
    var key = newKey();
    var opened = finance.postsAtNotify(platform, path + "/openings", key, Map.of());
    assertThat(opened.expect(200).text()).contains(NAME, ID_NUMBER, ACCOUNT, "测试银行");
    finance.postsAtNotify(platform, path + "/openings", key, Map.of()).expect(409);
    finance
        .postsAtNotify(platform, path + "/returned", newKey(), Map.of("reason", "wrong_account"))
        .expect(200);
    await().until(tip::reward, "waiting"::equals);
    tip.posts("reward-claim", payee()).expect(200);
    await().until(() -> waiting(district), items -> items.size() == 1);
  }

  private static void pays(District district, Staff finance) {
    district.at("2021-10-27T16:00");
    var platform = district.platform();
    var path = "/api/v1/payouts/" + NUMBER + "/paid";
    var refused = finance.postsAtNotify(platform, path, newKey(), Map.of("paidOn", "2021-10-28"));
    assertThat(refused.expect(422).text()).contains("paidOn", "voucher");
    var key = newKey();
    var paid = Map.of("paidOn", "2021-10-27", "voucher", "CZ-2021-0815");
    finance.postsAtNotify(platform, path, key, paid).expect(200);
    finance.postsAtNotify(platform, path, key, paid).expect(200);
    finance.postsAtNotify(platform, path, newKey(), paid).expect(409);
  }

  /**
   * Payee and contact are nowhere in clear, not in one column of three databases nor in one record;
   * who can open them holds nothing of the case, neither stored nor on the topics that it reads.
   */
  private static void isKnownToNobodyAsAWhole(District district, String address)
      throws IOException {
    var platform = district.platform();
    var persons = List.of(NAME, ID_NUMBER, ACCOUNT, address);
    var subjects = List.of(SUBJECT, WORDS);
    var places = Places.of(platform, Stream.concat(persons.stream(), subjects.stream()).toList());
    assertThat(persons).allSatisfy(person -> assertThat(places.of(person)).isEmpty());
    assertThat(subjects)
        .allSatisfy(
            subject -> {
              assertThat(places.of(subject, ServiceName.CASES)).isNotEmpty();
              assertThat(places.of(subject, ServiceName.NOTIFY)).isEmpty();
            });
    assertThat(platform.mailsTo(address))
        .anyMatch(mail -> mail.text().contains("奖励待领取"))
        .noneMatch(mail -> mail.text().contains(SUBJECT) || mail.text().contains("21600"));
  }

  @Test
  void rewardsWhoWasAnonymousOnceSealedAndLetsItLapse(District district) {
    district.at("2021-09-06T22:10");
    var tip = district.reporter().writes("粉尘车间除尘停用。").sends();
    var id = closedWithAFine(district, tip);

    var refused = district.rewardOfficer().tries(id, "assess-reward", Map.of());
    assertThat(refused.expect(409).json().get("reason").asString()).isEqualTo("reward-name-needed");
    var claim = tip.posts("reward-claim", payee());
    assertThat(reasonOf(claim)).isEqualTo("reward-name-needed");
    assertThat(claim.json().get("convert").asString()).isEqualTo("/api/v1/my-tip/identity");

    var contact = Map.of("contact", Map.of("kind", "phone", "value", "13876500001"));
    tip.posts("identity", Map.of("contact", Map.of("kind", "phone", "value", "12"))).expect(422);
    tip.posts("identity", contact).expect(200);
    tip.posts("identity", contact).expect(409);
    await().until(() -> modeOf(district, id), "sealed"::equals);

    district.at("2021-10-11T10:00");
    district.rewardOfficer().does(id, "assess-reward", Map.of());
    district.officeLeader().does(id, "approve-reward", Map.of());
    district.at("2021-10-12T10:00");
    district.rewardOfficer().does(id, "notify-reward", Map.of());
    district
        .rewardOfficer()
        .does(id, "extend-reward-claim", Map.of("until", "2021-12-20", "reason", "举报人在外地"));
    district.at("2021-12-12T10:00");
    await()
        .until(() -> tip.tracking().path("reward").path("day").asString(""), "2021-12-20"::equals);
    assertThat(tip.reward()).isEqualTo("waiting");
    district.at("2021-12-21T00:01");
    await().until(tip::reward, "lapsed"::equals);
    assertThat(reasonOf(tip.posts("reward-claim", payee()))).isEqualTo("reward-late");
    assertThat(waiting(district)).isEmpty();
  }

  private static String modeOf(District district, String id) {
    return district.triager().opens(id).json().get("tips").get(0).get("identityMode").asString();
  }

  private static List<JsonNode> waiting(District district) {
    return district
        .finance()
        .readsAtNotify(district.platform(), "/api/v1/payouts")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private static int metric(Reply reply, String key) {
    return reply
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow()
        .get("value")
        .asInt();
  }

  private static Map<String, String> payee() {
    return Map.of("name", NAME, "idNumber", ID_NUMBER, "bank", "测试银行", "account", ACCOUNT);
  }

  private static String reasonOf(Reply reply) {
    return reply.expect(409).json().get("reason").asString();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static String closedWithAFine(District district, SentTip tip) {
    var id = district.caseOf(tip).id();
    var handling = new Handling(district, id);
    handling.accept();
    district.at("2021-09-13T10:00");
    handling.fromAcceptedToRectified();
    assertThat(district.clerk().opens(id).json().toString()).doesNotContain("夜班焊工");
    assertThat(district.clerk().opens(id).json().get("asRandom").asBoolean())
        .isEqualTo(!modeOf(district, id).equals("anonymous"));
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
    isMadePublic(district, id);
    handling.close(district.triager());
    return id;
  }

  /** By the office, on the board; the penalty has moved on with it (安全生产法 art. 78). */
  private static void isMadePublic(District district, String id) {
    var draft =
        Map.<String, Object>of(
            "kind", "penalty_publicity",
            "title", "行政处罚公示",
            "problem", "除尘系统停用，罚款十二万元。",
            "place", "外滩街道",
            "subjectName", SUBJECT);
    district.editor().does(id, "draft-exposure", draft);
    district
        .reviewer()
        .does(id, "check-exposure", Map.of("decision", "approve", "basis", "安全生产法第七十八条"));
    district.officeLeader().does(id, "review-exposure", Map.of("decision", "approve"));

    var shown = district.editor().does(id, "publish-exposure", Map.of());

    assertThat(shown.clock("penalty_publicity").orElseThrow().has("metAt")).isTrue();
    assertThat(district.unitLeader().opens(id).allowed())
        .contains("record-penalty-execution")
        .doesNotContain("publish-penalty");
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
