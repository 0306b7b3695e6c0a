package io.anshao.intake.order;

import io.anshao.contracts.order.OrderPublished;
import io.anshao.contracts.order.OrderPublished.BlackListed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its firm sees it.
 *
 * @param unit who ordered it
 * @param status {@code open}, {@code reported} or {@code done}
 * @param linkUntil the last day on which the link opens
 * @param today in the district: days left are counted from it
 * @param replies what the firm said, oldest first
 * @param blackList where the firm stands on the black list because of it
 */
record MyOrder(
    UUID orderId,
    String unit,
    @Nullable String subject,
    LocalDate orderedOn,
    @Nullable String legalBasis,
    String status,
    LocalDate linkUntil,
    LocalDate today,
    List<Item> items,
    List<ReplyView> replies,
    @Nullable BlackListed blackList) {

  /**
   * One thing to fix.
   *
   * @param photos taken by the inspection
   */
  record Item(
      String hazard,
      String description,
      String requirement,
      LocalDate dueOn,
      boolean fixed,
      List<UUID> photos) {}

  /**
   * What the firm said.
   *
   * @param kind {@code done}, {@code objection}, {@code help}, {@code appeal} or {@code repair}
   */
  record ReplyView(String kind, Instant at, String text, List<UUID> photos) {}

  static MyOrder of(OrderPublished order, LocalDate today, List<ReplyView> replies) {
    return new MyOrder(
        order.orderId(),
        order.unit(),
        order.subject(),
        order.orderedOn(),
        order.legalBasis(),
        order.status().name().toLowerCase(Locale.ROOT),
        order.linkUntil(),
        today,
        order.items().stream().map(MyOrder::item).toList(),
        replies,
        order.blackList());
  }

  private static Item item(OrderPublished.Item item) {
    return new Item(
        item.hazard(),
        item.description(),
        item.requirement(),
        item.dueOn(),
        item.isFixed(),
        item.photos());
  }

  /** Whether a picture is the inspection's or the firm's own. */
  boolean shows(UUID photo) {
    return items.stream().anyMatch(item -> item.photos().contains(photo))
        || replies.stream().anyMatch(reply -> reply.photos().contains(photo));
  }
}
