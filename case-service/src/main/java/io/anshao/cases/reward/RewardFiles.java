package io.anshao.cases.reward;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.cases.reward.domain.RewardDecider;
import io.anshao.cases.reward.domain.RewardEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What comes about in the reward of a case without a person of the office. */
final class RewardFiles {

  private RewardFiles() {}

  /** The service's own stamp; never earlier than the case's last event. */
  static Stamp stamp(CaseFile file, Instant at) {
    return new Stamp(at.isBefore(file.lastAt()) ? file.lastAt() : at, Actor.SYSTEM);
  }

  /** What the rules make of it; nothing when they refuse. */
  static List<Draft> drafts(CaseFile file, RewardCommand command) {
    return RewardDecider.decide(RewardTrack.stateOf(file), command)
            instanceof Decision.Accepted<RewardEvent>(var events)
        ? List.of(new Draft(file, RewardTrack.NAME, events, new Words(), null))
        : List.of();
  }

  /** Whether the case's reward is of that tip. */
  static boolean isOf(CaseFile file, UUID tip) {
    return idOf(file).filter(tip::equals).isPresent();
  }

  /** The tip that is rewarded. */
  static Optional<UUID> idOf(CaseFile file) {
    return RewardIn.tip(file)
        .flatMap(
            number ->
                DuplicateIn.tips(file).stream()
                    .filter(tip -> tip.number().equals(number))
                    .map(tip -> tip.id())
                    .findFirst());
  }
}
