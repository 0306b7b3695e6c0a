package io.anshao.intake.chat;

import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.testkit.wechat.WechatAccount;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Somebody who talks with the account. */
record WechatUser(Intake intake, String openid) {

  static WechatUser any(Intake intake) {
    return new WechatUser(intake, "o" + UUID.randomUUID().toString().replace("-", ""));
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** Sends a text; gives the reply. */
  String says(String text) {
    return read(send(text(id(), text)));
  }

  String shows(String mediaId) {
    return read(send(message(id(), "image", "<MediaId><![CDATA[" + mediaId + "]]></MediaId>")));
  }

  String text(String id, String text) {
    return message(id, "text", "<Content><![CDATA[" + text + "]]></Content>");
  }

  String message(String id, String type, String more) {
    return WechatAccount.message(openid, type, more, id);
  }

  Answer send(String message) {
    return intake.send(request(message, Instant.now()));
  }

  HttpRequest.Builder request(String message, Instant at) {
    var encrypted = WechatAccount.encrypt(message, WechatAccount.APP);
    return request(encrypted, at, WechatAccount.sign(at, encrypted));
  }

  HttpRequest.Builder request(String encrypted, Instant at, String signature) {
    return HttpRequest.newBuilder(
            intake.uri("/api/v1/wechat" + WechatAccount.query(openid, at, signature)))
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString(WechatAccount.body(encrypted)));
  }

  static Answer greet(Intake intake, Instant at, String signature) {
    return intake.get(
        "/api/v1/wechat?signature=%s&timestamp=%s&nonce=n&echostr=%s"
            .formatted(
                signature,
                WechatAccount.seconds(at),
                URLEncoder.encode("1<2", StandardCharsets.UTF_8)));
  }

  /** The words of a reply. */
  static String read(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("status " + answer.status());
    }
    return WechatAccount.wordsOf(answer.text());
  }
}
