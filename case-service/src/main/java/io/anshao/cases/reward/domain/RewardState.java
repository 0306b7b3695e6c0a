package io.anshao.cases.reward.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** How far a reward has come. */
public sealed interface RewardState {

  /**
   * A reward that was granted.
   *
   * @param number for example {@code JL202100001}
   * @param yuan whole yuan
   * @param tip number of the tip that is rewarded
   * @param claims how often it was claimed: once, and once more each time it came back
   */
  record Award(String number, long yuan, String tip, int claims) {

    Award claimed() {
      return new Award(number, yuan, tip, claims + 1);
    }
  }

  /** What was granted, once it was. */
  default Optional<Award> granted() {
    return switch (this) {
      case None _, Assessed _ -> Optional.empty();
      case Approved s -> Optional.of(s.award());
      case Notified s -> Optional.of(s.award());
      case Claimed s -> Optional.of(s.award());
      case Paid s -> Optional.of(s.award());
      case Waived s -> Optional.of(s.award());
    };
  }

  /** Nobody assessed one. */
  record None() implements RewardState {}

  /** Waits for a leader of the office. */
  record Assessed(long yuan, String scheme, UUID by, String tip) implements RewardState {}

  /** Granted; whoever reported is to be told. */
  record Approved(Award award) implements RewardState {}

  /** The reporter was told, and may claim it. */
  record Notified(Award award, boolean isExtended) implements RewardState {}

  /** The reporter said to whom it is paid; finance pays. */
  record Claimed(Award award) implements RewardState {}

  record Paid(Award award, LocalDate on) implements RewardState {}

  /** Not claimed in time. */
  record Waived(Award award) implements RewardState {}
}
