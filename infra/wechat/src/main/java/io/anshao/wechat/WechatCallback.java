package io.anshao.wechat;

import io.anshao.edge.chat.ChatTips;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What the platform calls. It signs each call, encrypts each message (安全模式 alone is taken), waits
 * five seconds and asks three times: the same message is answered the same.
 */
final class WechatCallback {

  /** What is older was sent by somebody who listened. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

  /** Says that no reply is owed. */
  private static final String SUCCESS = "success";

  private final WechatSettings account;
  private final MessageCipher cipher;
  private final Media media;
  private final ChatTips chats;

  WechatCallback(WechatSettings account, MessageCipher cipher, Media media, ChatTips chats) {
    this.account = account;
    this.cipher = cipher;
    this.media = media;
    this.chats = chats;
  }

  /** The account's console asks whether we are the ones who know the token. */
  Mono<ServerResponse> greet(ServerRequest request) {
    var isGenuine =
        isRecent(request)
            && Signature.fits(
                query(request, "signature"),
                account.token(),
                query(request, "timestamp"),
                query(request, "nonce"));
    return isGenuine
        ? ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(query(request, "echostr"))
        : refused();
  }

  Mono<ServerResponse> hear(ServerRequest request) {
    return request
        .bodyToMono(String.class)
        .flatMap(body -> Mono.justOrEmpty(message(request, body)))
        .flatMap(this::answer)
        .switchIfEmpty(Mono.defer(WechatCallback::refused));
  }

  private Optional<Incoming> message(ServerRequest request, String body) {
    return Xml.read(body)
        .map(outer -> outer.getOrDefault("Encrypt", ""))
        .filter(encrypted -> isSigned(request, encrypted))
        .flatMap(cipher::decrypt)
        .flatMap(Xml::read)
        .flatMap(texts -> Incoming.of(texts, media::fetch));
  }

  private boolean isSigned(ServerRequest request, String encrypted) {
    return isRecent(request)
        && Signature.fits(
            query(request, "msg_signature"),
            account.token(),
            query(request, "timestamp"),
            query(request, "nonce"),
            encrypted);
  }

  private static boolean isRecent(ServerRequest request) {
    try {
      var sent = Instant.ofEpochSecond(Long.parseLong(query(request, "timestamp")));
      return Duration.between(sent, Instant.now()).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private Mono<ServerResponse> answer(Incoming incoming) {
    return incoming
        .content()
        .map(said -> chats.hear(incoming.as(said)).flatMap(reply -> reply(incoming, reply)))
        .orElseGet(() -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(SUCCESS));
  }

  private Mono<ServerResponse> reply(Incoming incoming, String reply) {
    var now = Long.toString(Instant.now().getEpochSecond());
    var texts = new LinkedHashMap<String, String>();
    texts.put("ToUserName", incoming.from());
    texts.put("FromUserName", incoming.to());
    texts.put("CreateTime", now);
    texts.put("MsgType", "text");
    texts.put("Content", reply);
    return ServerResponse.ok().contentType(XML).bodyValue(sealed(Xml.write(texts), now));
  }

  private String sealed(String message, String now) {
    var encrypted = cipher.encrypt(message);
    var texts = new LinkedHashMap<String, String>();
    texts.put("Encrypt", encrypted);
    texts.put("MsgSignature", Signature.of(account.token(), now, now, encrypted));
    texts.put("TimeStamp", now);
    texts.put("Nonce", now);
    return Xml.write(texts);
  }

  private static String query(ServerRequest request, String name) {
    return request.queryParam(name).orElse("");
  }

  private static Mono<ServerResponse> refused() {
    return ServerResponse.status(HttpStatus.FORBIDDEN).build();
  }
}
