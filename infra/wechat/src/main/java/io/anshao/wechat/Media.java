package io.anshao.wechat;

import io.anshao.wechat.AccessToken.Refused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Fetches what somebody sent from the platform, which keeps it for three days. */
final class Media {

  private static final Logger log = LoggerFactory.getLogger(Media.class);

  /** The platform waits five seconds for a reply. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int LARGEST = 12 << 20;

  private final WebClient api;
  private final AccessToken token;

  Media(WebClient.Builder api, WechatSettings account) {
    this.api =
        api.baseUrl(account.api())
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
    this.token = new AccessToken(this.api, account);
  }

  /** Its bytes; nothing when they cannot be had now. */
  Mono<byte[]> fetch(String mediaId) {
    return get(mediaId)
        .onErrorResume(
            Refused.class,
            _ -> {
              // the token may have ended early
              token.renew();
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
    return token
        .get()
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
      throw new Refused(AccessToken.codeOf(AccessToken.read(answer)));
    }
  }

  /** Other messages may hold the address, and with it the token. */
  private static String reason(Throwable error) {
    return error instanceof Refused
        ? String.valueOf(error.getMessage())
        : error.getClass().getSimpleName();
  }
}
