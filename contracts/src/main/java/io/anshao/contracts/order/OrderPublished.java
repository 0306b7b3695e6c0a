package io.anshao.contracts.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
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
    Status status) {

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
}
