package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.voice.domain.VoiceEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** 结论复查: of a closed case, twice, by somebody who had no part in it (DOMAIN 2.3, 3.5). */
final class ReviewLaw implements Law {

  private final Set<UUID> tookPart = new HashSet<>();
  private int asked;

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case CaseEvent.Assigned _ -> tookPart.clear();
      case CaseEvent.SignedFor e -> tookPart.add(e.handler());
      case CaseEvent.Inspected _, CaseEvent.ReinspectionPassed _, CaseEvent.ReinspectionFailed _ ->
          tookPart.add(step.by());
      case VoiceEvent.ReviewRequested _ -> {
        assertThat(++asked).as("reviews").isLessThanOrEqualTo(2);
        assertThat(TransitionLaw.stage(step.before())).isEqualTo("closed");
      }
      case VoiceEvent.ReviewUpheld _, VoiceEvent.ReviewChanged _ -> {
        assertThat(TransitionLaw.stage(step.before())).isEqualTo("closed");
        assertThat(tookPart).as("reviewed by who took part").doesNotContain(step.by());
      }
      default -> {
        // says nothing of a review
      }
    }
  }
}
