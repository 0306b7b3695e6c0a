package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.duplicate.domain.DuplicateEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.malicious.domain.MaliciousEvent.MaliceConfirmed;
import io.anshao.cases.penalty.domain.PenaltyEvent;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.cases.voice.domain.VoiceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rewards (DOMAIN 2.5): for a named reporter of a true, closed case; the sum by the scheme. */
final class RewardLaw implements Law {

  private final List<Long> fines = new ArrayList<>();
  private final Map<UUID, Registration.Tip> tips = new HashMap<>();
  private boolean isMalicious;
  private Instant notified = Instant.MAX;

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case CaseEvent.Registered e -> tips.put(step.before().id(), e.registration().tip());
      case DuplicateEvent.TookIn e -> tips.put(e.member().caseId(), e.member().tip());
      case DuplicateEvent.SplitAway e -> tips.remove(e.caseId());
      case PenaltyEvent.PenaltyDecided e -> fines.add(e.yuan());
      case PenaltyEvent.PenaltyRevoked _ -> fines.removeLast();
      case VoiceEvent.ReporterSealed e ->
          tips.replaceAll((_, tip) -> tip.id().equals(e.tip()) ? tip.sealed(e.contactKind()) : tip);
      case MaliceConfirmed _ -> isMalicious = true;
      case RewardEvent.RewardAssessed e -> {
        assertThat(isMalicious).as("in bad faith").isFalse();
        assertThat(e.tip()).as("the first effective tip").isEqualTo(first().number());
        assertThat(TransitionLaw.stage(step.before())).isEqualTo("closed");
        if (e.ground().concealed().isEmpty()) {
          assertThat(e.yuan()).as("sum").isEqualTo(sum());
        }
        assertThat(e.yuan()).as("sum").isBetween(1L, 500_000L);
      }
      case RewardEvent.RewardNotified _ -> notified = step.event().stamp().at();
      case RewardEvent.RewardWaived _ ->
          assertThat(Duration.between(notified, step.event().stamp().at()))
              .as("sixty days to claim")
              .isGreaterThan(Duration.ofDays(60));
      default -> {
        // earns nothing
      }
    }
  }

  /** Whose reporter can be found and did not report on duty; of several the oldest. */
  private Registration.Tip first() {
    return tips.values().stream()
        .filter(tip -> !tip.identityMode().equals("anonymous"))
        .filter(tip -> !tip.relation().equals("official"))
        .min(Comparator.comparing(Registration.Tip::submittedAt))
        .orElseThrow();
  }

  private long sum() {
    var fifteenPercent = fines.stream().mapToLong(Long::longValue).sum() * 15 / 100;
    var base = Math.clamp(fifteenPercent, 3_000, 300_000);
    return Math.min(500_000, first().relation().startsWith("employee") ? base * 12 / 10 : base);
  }
}
