package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.HashSet;
import java.util.Set;

/** 退回: each unit once; after two, the office designates one for good (DOMAIN 3.5, return). */
final class ReturnLaw implements Law {

  private final Set<UnitCode> returned = new HashSet<>();
  private UnitCode lead = new UnitCode("-");
  private boolean isDesignated;

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case CaseEvent.Assigned e -> {
        assertThat(e.coUnits()).as("co-units").doesNotContain(e.lead());
        assertThat(e.designated()).as("designated").isEqualTo(returned.size() >= 2);
        lead = e.lead();
        isDesignated = e.designated();
      }
      case CaseEvent.Returned _ -> {
        assertThat(isDesignated).as("returned though designated").isFalse();
        assertThat(returned.add(lead)).as("returned once").isTrue();
      }
      case CaseEvent.Reopened _, CaseEvent.Relapsed _ -> returned.clear();
      default -> {
        // says nothing of returning
      }
    }
  }
}
