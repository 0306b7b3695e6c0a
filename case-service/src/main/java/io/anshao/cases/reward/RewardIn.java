package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.reward.domain.RewardState;
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

  /** Whether it was granted and is neither paid nor given up: the payee is still needed. */
  public static boolean isOpen(CaseFile file) {
    return switch (RewardTrack.stateOf(file)) {
      case RewardState.Approved _, RewardState.Notified _, RewardState.Claimed _ -> true;
      case RewardState.None _, RewardState.Assessed _, RewardState.Paid _, RewardState.Waived _ ->
          false;
    };
  }
}
