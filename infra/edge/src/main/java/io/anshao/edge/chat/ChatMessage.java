package io.anshao.edge.chat;

import java.math.BigDecimal;
import reactor.core.publisher.Mono;

/**
 * One message of somebody.
 *
 * @param channel code of DOMAIN 4.1, for example {@code wechat_oa}
 * @param platform for a custodian who wants to write back, for example {@code wechat}
 * @param from by what the platform knows the person: a contact
 * @param id by what the platform knows the message, the same for every try
 */
public record ChatMessage(
    String channel, String platform, String from, String id, Content content) {

  /** What was said. */
  public sealed interface Content {

    /** Typed, or spoken and recognised by the platform. */
    record Words(String text) implements Content {

      /** Never prints what somebody wrote. */
      @Override
      public String toString() {
        return "Words";
      }
    }

    /**
     * A picture.
     *
     * @param bytes fetches it from the platform
     */
    record Picture(Mono<byte[]> bytes) implements Content {}

    /**
     * A place, GCJ-02 as Chinese platforms give it.
     *
     * @param label name of the place; may be empty
     */
    record Spot(BigDecimal lat, BigDecimal lng, String label) implements Content {

      /** Never prints where somebody is. */
      @Override
      public String toString() {
        return "Spot";
      }
    }

    /** Somebody begins to talk. */
    record Hello() implements Content {}

    /** Anything else. */
    record Other() implements Content {}
  }

  /** Never prints who speaks. */
  @Override
  public String toString() {
    return "ChatMessage[" + channel + ", " + content + "]";
  }
}
