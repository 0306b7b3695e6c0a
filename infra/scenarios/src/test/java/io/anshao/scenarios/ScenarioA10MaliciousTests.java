package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A10: one WeChat sender reports a rival five times in three days, and nothing is true.
 *
 * <p>Asserted now: a suspicion changes nothing for the reporter; one person alone cannot find
 * malice, and nobody without evidence or where something was found; two people can; later tips are
 * taken as before; the reporter reads the plain result; after thirty days a suspicion is only
 * cleared.
 *
 * <p>Once by telephone, once through the official account of WeChat, where it is seen that the tips
 * have one sender, and they lead back to nobody.
 *
 * <p>Added later: the refused reward, and the review that the reporter may ask for (A12).
 */
@OnPlatform
class ScenarioA10MaliciousTests {

  @Test
  void findsMaliceByTwoPeopleOnEvidenceAndTellsTheReporterThePlainResult(District district) {
    findsMalice(district, fiveTips(district));
  }

  @Test
  @ThroughWechat
  void findsItAmongTipsThatCameThroughWechat(Platform platform) {
    var sender = new WechatFollower(platform);
    var tips = Stream.generate(() -> sender.says("隔壁厂消防通道堵死。").submits()).limit(5).toList();

    assertThat(tips).extracting(SentTip::number).doesNotHaveDuplicates();
    var district = District.shipped(platform);
    isOneSender(district, tips);
    findsMalice(district, tips);
  }

  /**
   * Whoever judges tips sees that it is one sender, from each of them; whose account it is nobody.
   */
  private static void isOneSender(District district, List<SentTip> tips) {
    var ids = tips.stream().map(tip -> district.caseOf(tip).id()).toList();
    for (var id : ids) {
      var path = "/api/v1/cases/" + id + "/same-contact";
      var others = ids.stream().filter(other -> !other.equals(id)).toList();
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          district
                              .triager()
                              .get(path)
                              .expect(200)
                              .json()
                              .get("items")
                              .valueStream())
                      .extracting(other -> other.get("caseId").asString())
                      .containsExactlyInAnyOrderElementsOf(others));
      district.operator().get(path).expect(403);
      district.clerk().get(path).expect(404);
    }
  }

  private static void findsMalice(District district, List<SentTip> tips) {
    var tip = tips.getFirst();
    var id = isUnfounded(district, tip);
    var before = tip.tracking().toString();
    var triager = district.triager();

    triager.does(id, "suspect-malice", Map.of("reason", "五次举报同一竞争对手，均查无实据"));
    assertThat(reasonOf(district.officeLeader().tries(id, "confirm-malice", Map.of())))
        .isEqualTo("malice-without-evidence");
    triager.does(id, "propose-malice", Map.of("evidence", "举报照片取自他处网络图片", "isCrime", true));
    assertThat(tip.tracking().toString()).isEqualTo(before);

    var file = district.officeLeader().does(id, "confirm-malice", Map.of());

    assertThat(file.json().toString()).contains("已认定", "移送公安");
    assertThat(tip.tracking().toString()).isEqualTo(before).doesNotContain("恶意");
    var later = district.reporter().writes("同一家又有新问题。").sends();
    assertThat(district.caseOf(later).state()).isEqualTo("registered");
  }

  @Test
  void clearsByDefaultAfterThirtyDays(District district) {
    district.at("2021-06-08T09:00");
    var tip = wechat(district, "仓库堵了消防通道。");
    var id = isUnfounded(district, tip);
    district.triager().does(id, "suspect-malice", Map.of("reason", "疑似捏造"));

    district.at("2021-07-12T09:00");

    var late =
        district.triager().tries(id, "propose-malice", Map.of("evidence", "照片", "isCrime", false));
    assertThat(reasonOf(late)).isEqualTo("malice-lapsed");
    district.officeLeader().does(id, "clear-malice", Map.of("reason", "逾期未认定"));
  }

  private static List<SentTip> fiveTips(District district) {
    var tips = new ArrayList<SentTip>();
    for (var day : List.of("08", "08", "09", "09", "10")) {
      district.at("2021-06-" + day + "T09:00");
      tips.add(wechat(district, "隔壁厂消防通道堵死。"));
    }
    return tips;
  }

  private static SentTip wechat(District district, String description) {
    return district.keyedIn(
        district.keysIn(
            district.operator(),
            Map.of(
                "channel",
                "wechat_oa",
                "relation",
                "competitor",
                "identityMode",
                "anonymous",
                "description",
                description)));
  }

  private static String isUnfounded(District district, SentTip tip) {
    var id = district.caseOf(tip).id();
    new Handling(district, id).accept();
    new Handling(district, id).findsNothing();
    await().until(() -> tip.status().equals("closed"));
    return id;
  }

  private static String reasonOf(Reply reply) {
    return reply.expect(409).json().get("reason").asString();
  }
}
