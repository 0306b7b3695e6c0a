package io.anshao.notify.notice.robot;

import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.channel.HttpPost;
import io.anshao.notify.notice.channel.Parcel;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A group robot of DingTalk with 加签: timestamp and HMAC-SHA256 of timestamp and secret
 * (open.dingtalk.com). Its address is what the group shows, and the secret behind it: {@code
 * https://…?access_token=… SEC…}.
 */
final class DingTalkRobot implements Channel {

  private static final Pattern ADDRESS =
      Pattern.compile("\\S*[?&]access_token=(\\w{8,128})\\S*\\s+(SEC\\w{8,128})");

  /** No such robot, stopped, or its group is gone. What speaks of a signature may be our clock. */
  private static final Set<Integer> FOR_GOOD = Set.of(300001, 300005, 400013, 400101, 400102);

  private final URI base;
  private final HttpPost post;
  private final Clock clock;

  DingTalkRobot(RobotSettings settings, Clock clock) {
    this.base = settings.dingtalk();
    this.post = new HttpPost(settings.patience());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dingtalk";
  }

  @Override
  public Attempt deliver(Parcel parcel, Destination to) {
    var address = ADDRESS.matcher(to.address().strip());
    if (!address.matches()) {
      return new Unreachable();
    }
    var at = clock.millis();
    var sign = URLEncoder.encode(sign(at, address.group(2)), StandardCharsets.UTF_8);
    var uri = "%s?access_token=%s&timestamp=%d&sign=%s".formatted(base, address.group(1), at, sign);
    var body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("msgtype", "text", "text", Map.of("content", parcel.briefWithoutId())));
    return post.send(
        URI.create(uri),
        Map.of("content-type", "application/json; charset=utf-8"),
        body,
        (status, answer) -> RobotAnswer.of(status, answer, FOR_GOOD));
  }

  /** Base64 of HMAC-SHA256 of {@code timestamp\nsecret} under the secret. */
  static String sign(long timestamp, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var text = timestamp + "\n" + secret;
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
