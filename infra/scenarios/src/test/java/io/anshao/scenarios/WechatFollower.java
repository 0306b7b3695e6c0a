package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.testkit.wechat.FakeWechat;
import io.anshao.testkit.wechat.WechatAccount;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who talks with the district's official account of WeChat. */
final class WechatFollower {

  private static final Pattern LINK = Pattern.compile("编号 (\\S+)。[\\s\\S]*/receipt#(\\S+)$");

  private final Platform platform;
  private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

  WechatFollower(Platform platform) {
    this.platform = platform;
    Secrets.left(openid);
  }

  WechatFollower says(String text) {
    assertThat(sends("text", "<Content><![CDATA[" + text + "]]></Content>")).contains("已记下");
    return this;
  }

  WechatFollower shows(byte[] photograph) {
    var mediaId = UUID.randomUUID().toString();
    FakeWechat.SHARED.holds(mediaId, photograph);
    assertThat(sends("image", "<MediaId><![CDATA[" + mediaId + "]]></MediaId>")).contains("已记下");
    return this;
  }

  /** Sends a place as WeChat does, in GCJ-02. */
  WechatFollower stands(String lat, String lng, String label) {
    var place =
        "<Location_X>%s</Location_X><Location_Y>%s</Location_Y><Label><![CDATA[%s]]></Label>"
            .formatted(lat, lng, label);
    assertThat(sends("location", place)).contains("已记下");
    return this;
  }

  /** Asks for the report to be sent, known to the custodians; opens its receipt by the link. */
  SentTip submits() {
    var reply = sends("text", "<Content><![CDATA[1]]></Content>");
    var link = LINK.matcher(reply);
    assertThat(link.find()).as(reply).isTrue();
    Secrets.left(link.group(2));
    var receipt =
        platform
            .intake()
            .post(
                "/api/v1/receipt-links/" + link.group(2),
                Map.of(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .expect(200)
            .json();
    assertThat(receipt.get("tipNumber").asString()).isEqualTo(link.group(1));
    assertThat(reply).doesNotContain(receipt.get("receiptCode").asString());
    return SentTip.of(platform, receipt);
  }

  /** The reply's words. */
  private String sends(String type, String more) {
    var message = WechatAccount.message(openid, type, more, UUID.randomUUID().toString());
    var encrypted = WechatAccount.encrypt(message, WechatAccount.APP);
    return WechatAccount.wordsOf(
        platform
            .intake()
            .postXml(
                "/api/v1/wechat" + WechatAccount.query(encrypted, openid, Instant.now()),
                WechatAccount.body(encrypted))
            .expect(200)
            .text());
  }
}
