package io.anshao.intake.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.intake.IntakeTest;
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
    assertThat(page("/board/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(page("/board/no-uuid").status()).isEqualTo(404);
  }

  @Test
  void saysWithoutScriptThatARecordIsWithdrawn() {
    var id = publish(1, Status.WITHDRAWN, version(1, "误发", upload()));

    assertThat(page("/board/" + id).text()).contains("已撤下").doesNotContain("误发", "慈城镇");
    assertThat(page("/board/feed.atom?district=" + district).text()).doesNotContain("误发");
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
