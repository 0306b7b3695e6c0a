package io.anshao.intake.open311.domain;

import io.anshao.intake.progress.domain.Status;
import java.util.Optional;

/**
 * What the public hears of a step. Its words are ours alone: what is written for a reporter is not
 * for everybody.
 *
 * @param status of the updates extension
 * @param words one sentence
 */
public record PublicStep(String status, String words) {

  /** Of a step, if the public hears of it. */
  public static Optional<PublicStep> of(Status step) {
    return switch (step) {
      case ACCEPTED -> said("open", "已受理。 It is accepted.");
      case IN_PROGRESS -> said("investigating", "正在核查。 It is being checked on site.");
      case RECTIFYING -> said("in_progress", "已发现问题，正在整改。 It is being put right.");
      case REINSPECTING -> said("in_progress", "整改已报完成，正在复查。 The fix is being checked.");
      case EXTENDED -> said("unchanged", "办理期限已延长。 It takes longer.");
      case REFERRED -> said("internal_referral", "已移送有权处理的单位。 Another authority has it.");
      case CLOSED -> said("closed", "已办结。 It is closed.");
      case REOPENED -> said("open", "已重新办理。 It is handled again.");
      case DECLINED -> said("no_further_action", "不予受理。 It is not handled here.");
      case RECEIVED,
          REGISTERED,
          MERGED,
          SEPARATED,
          INCIDENT,
          TOLD,
          ASKED,
          REVIEW_REQUESTED,
          REVIEW_REFUSED,
          REVIEW_UPHELD,
          REWARD_WAITING,
          REWARD_EXTENDED,
          REWARD_RETURNED,
          REWARD_WAIVED,
          REWARD_PAID ->
          Optional.empty();
    };
  }

  private static Optional<PublicStep> said(String status, String words) {
    return Optional.of(new PublicStep(status, words));
  }
}
