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

  /**
   * There is more time to claim.
   *
   * @param reason which the reporter reads
   * @param until the last day
   */
  record RewardClaimExtended(Stamp stamp, Text reason, LocalDate until) implements RewardEvent {}

  /**
   * The reporter claimed it by the receipt code. To whom it is paid is not known here.
   *
   * @param claim names the sealed payee data with notify-service
   */
  record RewardClaimed(Stamp stamp, String claim) implements RewardEvent {}

  /** It could not be paid to what the reporter gave, who is asked again. */
  record RewardReturned(Stamp stamp) implements RewardEvent {}

  record RewardPaid(Stamp stamp, LocalDate on) implements RewardEvent {}

  /** Its time ran out. */
  record RewardWaived(Stamp stamp) implements RewardEvent {}
}
