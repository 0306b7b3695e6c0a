package io.anshao.notify.notice.account;

import io.anshao.edge.chat.AccountMessages;
import io.anshao.notify.notice.channel.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whatever platforms this jar was built with, and none by default. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

  @Bean
  Channel accountChannel(ObjectProvider<AccountMessages> platforms) {
    return new AccountChannel(platforms.orderedStream().toList());
  }
}
