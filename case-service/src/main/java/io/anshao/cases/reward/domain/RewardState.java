package io.anshao.cases.reward.domain;

import java.util.UUID;

/** How far a reward has come. Sums in whole yuan. */
public sealed interface RewardState {

  /** Nobody assessed one. */
  record None() implements RewardState {}

  /** Waits for a leader of the office. */
  record Assessed(long yuan, String scheme, UUID by, String tip) implements RewardState {}

  /** Granted; whoever reported is to be told. */
  record Approved(String number, long yuan) implements RewardState {}

  /** The reporter was told, and may claim it. */
  record Notified(String number, long yuan) implements RewardState {}

  /** Not claimed in time. */
  record Waived(String number) implements RewardState {}
}
