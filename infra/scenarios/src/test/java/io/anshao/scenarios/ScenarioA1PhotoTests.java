package io.anshao.scenarios;

import static io.anshao.scenarios.District.FIRE_BRIGADE;
import static io.anshao.scenarios.District.STREET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN 6, A1: a resident photographs a locked exit of a textile mill on Tuesday 2021-06-08.
 *
 * <p>Asserted now: tip number and receipt at once, pictures without metadata, the place in WGS-84,
 * triage due 06-09, accepted 06-08 10:05 and so to be handled by 07-08, first inspection due 06-11,
 * fixed on the spot, re-inspected and closed on 06-11, feedback due 06-21; tracking shows the steps
 * and nobody's name; the rules suggest that the fire brigade leads; the case is exposed on the
 * public board.
 *
 * <p>Once by the form, once told to the official account of WeChat message by message.
 *
 * <p>Added later: the territory by polygon and with it the street as a suggested co-unit (no
 * outlines of streets are to be had).
 */
@OnPlatform
class ScenarioA1PhotoTests {

  @Test
  void goesFromAPhotographToAClosedAndExposedCase(District district) {
    var tip = reportsOnTuesdayMorning(district);
    var id = showsUpInTheQueue(district, tip);
    isAcceptedAndTellsTheReporter(district, tip, id);
    isAssignedAndSignedFor(district, id);
    isFixedOnTheSpotAndClosed(district, tip, id);
    isExposed(district, id);
    hasAnUnbrokenHistory(district, id);
  }

  @Test
  @ThroughWechat
  void startsInWechatAndIsTheSameCase(Platform platform) {
    var tip =
        new WechatFollower(platform)
            .says("B 栋二楼的安全出口上了锁，楼道里堆满布匹。")
            .shows(Photographs.take(1))
            .shows(Photographs.take(2))
            .stands("29.887883", "121.556753", "测试纺织厂 B 栋")
            .submits();

    var district = District.shipped(platform);
    var file = district.caseOf(tip);
    assertThat(tip.number()).matches("JB\\d{8}-[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(file.tips().getFirst().get("channel").asString()).isEqualTo("wechat_oa");
    assertThat(file.tips().getFirst().get("address").asString()).isEqualTo("测试纺织厂 B 栋");
    isWhereItWasSeenAndShowsNothingElse(district, file);
    new Handling(district, file.id()).accept();
    await().until(() -> tip.status().equals("accepted"));
  }

  private static SentTip reportsOnTuesdayMorning(District district) {
    district.at("2021-06-08T09:12");

    var tip =
        district
            .reporter()
            .photographs(Photographs.take(1))
            .photographs(Photographs.take(2))
            .stands(29.887883, 121.556753, "gcj02")
            .names("测试纺织厂", "测试纺织厂 B 栋")
            .chooses("fire_exit")
            .writes("B 栋二楼的安全出口上了锁，楼道里堆满布匹。")
            .sends();

    assertThat(tip.number()).matches("JB20210608-[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(tip.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(tip.tracking().get("photos").asInt()).isEqualTo(2);
    assertThat(tip.track("0000-0000-0000-0000").status()).isEqualTo(401);
    return tip;
  }

  private static String showsUpInTheQueue(District district, SentTip tip) {
    var file = district.caseOf(tip);

    assertThat(file.state()).isEqualTo("registered");
    assertThat(file.number()).matches("JBAQ2021\\d{6}");
    assertThat(file.due("triage")).contains(endOf("2021-06-09"));
    isWhereItWasSeenAndShowsNothingElse(district, file);
    await().until(() -> tip.status().equals("registered"));
    return file.id();
  }

  private static void isWhereItWasSeenAndShowsNothingElse(District district, CaseFile file) {
    var location = file.tips().getFirst().get("location");
    assertThat(location.get("lat").asDouble()).isCloseTo(29.890470, within(1e-6));
    assertThat(location.get("lng").asDouble()).isCloseTo(121.552600, within(1e-6));
    assertThat(file.photos()).hasSize(2);
    for (var url : photoUrls(file)) {
      var served = district.platform().intake().get(url).expect(200);
      assertThat(Photographs.metadataIn(served.bytes())).isEmpty();
      assertThat(served.text()).doesNotContain("Exif", Photographs.DEVICE);
    }
  }

  private static void isAcceptedAndTellsTheReporter(District district, SentTip tip, String id) {
    district.at("2021-06-08T10:05");

    var file =
        district
            .triager()
            .does(
                id,
                "accept",
                Map.of(
                    "hazardType", "fire_exit",
                    "severity", "L4_general",
                    "keyArea", "fire",
                    "place", "测试纺织厂 B 栋",
                    "summary", "安全出口锁闭"));

    assertThat(file.state()).isEqualTo("accepted");
    assertThat(file.due("handle_total")).contains(endOf("2021-07-08"));
    assertThat(file.clock("triage").orElseThrow().has("metAt")).isTrue();
    await().until(() -> tip.status().equals("accepted"));
    assertThat(tip.tracking().get("dueOn").asString()).isEqualTo("2021-07-08");
  }

  private static void isAssignedAndSignedFor(District district, String id) {
    var open = district.triager().opens(id);
    var photos = open.photos();
    assertThat(open.form("assign").get("leadUnit").get("default").asString())
        .isEqualTo(FIRE_BRIGADE);
    district
        .triager()
        .does(
            id,
            "assign",
            Map.of(
                "leadUnit",
                FIRE_BRIGADE,
                "coUnits",
                List.of(STREET),
                "brief",
                "请核查 B 栋二楼安全出口是否锁闭。",
                "photos",
                photos.subList(0, 1)));

    var asTheUnitSeesIt = district.clerk().opens(id);
    assertThat(asTheUnitSeesIt.json().toString()).doesNotContain("楼道里堆满布匹");
    hasAMarkOnItsCopy(district, photoUrls(open).getFirst(), asTheUnitSeesIt);

    var file = district.clerk().does(id, "sign-for", Map.of());
    assertThat(file.state()).isEqualTo("in_progress");
    assertThat(file.due("first_inspection")).contains(endOf("2021-06-11"));
  }

  /**
   * Who handles the case sees the picture with district and time across it; the office does not.
   */
  private static void hasAMarkOnItsCopy(District district, String officeUrl, CaseFile ofTheUnit) {
    var chosen = ofTheUnit.json().get("photos");
    assertThat(chosen.size()).isEqualTo(1);
    var intake = district.platform().intake();
    var bare = intake.get(officeUrl).expect(200).bytes();
    var marked = intake.get(chosen.get(0).get("url").asString()).expect(200).bytes();
    assertThat(marked).isNotEqualTo(bare);
    assertThat(Photographs.metadataIn(marked)).isEmpty();
  }

  private static void isFixedOnTheSpotAndClosed(District district, SentTip tip, String id) {
    district.at("2021-06-11T14:30");
    district
        .handler()
        .does(
            id,
            "record-inspection",
            Map.of(
                "finding",
                "substantiated",
                "record",
                "现场查见 B 栋二楼安全出口挂锁，当场开锁并清理通道。",
                "officers",
                List.of("王某", "李某"),
                "hazards",
                List.of(
                    Map.of(
                        "description", "安全出口锁闭",
                        "level", "general",
                        "fixedOnSpot", true)),
                "photos",
                List.of(),
                "signatureRefused",
                false));
    district
        .inspector()
        .does(
            id,
            "record-reinspection",
            Map.of(
                "result",
                "pass",
                "record",
                "通道畅通。",
                "failedHazards",
                List.of(),
                "photos",
                List.of()));
    district
        .unitLeader()
        .does(
            id,
            "submit-closure",
            Map.of("conclusion", "举报属实，已当场整改。", "measureForReporter", "责令企业拆除门锁、清理通道"));

    var closed = district.triager().does(id, "approve-closure", Map.of());

    assertThat(closed.state()).isEqualTo("closed");
    assertThat(closed.due("feedback")).contains(endOf("2021-06-21"));
    await().until(() -> tip.status().equals("closed"));
    var tracking = tip.tracking();
    assertThat(steps(tracking))
        .startsWith("received", "registered", "accepted", "in_progress")
        .endsWith("closed");
    assertThat(tracking.toString())
        .contains("责令企业拆除门锁")
        .doesNotContain(district.nameOf("unit_handler"), district.nameOf("triager"))
        .doesNotContain("王某", "消防救援大队", "测试纺织厂");
  }

  private static void isExposed(District district, String id) {
    district.at("2021-06-15T10:00");
    district
        .editor()
        .does(
            id,
            "draft-exposure",
            Map.of(
                "title", "一纺织企业锁闭安全出口被查处",
                "problem", "B 栋二楼安全出口被锁闭。",
                "measure", "当场整改。",
                "place", "外滩街道",
                "photos", List.of()));
    var reviewer = district.reviewer();
    reviewer.does(id, "check-exposure", Map.of("decision", "approve", "basis", "安全生产法第一百零五条"));
    reviewer.does(id, "review-exposure", Map.of("decision", "approve"));
    reviewer.does(id, "publish-exposure", Map.of());

    var board = "/api/v1/exposures?district=" + district.code();
    var entry =
        await()
            .until(
                () -> first(district.platform().intake().get(board).expect(200).json()),
                Optional::isPresent)
            .orElseThrow();
    assertThat(entry.get("title").asString()).isEqualTo("一纺织企业锁闭安全出口被查处");
    assertThat(entry.get("status").asString()).isEqualTo("published");
    assertThat(entry.has("subjectName")).isFalse();
  }

  private static void hasAnUnbrokenHistory(District district, String id) {
    var verified = district.triager().get("/api/v1/cases/" + id + "/verify").expect(200).json();
    assertThat(verified.get("ok").asBoolean()).isTrue();
    assertThat(verified.get("events").asInt()).isGreaterThanOrEqualTo(9);
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }

  private static List<String> photoUrls(CaseFile file) {
    return file.tips().stream()
        .flatMap(t -> t.get("photos").valueStream())
        .map(p -> p.get("url").asString())
        .toList();
  }

  private static List<String> steps(JsonNode tracking) {
    return tracking.get("steps").valueStream().map(s -> s.get("status").asString()).toList();
  }

  private static Optional<JsonNode> first(JsonNode page) {
    return page.get("items").valueStream().findFirst();
  }
}
