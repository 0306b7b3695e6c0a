package io.anshao.intake.progress.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All steps of a tip, oldest first; the first is that it was received.
 *
 * @param tellBy the day by which the reporter is told whether it is accepted
 */
public record Course(List<Step> steps, LocalDate tellBy) {

  /** So often a reporter may ask: the second answer is final (DOMAIN 3.5). */
  private static final int REVIEWS = 2;

  /** What comes next, and by when. */
  public record Next(Sentence text, @Nullable LocalDate dueOn) {}

  /** Where the tip stands. */
  public Status status() {
    return steps.reversed().stream()
        .map(Step::status)
        .filter(Status::isStanding)
        .findFirst()
        .orElseThrow();
  }

  /** The day that the office is bound to now. */
  public Optional<LocalDate> dueOn() {
    if (status().isSettled()) {
      return Optional.empty();
    }
    return steps.reversed().stream()
        .filter(step -> step.dueOn() != null && !step.status().isSettled())
        .findFirst()
        .map(Step::dueOn);
  }

  /** The next step; nothing when the matter is settled. */
  public Optional<Next> next() {
    return switch (status()) {
      case RECEIVED, REGISTERED ->
          Optional.of(
              new Next(new Sentence("告知您是否受理", "You are told whether it is accepted"), tellBy));
      case ACCEPTED, IN_PROGRESS, RECTIFYING, REINSPECTING, REOPENED, EXTENDED ->
          Optional.of(
              new Next(
                  new Sentence("办结并告知您结果", "It is closed and you are told the result"),
                  dueOn().orElse(null)));
      case REFERRED ->
          steps.getLast().measure() == null
              ? Optional.of(
                  new Next(
                      new Sentence(
                          "受移送单位办理后，告知您结果", "You are told the result once that authority has it"),
                      null))
              : Optional.empty();
      case DECLINED, CLOSED -> Optional.empty();
      case MERGED,
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
          throw new IllegalStateException("no tip stands there");
    };
  }

  /** Why a reporter cannot ask for 结论复查 today; empty when they can. */
  public Optional<ReviewObstacle> reviewObstacle(LocalDate today) {
    if (status() != Status.CLOSED) {
      return Optional.of(ReviewObstacle.NOT_CLOSED);
    }
    if (steps.getLast().status() == Status.REVIEW_REQUESTED) {
      return Optional.of(ReviewObstacle.PENDING);
    }
    if (steps.stream().filter(s -> s.status() == Status.REVIEW_REQUESTED).count() >= REVIEWS) {
      return Optional.of(ReviewObstacle.FINAL);
    }
    return today.isAfter(reviewUntil().orElseThrow())
        ? Optional.of(ReviewObstacle.LATE)
        : Optional.empty();
  }

  /**
   * The reward of this tip; empty when there is none.
   *
   * @param claims how often the reporter claimed it: once, and once more each time it came back
   */
  public Optional<Reward> reward(long claims) {
    var returns = steps.stream().filter(s -> s.status() == Status.REWARD_RETURNED).count();
    return steps.reversed().stream()
        .filter(step -> step.status().isOfReward())
        .findFirst()
        .map(last -> new Reward(stage(last.status(), claims > returns), last.dueOn()));
  }

  private static Reward.Stage stage(Status last, boolean isClaimed) {
    if (last == Status.REWARD_PAID) {
      return Reward.Stage.PAID;
    }
    if (isClaimed) {
      return Reward.Stage.CLAIMED;
    }
    return last == Status.REWARD_WAIVED ? Reward.Stage.LAPSED : Reward.Stage.WAITING;
  }

  /** Until when a reporter may ask for 结论复查, while the matter is closed. */
  public Optional<LocalDate> reviewUntil() {
    return steps.reversed().stream()
        .filter(step -> step.status() == Status.CLOSED)
        .findFirst()
        .filter(_ -> status() == Status.CLOSED)
        .map(Step::questionableUntil);
  }
}
