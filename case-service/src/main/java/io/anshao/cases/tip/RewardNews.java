package io.anshao.cases.tip;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.reward.RewardIn;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.contracts.progress.ProgressStatus;
import java.time.LocalDate;
import java.util.Optional;

/** What the reporter of the tip that is rewarded hears of it: never how much, nor for what. */
final class RewardNews {

  private RewardNews() {}

  static Optional<ReporterSteps.Step> of(RewardEvent event, CaseFile file) {
    return switch (event) {
      case RewardEvent.RewardAssessed _,
          RewardEvent.RewardRejected _,
          RewardEvent.RewardApproved _,
          RewardEvent.RewardClaimed _ ->
          Optional.empty();
      case RewardEvent.RewardNotified _ ->
          step(ProgressStatus.REWARD_WAITING, until(file), Optional.empty(), "reward-waiting");
      case RewardEvent.RewardClaimExtended e ->
          step(
              ProgressStatus.REWARD_EXTENDED,
              Optional.of(e.until()),
              Optional.of(e.reason()),
              "reward-waiting");
      case RewardEvent.RewardReturned _ ->
          step(ProgressStatus.REWARD_RETURNED, until(file), Optional.empty(), "reward-returned");
      case RewardEvent.RewardPaid e ->
          Optional.of(
              ReporterSteps.Step.dated(
                  ProgressStatus.REWARD_PAID, Optional.of(e.on()), Optional.empty()));
      case RewardEvent.RewardWaived _ ->
          Optional.of(ReporterSteps.Step.plain(ProgressStatus.REWARD_WAIVED));
    };
  }

  private static Optional<ReporterSteps.Step> step(
      ProgressStatus status, Optional<LocalDate> until, Optional<Text> reason, String template) {
    return Optional.of(
        new ReporterSteps.Step(
            status, until, reason, Optional.empty(), Optional.empty(), Optional.of(template)));
  }

  private static Optional<LocalDate> until(CaseFile file) {
    return RewardIn.claimUntil(file).map(at -> at.atZone(Deadline.ZONE).toLocalDate());
  }
}
