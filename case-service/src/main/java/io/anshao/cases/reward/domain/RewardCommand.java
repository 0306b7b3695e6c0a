package io.anshao.cases.reward.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What people do about a reward. */
public sealed interface RewardCommand {

  Stamp stamp();

  /**
   * Works the sum out.
   *
   * @param tip number of the tip to be rewarded: of several the first effective one
   */
  record Assess(Stamp stamp, Ground ground, Merit merit, LocalDate today, String tip)
      implements RewardCommand {}

  record Reject(Stamp stamp, Text reason) implements RewardCommand {}

  record Approve(Stamp stamp) implements RewardCommand {}

  record Notify(Stamp stamp) implements RewardCommand {}

  /**
   * Gives more time to claim, once.
   *
   * @param claimUntil the last moment to claim so far
   */
  record Extend(Stamp stamp, Text reason, LocalDate until, Optional<Instant> claimUntil)
      implements RewardCommand {}

  /**
   * Notes a claim.
   *
   * @param claimedAt when the reporter was answered, which may be before it arrived here
   */
  record Claim(Stamp stamp, String claim, Instant claimedAt, Optional<Instant> claimUntil)
      implements RewardCommand {}

  /** Notes that finance paid. */
  record Pay(Stamp stamp, LocalDate on) implements RewardCommand {}

  /** Notes that finance could not pay to what was given. */
  record Return(Stamp stamp) implements RewardCommand {}

  /**
   * Notes that nobody claimed it.
   *
   * @param claimUntil the last moment to claim
   */
  record Waive(Stamp stamp, Optional<Instant> claimUntil) implements RewardCommand {}

  /**
   * Whether the tip may be rewarded at all.
   *
   * @param isNamed whether the reporter can be found by those who may (实名 or sealed)
   * @param isExcluded whether the reporter reported in the course of duty
   * @param isTrue whether an inspection found it true
   * @param isMalicious whether two people found it invented
   * @param closedOn when the case was closed
   */
  record Merit(
      boolean isNamed,
      boolean isExcluded,
      boolean isTrue,
      boolean isMalicious,
      Optional<LocalDate> closedOn) {}
}
