package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.escalation.domain.EscalationEvent;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.supervision.domain.SupervisionEvent.SupervisionLetterSigned;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 催办督办: each rung once for a duty, from the bottom up, and only when it is late (DOMAIN 3.4). */
final class LadderLaw implements Law {

  private final Map<Duty, Set<Rung>> climbed = new HashMap<>();
  private final Set<Duty> letters = new HashSet<>();

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case EscalationEvent e -> climbed(step, e);
      case SupervisionLetterSigned e -> {
        assertThat(climbed.getOrDefault(e.duty(), Set.of())).as("letter due").contains(Rung.LETTER);
        assertThat(letters.add(e.duty())).as("one letter for a duty").isTrue();
      }
      default -> {
        // nobody climbs
      }
    }
  }

  private void climbed(Passed step, EscalationEvent e) {
    var rungs = climbed.computeIfAbsent(e.duty(), _ -> EnumSet.noneOf(Rung.class));
    assertThat(rungs).as("once").doesNotContain(e.rung());
    assertThat(rungs).as("from the bottom up").hasSize(e.rung().ordinal());
    rungs.add(e.rung());
    var isLate = step.event().stamp().at().isAfter(e.duty().dueAt());
    assertThat(isLate || e.rung() == Rung.REMINDER).as("late").isTrue();
    var clock = step.before().clocks().latest(e.duty().clock()).orElseThrow();
    assertThat(clock.isRunning()).as("the duty runs").isTrue();
  }
}
