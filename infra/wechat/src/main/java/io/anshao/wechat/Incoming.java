package io.anshao.wechat;

import io.anshao.edge.chat.ChatMessage;
import io.anshao.edge.chat.ChatMessage.Content;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A message as the platform describes it.
 *
 * @param from openid of the person
 * @param to id of the account
 * @param content nothing where no reply is owed
 */
record Incoming(String from, String to, String id, Optional<Content> content) {

  /** Nothing when sender or receiver are missing. */
  static Optional<Incoming> of(Map<String, String> texts, Function<String, Mono<byte[]>> media) {
    var from = texts.getOrDefault("FromUserName", "");
    var to = texts.getOrDefault("ToUserName", "");
    return from.isBlank() || to.isBlank()
        ? Optional.empty()
        : Optional.of(new Incoming(from, to, id(texts), content(texts, media)));
  }

  /** Events have no id of their own. */
  private static String id(Map<String, String> texts) {
    var id = texts.getOrDefault("MsgId", "");
    return id.isBlank()
        ? texts.getOrDefault("Event", "") + "/" + texts.getOrDefault("CreateTime", "")
        : id;
  }

  private static Optional<Content> content(
      Map<String, String> texts, Function<String, Mono<byte[]>> media) {
    return switch (texts.getOrDefault("MsgType", "")) {
      case "text" -> Optional.of(new Content.Words(texts.getOrDefault("Content", "")));
      case "image" ->
          Optional.of(new Content.Picture(media.apply(texts.getOrDefault("MediaId", ""))));
      case "voice" -> Optional.of(spoken(texts.getOrDefault("Recognition", "")));
      case "location" -> Optional.of(place(texts));
      case "event" ->
          "subscribe".equals(texts.get("Event"))
              ? Optional.of(new Content.Hello())
              : Optional.empty();
      default -> Optional.of(new Content.Other());
    };
  }

  /** Only what the platform itself recognised: a voice is not kept. */
  private static Content spoken(String recognised) {
    return recognised.isBlank() ? new Content.Other() : new Content.Words(recognised);
  }

  private static Content place(Map<String, String> texts) {
    try {
      return new Content.Spot(
          new BigDecimal(texts.getOrDefault("Location_X", "")),
          new BigDecimal(texts.getOrDefault("Location_Y", "")),
          texts.getOrDefault("Label", ""));
    } catch (NumberFormatException e) {
      return new Content.Other();
    }
  }

  ChatMessage as(Content said) {
    return new ChatMessage("wechat_oa", "wechat", from, id, said);
  }

  /** Never prints who speaks. */
  @Override
  public String toString() {
    return "Incoming";
  }
}
