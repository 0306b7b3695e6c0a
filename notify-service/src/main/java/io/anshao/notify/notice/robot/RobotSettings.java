package io.anshao.notify.notice.robot;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the platforms of group robots are. An address that a person typed gives the robot's token
 * and secret alone: nothing is ever posted elsewhere.
 *
 * @param dingtalk in front of {@code ?access_token=}
 * @param wecom in front of {@code ?key=}
 * @param patience for one call
 */
@ConfigurationProperties("anshao.robots")
record RobotSettings(
    @DefaultValue("https://oapi.dingtalk.com/robot/send") URI dingtalk,
    @DefaultValue("https://qyapi.weixin.qq.com/cgi-bin/webhook/send") URI wecom,
    @DefaultValue("10s") Duration patience) {}
