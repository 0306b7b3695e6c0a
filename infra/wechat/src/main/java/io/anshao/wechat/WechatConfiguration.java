package io.anshao.wechat;

import io.anshao.edge.chat.ChatTips;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the account in intake-service, once its id is set. */
@AutoConfiguration
@ConditionalOnProperty("anshao.wechat.app-id")
@ConditionalOnBean(ChatTips.class)
@EnableConfigurationProperties(WechatSettings.class)
public class WechatConfiguration {

  private static final String PATH = "/api/v1/wechat";

  @Bean
  RouterFunction<ServerResponse> wechatCallback(WechatSettings account, ChatTips chats) {
    var callback =
        new WechatCallback(
            account,
            new MessageCipher(account.encodingAesKey(), account.appId()),
            new Media(WebClient.builder(), account),
            chats);
    return RouterFunctions.route().GET(PATH, callback::greet).POST(PATH, callback::hear).build();
  }
}
