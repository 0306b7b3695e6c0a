package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A9: television shows blocked lanes in a market on Thursday 2021-06-17.
 *
 * <p>Asserted now: registered with the address of the story, serious at least, in the office
 * leader's sight the same day, the desk of the medium to be answered by 06-18; rectified on 06-24,
 * to be published by 07-01; the editor does not approve their own draft, another publishes; a
 * telephone number in the text is refused; a picture that nobody looked at does not pass; column 6
 * of the statistics counts it; only an office leader closes it.
 *
 * <p>In the browser, with the brush over faces: {@code console/media.spec.ts}.
 */
@OnPlatform
class ScenarioA9MediaTests {

  private static final Map<String, Object> PASSES =
      Map.of("decision", "approve", "basis", "安全生产法第一百零五条");

  @Test
  void answersTheMediaAndPublishesWhatWasDone(District district) {
    var id = isRegisteredAsSerious(district);
    isAnsweredInTime(district, id);
    isRectifiedAndDueToBePublished(district, id);
    isPublishedByAnother(district, id);
    isCounted(district);
    isClosedByALeaderAlone(district, id);
  }

  private static String isRegisteredAsSerious(District district) {
    district.at("2021-06-17T19:30");
    var story =
        Map.of(
            "channel", "media",
            "relation", "media",
            "identityMode", "anonymous",
            "description", "市场内消防通道被货物占用。",
            "source", Map.of("url", "https://tv.example.com/news/1", "account", "某电视台"));

    var tip = district.keyedIn(district.keysIn(district.triager(), story));

    var file = district.officeLeader().awaits(tip.caseId());
    assertThat(file.json().get("severity").asString()).isEqualTo("L3_serious");
    assertThat(file.due("media_reply")).contains(endOf("2021-06-18"));
    assertThat(file.tips().getFirst().get("entry").get("sourceUrl").asString())
        .isEqualTo("https://tv.example.com/news/1");
    return file.id();
  }

  private static void isAnsweredInTime(District district, String id) {
    district.at("2021-06-18T09:00");

    var file =
        district.officeLeader().does(id, "reply-to-media", Map.of("reply", "已派员核查，24 日前整改。"));

    assertThat(file.clock("media_reply").orElseThrow().has("metAt")).isTrue();
  }

  private static void isRectifiedAndDueToBePublished(District district, String id) {
    var handling = new Handling(district, id);
    handling.accept();
    district.at("2021-06-24T15:00");

    handling.fromAcceptedToRectified();

    assertThat(district.triager().opens(id).due("media_publish")).contains(endOf("2021-07-01"));
  }

  private static void isPublishedByAnother(District district, String id) {
    district.at("2021-06-28T10:00");
    var draft = new HashMap<String, Object>();
    draft.put("title", "一市场占用消防通道已整改");
    draft.put("problem", "消防通道被货物占用，线索电话 13800000000。");
    draft.put("measure", "已清空，设专人巡查。");
    draft.put("place", "外滩街道");
    draft.put("photos", List.of());
    var editor = district.editor();
    assertThat(editor.tries(id, "draft-exposure", draft).status()).isEqualTo(422);
    draft.put("problem", "消防通道被货物占用。");
    var photo = district.photographedBy(editor, Photographs.takeAfterwards());
    draft.put("photos", List.of(photo));
    var drafted = editor.does(id, "draft-exposure", draft);
    assertThat(drafted.allowed())
        .doesNotContain("check-exposure", "review-exposure", "publish-exposure");
    var reviewer = district.reviewer();
    var unseen = reviewer.tries(id, "check-exposure", PASSES).expect(409).json();
    assertThat(unseen.get("reason").asString()).isEqualTo("pictures-unseen");
    draft.put("clean", List.of(photo));
    editor.does(id, "draft-exposure", draft);

    reviewer.does(id, "check-exposure", PASSES);
    reviewer.does(id, "review-exposure", Map.of("decision", "approve"));
    reviewer.does(id, "publish-exposure", Map.of());

    var file = district.triager().opens(id);
    assertThat(file.clock("media_publish").orElseThrow().has("metAt")).isTrue();
    var board = "/api/v1/exposures?district=" + district.code();
    await()
        .until(
            () ->
                district
                    .platform()
                    .intake()
                    .get(board)
                    .expect(200)
                    .text()
                    .contains("一市场占用消防通道已整改"));
    isAnsweredInPublic(district, board);
  }

  /** What became of the story stands on the page, also without script. */
  private static void isAnsweredInPublic(District district, String board) {
    var intake = district.platform().intake();
    var record = intake.get(board).expect(200).json().at("/items/0/id").asString();
    var answer = intake.get("/api/v1/exposures/" + record).expect(200).json();
    assertThat(answer.get("kind").asString()).isEqualTo("media_problem");
    assertThat(answer.get("measure").asString()).isEqualTo("已清空，设专人巡查。");
    assertThat(answer.get("responsibleUnit").asString()).isNotEmpty();
    assertThat(answer.get("photos")).hasSize(1);
    assertThat(intake.get("/board/" + record, Map.of("Accept", "text/html")).expect(200).text())
        .contains("媒体曝光问题", "消防通道被货物占用", "设专人巡查", "2021年6月28日");
  }

  /** 曝光问题隐患: one hazard more in the days in which it was shown. */
  private static void isCounted(District district) {
    var columns =
        district
            .officeLeader()
            .get("/api/v1/metrics/columns?from=2021-06-01&to=2021-06-30")
            .expect(200)
            .json();
    for (var column : columns.get("items")) {
      if (column.get("number").asString().equals("6")) {
        assertThat(column.get("value").asInt()).isEqualTo(1);
        return;
      }
    }
    throw new AssertionError("no column 6");
  }

  private static void isClosedByALeaderAlone(District district, String id) {
    district
        .unitLeader()
        .does(id, "submit-closure", Map.of("conclusion", "属实，已整改。", "measureForReporter", "已清空通道"));
    var etag = district.officeLeader().opens(id).etagOf("approve-closure");
    var byTriager =
        district
            .triager()
            .post(
                "/api/v1/cases/" + id + "/commands/approve-closure",
                Map.of(),
                Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString()));
    assertThat(byTriager.expect(409).json().get("reason").asString())
        .isEqualTo("needs-office-leader");

    var closed = district.officeLeader().does(id, "approve-closure", Map.of());

    assertThat(closed.state()).isEqualTo("closed");
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
