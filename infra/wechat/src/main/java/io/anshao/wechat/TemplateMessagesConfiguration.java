package io.anshao.wechat;

import io.anshao.edge.chat.AccountMessages;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;

/** Writes to followers, in notify-service, once the account's id is set there. */
@AutoConfiguration
@ConditionalOnProperty("anshao.wechat.app-id")
@EnableConfigurationProperties(WechatSettings.class)
public class TemplateMessagesConfiguration {

  @Bean
  @ConditionalOnProperty(name = "anshao.service", havingValue = "notify")
  AccountMessages wechatMessages(WechatSettings account) {
    return new TemplateMessages(WebClient.builder(), account);
  }
}
