package io.anshao.wechat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What calls on the platform are let in by; asked for again shortly before it ends. */
final class AccessToken {

  /** A token is fetched anew so long before it ends. */
  private static final long EARLY = 300;

  private final WebClient api;
  private final WechatSettings account;
  private final AtomicReference<Mono<String>> token = new AtomicReference<>(Mono.empty());

  AccessToken(WebClient api, WechatSettings account) {
    this.api = api;
    this.account = account;
    renew();
  }

  /** The platform says no. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String code) {
      super("the platform answers " + code, null, false, false);
    }
  }

  Mono<String> get() {
    return Mono.defer(token::get);
  }

  /** It may have ended early. */
  void renew() {
    token.set(fresh());
  }

  private Mono<String> fresh() {
    var ask =
        Map.of(
            "grant_type",
            "client_credential",
            "appid",
            account.appId(),
            "secret",
            account.appSecret());
    return api.post()
        .uri("/cgi-bin/stable_token")
        .bodyValue(ask)
        .retrieve()
        .bodyToMono(byte[].class)
        .map(AccessToken::read)
        .map(
            answer -> {
              if (!answer.hasNonNull("access_token")) {
                throw new Refused(codeOf(answer));
              }
              return answer;
            })
        .cache(
            answer -> Duration.ofSeconds(Math.max(1, answer.path("expires_in").asLong(0) - EARLY)),
            _ -> Duration.ZERO,
            () -> Duration.ZERO)
        .map(answer -> answer.path("access_token").asString());
  }

  static JsonNode read(byte[] answer) {
    try {
      return JsonMapper.shared().readTree(answer);
    } catch (JacksonException e) {
      throw new Refused("no JSON");
    }
  }

  static String codeOf(JsonNode answer) {
    return Integer.toString(answer.path("errcode").asInt(0));
  }
}
