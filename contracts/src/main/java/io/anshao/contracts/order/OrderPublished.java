package io.anshao.contracts.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rectification order as the firm may see it; every record is the whole state of its order. Made
 * of what inspections found, never of a tip.
 *
 * @param tokenHash lower-case hex of SHA-256 of what opens it; {@code null} when nothing does
 * @param linkUntil the last day on which it opens
 * @param unit name of the unit that ordered it
 * @param subject name of the firm
 * @param blackList where the firm stands on the black list because of it; absent where it never did
 */
@EventType(value = "io.anshao.orders.published.v1", topic = Topic.ORDERS)
public record OrderPublished(
    UUID orderId,
    String district,
    @Nullable String tokenHash,
    LocalDate linkUntil,
    String unit,
    @Nullable String subject,
    LocalDate orderedOn,
    @Nullable String legalBasis,
    List<Item> items,
    Status status,
    @Nullable BlackListed blackList) {

  /** Where it stands for the firm. */
  public enum Status {
    /** To be done. */
    @JsonProperty("open")
    OPEN,
    /** Reported as done; to be re-inspected. */
    @JsonProperty("reported")
    REPORTED,
    /** All of it is done. */
    @JsonProperty("done")
    DONE
  }

  /**
   * One thing to fix.
   *
   * @param hazard names it within the case, for example {@code H1}
   * @param photos taken by the inspection
   */
  public record Item(
      String hazard,
      String description,
      String requirement,
      LocalDate dueOn,
      boolean isFixed,
      List<UUID> photos) {}

  /**
   * The firm stands, or stood, on the district's black list 黑榜.
   *
   * @param until the last day on which the public sees it
   * @param isShown whether the public sees it now
   * @param plea what the firm asked for last
   */
  public record BlackListed(
      UUID exposureId,
      String title,
      Instant publishedAt,
      @Nullable LocalDate until,
      boolean isShown,
      @Nullable Plea plea) {}

  /**
   * The firm asked to be removed.
   *
   * @param kind {@code objection}, or {@code repair} after the fix
   * @param granted absent while nobody decided
   * @param answer to the firm
   */
  public record Plea(String kind, Instant at, @Nullable Boolean granted, @Nullable String answer) {}
}
