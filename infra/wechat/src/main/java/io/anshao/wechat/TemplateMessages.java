package io.anshao.wechat;

import io.anshao.edge.chat.AccountMessages;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * 模板消息 to who follows the account. {@code client_msg_id} is the message's id: the platform itself
 * sends one only, however often it is asked within ten minutes.
 */
final class TemplateMessages implements AccountMessages {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The token ended early. */
  private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);

  /** No such openid; does not follow the account; does not want messages. */
  private static final Set<Integer> FOR_GOOD = Set.of(40003, 43004, 43101);

  private final WebClient api;
  private final AccessToken token;
  private final WechatSettings account;

  TemplateMessages(WebClient.Builder api, WechatSettings account) {
    this.api = api.baseUrl(account.api()).build();
    this.token = new AccessToken(this.api, account);
    this.account = account;
  }

  @Override
  public String platform() {
    return "wechat";
  }

  @Override
  public Answer send(Message message) {
    var template = account.messages().get(message.template());
    if (template == null) {
      return Answer.LATER;
    }
    try {
      var answer = post(body(message, template)).block(PATIENCE);
      return answer == null ? Answer.AWAY : read(answer);
    } catch (RuntimeException e) {
      // other messages may hold the address, and with it the token
      return e instanceof AccessToken.Refused ? Answer.LATER : Answer.AWAY;
    }
  }

  private Mono<JsonNode> post(Map<String, Object> body) {
    return token
        .get()
        .flatMap(
            access ->
                api.post()
                    .uri("/cgi-bin/message/template/send?access_token={token}", access)
                    .bodyValue(body)
                    .retrieve()
                    .bodyToMono(byte[].class))
        .map(AccessToken::read);
  }

  private static Map<String, Object> body(Message message, WechatSettings.Template template) {
    var data = new HashMap<String, Object>();
    template
        .fields()
        .forEach(
            (ours, theirs) ->
                data.put(theirs, Map.of("value", message.values().getOrDefault(ours, "—"))));
    return Map.of(
        "touser",
        message.to(),
        "template_id",
        template.id(),
        "url",
        message.values().getOrDefault("link", ""),
        "client_msg_id",
        message.id().toString().replace("-", ""),
        "data",
        data);
  }

  private Answer read(JsonNode answer) {
    var code = answer.path("errcode").asInt(-1);
    if (TOKEN.contains(code)) {
      token.renew();
      return Answer.LATER;
    }
    if (code == 0) {
      return Answer.TAKEN;
    }
    return FOR_GOOD.contains(code) ? Answer.REFUSED : Answer.LATER;
  }
}
