package io.anshao.notify.notice.robot;

import io.anshao.notify.notice.channel.Channel;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The group robots. They need no account of ours: a robot's own address is all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RobotSettings.class)
public class RobotConfiguration {

  @Bean
  Channel dingTalkChannel(RobotSettings settings) {
    return new DingTalkRobot(settings, Clock.systemUTC());
  }

  @Bean
  Channel weComChannel(RobotSettings settings) {
    return new WeComRobot(settings);
  }
}
