package io.anshao.cases.reward.domain;

import io.anshao.cases.lifecycle.domain.DocumentSeries;
import io.anshao.cases.lifecycle.domain.Numbered;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What happened to a reward. */
public sealed interface RewardEvent {

  Stamp stamp();

  /**
   * The sum was worked out.
   *
   * @param noticeBy by when the reporter is to be told
   * @param tip number of the tip that is rewarded
   */
  record RewardAssessed(
      Stamp stamp, Ground ground, String scheme, long yuan, LocalDate noticeBy, String tip)
      implements RewardEvent {}

  record RewardRejected(Stamp stamp, Text reason) implements RewardEvent {}

  record RewardApproved(Stamp stamp, long yuan, String number) implements RewardEvent, Numbered {

    @Override
    public DocumentSeries series() {
      return DocumentSeries.REWARD;
    }

    @Override
    public RewardApproved numbered(String given) {
      return new RewardApproved(stamp, yuan, given);
    }
  }

  record RewardNotified(Stamp stamp) implements RewardEvent {}

  record RewardWaived(Stamp stamp) implements RewardEvent {}
}
