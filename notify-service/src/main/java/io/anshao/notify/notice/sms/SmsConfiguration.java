package io.anshao.notify.notice.sms;

import io.anshao.notify.notice.channel.Channel;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text messages, once an account with the provider is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anshao.sms.access-key-id")
@EnableConfigurationProperties(SmsSettings.class)
public class SmsConfiguration {

  @Bean
  Channel smsChannel(SmsSettings settings) {
    return new AliyunSms(settings, Clock.systemUTC());
  }
}
