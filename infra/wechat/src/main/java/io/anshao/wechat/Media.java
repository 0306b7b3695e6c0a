package io.anshao.wechat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches what somebody sent from the platform, which keeps it for three days. */
final class Media {

  private static final Logger log = LoggerFactory.getLogger(Media.class);

  /** The platform waits five seconds for a reply. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A token is fetched anew so long before it ends. */
  private static final long EARLY = 300;

  private static final int LARGEST = 12 << 20;

  private final WebClient api;
  private final WechatSettings account;
  private final AtomicReference<Mono<String>> token = new AtomicReference<>(Mono.empty());

  Media(WebClient.Builder api, WechatSettings account) {
    this.api =
        api.baseUrl(account.api())
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
    this.account = account;
    this.token.set(freshToken());
  }

  /** The platform says no. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String code) {
      super("the platform answers " + code, null, false, false);
    }
  }

  /** Its bytes; nothing when they cannot be had now. */
  Mono<byte[]> fetch(String mediaId) {
    return get(mediaId)
        .onErrorResume(
            Refused.class,
            _ -> {
              // the token may have ended early
              token.set(freshToken());
              return get(mediaId);
            })
        .timeout(PATIENCE)
        .onErrorResume(
            error -> {
              log.warn("a picture could not be fetched: {}", reason(error));
              return Mono.empty();
            });
  }

  private Mono<byte[]> get(String mediaId) {
    return Mono.defer(token::get)
        .flatMap(
            access ->
                api.get()
                    .uri(
                        "/cgi-bin/media/get?access_token={token}&media_id={media}", access, mediaId)
                    .retrieve()
                    .bodyToMono(byte[].class))
        .doOnNext(Media::refuseErrors);
  }

  /** Errors are JSON with 200; a picture never begins like that. */
  private static void refuseErrors(byte[] answer) {
    if (answer.length > 0 && answer[0] == '{') {
      throw new Refused(codeOf(read(answer)));
    }
  }

  private Mono<String> freshToken() {
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
        .map(Media::read)
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

  private static JsonNode read(byte[] answer) {
    try {
      return JsonMapper.shared().readTree(answer);
    } catch (JacksonException e) {
      throw new Refused("no JSON");
    }
  }

  private static String codeOf(JsonNode answer) {
    return Integer.toString(answer.path("errcode").asInt(0));
  }

  /** Other messages may hold the address, and with it the token. */
  private static String reason(Throwable error) {
    return error instanceof Refused
        ? String.valueOf(error.getMessage())
        : error.getClass().getSimpleName();
  }
}
