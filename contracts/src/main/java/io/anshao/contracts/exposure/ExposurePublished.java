package io.anshao.contracts.exposure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public record with every version it ever had. The whole state of its key.
 *
 * @param kind {@code typical_case}, {@code media_problem}, … (DOMAIN 2.7); {@code red_list}, {@code
 *     benchmark_firm} and {@code safety_pledge} name a firm for what it does well
 * @param versions oldest first; never rewritten
 * @param until last day on which it is shown; records of before there was one stay
 * @param ended {@code expired} where it is withdrawn because its time was over
 */
@EventType(value = "io.anshao.exposures.published.v1", topic = Topic.EXPOSURES)
public record ExposurePublished(
    UUID exposureId,
    String district,
    String kind,
    Status status,
    List<Version> versions,
    @Nullable LocalDate until,
    @Nullable String ended) {

  /** What the public is told of it now. */
  public enum Status {
    /** Published; the hazard is not fixed yet. */
    @JsonProperty("published")
    PUBLISHED,
    /** Published, and the page says 已整改. */
    @JsonProperty("rectified")
    RECTIFIED,
    /** Withdrawn: the page says so and shows nothing else. */
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  /**
   * One published wording.
   *
   * @param place in words, as coarse as the reviewer decided
   * @param subjectName the firm, where it is named
   * @param photos published copies at intake
   * @param correction why it replaces the wording before, where that was wrong
   */
  public record Version(
      int number,
      Instant publishedAt,
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String street,
      @Nullable String subjectName,
      String responsibleUnit,
      int hazardCount,
      List<UUID> photos,
      @Nullable String correction) {}
}
