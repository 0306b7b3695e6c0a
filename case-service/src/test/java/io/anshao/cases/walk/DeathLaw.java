package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.accident.domain.AccidentEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.Role;
import java.util.Set;

/** While a death is alleged and undecided nobody gets the matter, nor ends it (art. 73). */
final class DeathLaw implements Law {

  private static final Set<String> HELD = Set.of("assigned", "declined", "referred-out", "closed");

  private boolean isUndecided;

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case AccidentEvent.DeathAlleged _ -> isUndecided = true;
      case AccidentEvent.VerificationOrganised _, AccidentEvent.AllegationCleared _ -> {
        var role = step.event().stamp().by().role();
        assertThat(role).as("decides").isEqualTo(Role.COMMITTEE_LEADER);
        isUndecided = false;
      }
      default -> {
        if (isUndecided) {
          assertThat(HELD).as("held").doesNotContain(step.event().name());
        }
      }
    }
  }
}
