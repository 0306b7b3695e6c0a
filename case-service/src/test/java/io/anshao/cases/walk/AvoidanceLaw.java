package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.accusation.domain.AccusationEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.recusal.domain.RecusalEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * 回避: who recused does nothing more and is not named; what accuses a unit neither goes to it nor is
 * moved by its people (DOMAIN 2.4, 4.7).
 */
final class AvoidanceLaw implements Law {

  private final Set<UUID> recused = new HashSet<>();
  private final Set<UnitCode> accused = new HashSet<>();

  @Override
  public void check(Passed step) {
    var by = step.event().stamp().by();
    assertThat(recused).as("acts, though recused").doesNotContain(by.person());
    by.unit()
        .ifPresent(unit -> assertThat(accused).as("acts, though accused").doesNotContain(unit));
    switch (step.event().event()) {
      case RecusalEvent.Recused _ -> recused.add(by.person());
      case AccusationEvent.UnitAccused e -> accused.add(e.accused().unit());
      case AccusationEvent.AccusationDropped _ -> accused.clear();
      case CaseEvent.SignedFor e -> assertThat(recused).doesNotContain(e.handler());
      case CaseEvent.HandedOver e -> assertThat(recused).doesNotContain(e.handler());
      case CaseEvent.Assigned e -> {
        assertThat(accused).as("led by an accused unit").doesNotContain(e.lead());
        assertThat(e.coUnits()).as("helped by an accused unit").noneMatch(accused::contains);
      }
      default -> {
        // names nobody
      }
    }
  }
}
