package io.anshao.notify.notice.robot;

import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.channel.HttpPost;
import io.anshao.notify.notice.channel.Parcel;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A group robot of WeCom 企业微信: whoever has the key may write (developer.work.weixin.qq.com). Its
 * address is what the group shows: {@code https://…?key=…}.
 */
final class WeComRobot implements Channel {

  private static final Pattern ADDRESS = Pattern.compile("\\S*[?&]key=([\\w-]{8,64})\\S*");

  /** No such robot. */
  private static final Set<Integer> FOR_GOOD = Set.of(93000);

  private final URI base;
  private final HttpPost post;

  WeComRobot(RobotSettings settings) {
    this.base = settings.wecom();
    this.post = new HttpPost(settings.patience());
  }

  @Override
  public String name() {
    return "wecom";
  }

  @Override
  public Attempt deliver(Parcel parcel, Destination to) {
    var address = ADDRESS.matcher(to.address().strip());
    if (!address.matches()) {
      return new Unreachable();
    }
    var body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("msgtype", "text", "text", Map.of("content", parcel.briefWithoutId())));
    return post.send(
        URI.create(base + "?key=" + address.group(1)),
        Map.of("content-type", "application/json; charset=utf-8"),
        body,
        (status, answer) -> RobotAnswer.of(status, answer, FOR_GOOD));
  }
}
