package io.anshao.contracts.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A firm answered its order.
 *
 * @param text the firm's words, erasable where stored
 * @param photos uploads at intake; what is known of each travels on {@code photographs}
 * @param at business time of the answer to the firm
 */
@EventType(value = "io.anshao.replies.sent.v1", topic = Topic.REPLIES)
public record OrderReplied(
    UUID orderId, String district, Kind kind, String text, List<UUID> photos, Instant at) {

  /** What it says. */
  public enum Kind {
    /** 整改完成. */
    @JsonProperty("done")
    DONE,
    /** 异议. */
    @JsonProperty("objection")
    OBJECTION,
    /** 请求帮扶. */
    @JsonProperty("help")
    HELP,
    /** 黑榜异议: it should not stand on the black list. */
    @JsonProperty("appeal")
    APPEAL,
    /** 信用修复: it asks to be removed from the black list after the fix. */
    @JsonProperty("repair")
    REPAIR
  }
}
