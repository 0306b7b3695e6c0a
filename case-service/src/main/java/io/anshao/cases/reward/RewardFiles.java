package io.anshao.cases.reward;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.cases.reward.domain.RewardDecider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What comes about in the reward of a case without a person of the office. */
final class RewardFiles {

  private RewardFiles() {}

  /** What the rules make of it; nothing when they refuse. */
  static List<Draft> drafts(CaseFile file, RewardCommand command) {
    var decision = RewardDecider.decide(RewardTrack.stateOf(file), command);
    return Draft.ofAccepted(file, RewardTrack.NAME, decision, new Words()).stream().toList();
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
