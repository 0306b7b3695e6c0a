package io.anshao.intake.progress;

import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.intake.progress.domain.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What case-service tells, in our own words. */
public final class Statuses {

  private Statuses() {}

  /** Where the reporter stands by it; nothing where it is no news for the reporter. */
  public static Optional<Status> of(ProgressStatus told) {
    return Optional.ofNullable(news(told));
  }

  private static @Nullable Status news(ProgressStatus told) {
    return switch (told) {
      case REGISTERED -> Status.REGISTERED;
      case ACCEPTED -> Status.ACCEPTED;
      case DECLINED -> Status.DECLINED;
      case IN_PROGRESS -> Status.IN_PROGRESS;
      case RECTIFYING -> Status.RECTIFYING;
      case REINSPECTING -> Status.REINSPECTING;
      case CLOSED -> Status.CLOSED;
      case REOPENED -> Status.REOPENED;
      case EXTENDED -> Status.EXTENDED;
      case REFERRED -> Status.REFERRED;
      case MERGED -> Status.MERGED;
      case SEPARATED -> Status.SEPARATED;
      case INCIDENT -> Status.INCIDENT;
      case TOLD -> Status.TOLD;
      case ASKED -> Status.ASKED;
      case REVIEW_REQUESTED -> Status.REVIEW_REQUESTED;
      case REVIEW_REFUSED -> Status.REVIEW_REFUSED;
      case REVIEW_UPHELD -> Status.REVIEW_UPHELD;
      case REWARD_WAITING -> Status.REWARD_WAITING;
      case REWARD_EXTENDED -> Status.REWARD_EXTENDED;
      case REWARD_RETURNED -> Status.REWARD_RETURNED;
      case REWARD_WAIVED -> Status.REWARD_WAIVED;
      case REWARD_PAID -> Status.REWARD_PAID;
      case WITHHELD -> null;
    };
  }
}
