package io.anshao.intake.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.intake.IntakeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The board for readers without script and for programs. */
@IntakeTest
class BoardPagesTests extends BoardFixture {

  @Test
  void isReadWithoutScript() {
    var id = publish(1, Status.PUBLISHED, version(1, "<b>锁闭</b>的出口", upload()));

    var list = page("/board?district=" + district);
    assertThat(list.header("Content-Type")).startsWith("text/html");
    assertThat(list.text())
        .contains("&lt;b&gt;锁闭&lt;/b&gt;的出口", "href=\"/board/" + id + "\"", "慈城镇（1）")
        .doesNotContain("<b>锁闭");
    var page = page("/board/" + id);
    assertThat(page.text())
        .contains(
            "<h1>&lt;b&gt;锁闭&lt;/b&gt;的出口</h1>",
            "二楼安全出口上锁",
            "property=\"og:title\"",
            "property=\"og:image\" content=\"http");
    assertThat(page("/board?district=" + district + "&status=rectified").text())
        .contains("目前没有符合条件的公示");
    assertThat(page("/board?list=praised&district=" + district).text()).contains("向安委办推荐");
    assertThat(page("/board/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(page("/board/no-uuid").status()).isEqualTo(404);
  }

  @Test
  void saysWithoutScriptThatARecordIsWithdrawn() {
    var id = publish(1, Status.WITHDRAWN, version(1, "误发", upload()));

    assertThat(page("/board/" + id).text()).contains("已撤下").doesNotContain("误发", "慈城镇");
    assertThat(page("/board/feed.atom?district=" + district).text()).doesNotContain("误发");
  }

  /** Who does well is not among the hazards, nor the other way round. */
  @Test
  void praisesOnAListOfItsOwn() {
    publish(1, Status.PUBLISHED, version(1, "锁闭的出口", upload()));
    var id = UUID.randomUUID();
    var said = version(1, "全员查隐患", UUID.randomUUID());
    topics.publish(
        id.toString(),
        district,
        1,
        new ExposurePublished(
            id,
            district,
            "red_list",
            Status.PUBLISHED,
            List.of(said),
            LocalDate.parse("2022-06-30"),
            null));
    await().until(() -> intake.get("/api/v1/exposures/" + id).status() == 200);

    var of = "district=" + district;
    var praised = page("/board?list=praised&" + of).text();
    assertThat(praised).contains("红榜和安全承诺", "全员查隐患", "红榜（1）", "公布中").doesNotContain("锁闭", "整改情况");
    assertThat(page("/board?" + of).text()).contains("锁闭的出口").doesNotContain("全员查隐患");
    assertThat(page("/board/" + id).text())
        .contains("事迹", "推荐单位", "公示至 2022-06-30")
        .doesNotContain("怎么改的");
    assertThat(intake.get("/board/feed.atom?list=praised&" + of).text())
        .contains("全员查隐患")
        .doesNotContain("锁闭");
    var json = intake.get("/api/v1/exposures?list=praised&" + of);
    assertThat(json.json().path("items")).hasSize(1);
    assertThat(
            intake
                .get("/api/v1/exposures?list=praised&" + of, "If-None-Match", json.header("ETag"))
                .status())
        .isEqualTo(304);
    assertThat(intake.get("/api/v1/exposures?kind=red_list&" + of).json().path("items")).hasSize(1);
    assertThat(intake.get("/api/v1/exposures?list=best&" + of).status()).isEqualTo(422);
  }

  @Test
  void isFollowedByPrograms() {
    var id = publish(1, Status.PUBLISHED, version(1, "锁闭 & 堆物", upload()));

    var feed = intake.get("/board/feed.atom?district=" + district);
    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(feed.text())
        .contains("urn:uuid:" + id, "锁闭 &amp; 堆物", "<updated>" + FIRST + "</updated>");
    assertThat(intake.get("/sitemap.xml?district=" + district).text()).contains("/board/" + id);
  }
}
