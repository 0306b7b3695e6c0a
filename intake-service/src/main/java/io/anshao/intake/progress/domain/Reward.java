package io.anshao.intake.progress.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reward of a tip as its reporter sees it (DOMAIN 2.5).
 *
 * @param day until when it may be claimed, or when it was paid
 */
public record Reward(Stage stage, @Nullable LocalDate day) {

  /** Where it stands. */
  public enum Stage {
    WAITING,
    CLAIMED,
    PAID,
    LAPSED
  }

  /** Why it cannot be claimed today; empty when it can. */
  public Optional<ClaimObstacle> obstacle(LocalDate today) {
    return switch (stage) {
      case WAITING ->
          day != null && today.isAfter(day) ? Optional.of(ClaimObstacle.LATE) : Optional.empty();
      case CLAIMED -> Optional.of(ClaimObstacle.CLAIMED);
      case PAID -> Optional.of(ClaimObstacle.PAID);
      case LAPSED -> Optional.of(ClaimObstacle.LATE);
    };
  }
}
