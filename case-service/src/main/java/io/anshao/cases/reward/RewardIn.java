package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.reward.domain.RewardState.Award;
import java.time.Instant;
import java.util.Optional;

/** The reward of a case, for other features. */
public final class RewardIn {

  private RewardIn() {}

  /** Number of the tip that is rewarded: its reporter alone hears of it. */
  public static Optional<String> tip(CaseFile file) {
    return RewardTrack.stateOf(file).granted().map(Award::tip);
  }

  /** The last moment to claim it. */
  public static Optional<Instant> claimUntil(CaseFile file) {
    return RewardSteps.claimUntil(file);
  }
}
