package io.anshao.contracts.progress;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step that the reporter of this tip may see. Names no handler, no unit and no firm.
 *
 * @param at business time
 * @param dueOn the day the reporter is told, rolled to a working day
 * @param reason text written for the reporter (decline, extension)
 * @param finding {@code substantiated}, {@code partly}, {@code unsubstantiated}, {@code
 *     unverifiable}
 * @param measure text written for the reporter at closure
 * @param publicMatter whether a triager found that anybody may see the tip and where it stands;
 *     {@code null} when this step says nothing of it
 */
@EventType(value = "io.anshao.progress.step.v1", topic = Topic.PROGRESS)
public record ProgressStep(
    UUID tipId,
    ProgressStatus status,
    Instant at,
    @Nullable LocalDate dueOn,
    @Nullable String reason,
    @Nullable String finding,
    @Nullable String measure,
    @Nullable Boolean publicMatter) {

  /** A step that says nothing of who else may see it. */
  public ProgressStep(
      UUID tipId,
      ProgressStatus status,
      Instant at,
      @Nullable LocalDate dueOn,
      @Nullable String reason,
      @Nullable String finding,
      @Nullable String measure) {
    this(tipId, status, at, dueOn, reason, finding, measure, null);
  }
}
